import { nearestThatPasses, tooClose } from '../../council/checks/check-colours.ts';
import { mixed, type Brand } from '../../council/checks/colour-tokens.ts';

/** A council's four colours, and what was changed for people to read them. */
export interface BrandMade {
  brand: Brand;
  /** A sentence where the colour asked for is not used as it is. */
  told: string | undefined;
}

const keys = ['deep', 'light', 'deepOnDark', 'lightOnDark'] as const;

/**
 * Four colours made of the one a council has, in the light and in the dark, of which every pair that meets on a page is far
 * enough apart (WCAG 2.2, success criteria 1.4.3 and 1.4.11; links in running text as 1.4.6 has it).
 * @param asked # and six figures or letters
 * @example
 * brandFor('#7fc4b8').told
 * // => "#7fc4b8 would be hard to read as words or under white words, so the site uses #315c54, the nearest colour that everyone can read."
 */
export function brandFor(asked: string): BrandMade {
  const wanted = asked.toLowerCase();
  const tints = (deep: string): Brand => ({
    deep,
    light: mixed(deep, '#ffffff', 0.92),
    deepOnDark: mixed(deep, '#ffffff', 0.6),
    lightOnDark: mixed(deep, '#16201e', 0.82),
  });
  const { deep } = readable(tints(wanted));
  const brand = readable(tints(deep));
  const told = brand.deep === wanted ? undefined : whatChanged(wanted, brand);
  return { brand, told };
}

/** Words in it are as far from their ground as the law asks, or it is better so alone. */
function whatChanged(wanted: string, brand: Brand): string {
  const mustBe = tooClose({ ...brand, deep: wanted }).some(({ isBetter }) => !isBetter);
  return mustBe
    ? `${wanted} would be hard to read as words or under white words, so the site uses ${brand.deep}, the nearest colour that everyone can read.`
    : `${wanted} can be read, and a little darker it is easier for more people, so the site uses ${brand.deep}. You can write your own in council.yaml.`;
}

/** Each colour moved as far as it has to be. One may leave room for another, so all are looked at again. */
function readable(brand: Brand): Brand {
  let now = brand;
  for (let turn = 0; turn < 3 && tooClose(now).length > 0; turn += 1) {
    for (const key of keys) {
      if (!tooClose(now).some((one) => one.key === key)) continue;
      const passes = nearestThatPasses(now, key, true) ?? nearestThatPasses(now, key);
      now = passes === undefined ? now : { ...now, [key]: passes };
    }
  }
  return now;
}
