import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { colourPairs, focusColours, focusStandsOn } from './colour-pairs.ts';
import { brandKeyOf, colourOf, mixed, type Brand, type Scheme } from './colour-tokens.ts';
import { contrast } from './contrast.ts';

/** A pair of colours that is not far enough apart on a council's pages. */
export interface TooClose {
  /** Which of the council's colours is to be another; `undefined` where both are ours. */
  key: keyof Brand | undefined;
  where: string;
  found: number;
  needed: number;
  /** It is better so, and no build stops for it. */
  isBetter: boolean;
}

const sources: Readonly<Record<number, string>> = {
  3: 'WCAG 2.2, success criterion 1.4.11, Non-text Contrast',
  4.5: 'WCAG 2.2, success criterion 1.4.3, Contrast (Minimum)',
  7: 'WCAG 2.2, success criterion 1.4.6, Contrast (Enhanced)',
};

/** Every pair that is too close, in the light and in the dark. */
export function tooClose(brand: Brand): TooClose[] {
  const found = colourPairs.flatMap(({ front, on, needed, schemes, where, isBetter = false }) =>
    schemes.flatMap((scheme): TooClose[] => {
      const ratio = contrast(colourOf(front, scheme, brand), colourOf(on, scheme, brand));
      const key = brandKeyOf(front, scheme) ?? brandKeyOf(on, scheme);
      return ratio >= needed
        ? []
        : [{ key, where: inScheme(where, scheme), found: ratio, needed, isBetter }];
    }),
  );
  return [...found, ...focusUnseen(brand)];
}

function focusUnseen(brand: Brand): TooClose[] {
  return (['light', 'dark'] as const).flatMap((scheme) =>
    focusStandsOn.flatMap((on): TooClose[] => {
      const ground = colourOf(on, scheme, brand);
      const ratio = Math.max(
        ...focusColours.map((colour) => contrast(colourOf(colour, scheme, brand), ground)),
      );
      const where = inScheme('what has the focus', scheme);
      return ratio >= 3
        ? []
        : [{ key: brandKeyOf(on, scheme), where, found: ratio, needed: 3, isBetter: false }];
    }),
  );
}

function inScheme(where: string, scheme: Scheme): string {
  return scheme === 'dark' ? `${where}, in the dark,` : where;
}

/** Colours of a council or of its campaigns that words, controls or the focus could not be seen in. */
export function checkColours({ facts, factsFile, campaigns }: Council): Finding[] {
  return [
    ...wrongColours(facts.brand, 'brand', factsFile),
    ...campaigns.flatMap((file) =>
      file.data.look === undefined ? [] : wrongColours(file.data.look, 'look', file),
    ),
  ];
}

/** Each colour once, with the worst of its places. */
function wrongColours(
  brand: Brand,
  setting: string,
  { file, lineOf }: Pick<Council['factsFile'], 'file' | 'lineOf'>,
): Finding[] {
  const found = tooClose(brand);
  return keys.flatMap((key): Finding[] => {
    const ofKey = found.filter((one) => one.key === key);
    const must = ofKey.filter(({ isBetter }) => !isBetter);
    const told = must.length > 0 ? must : ofKey;
    const [worst, ...others] = told.toSorted((a, b) => a.found / a.needed - b.found / b.needed);
    if (worst === undefined) return [];
    const { where, needed, isBetter } = worst;
    const so = isBetter ? 'is better to read' : 'is needed';
    const more =
      others.length === 0
        ? ''
        : `, and ${String(others.length)} other ${others.length === 1 ? 'pair is' : 'pairs are'} too close`;
    return [
      {
        severity: isBetter ? 'warning' : 'error',
        file,
        line: lineOf([setting, key]),
        message:
          `\`${setting}.${key}\` is "${brand[key]}": ${where} would have a contrast of ${rounded(worst.found)} to 1, and ${String(needed)} ${so}${more}. ` +
          advice(brand, key, isBetter),
        source: sources[needed] ?? '',
      },
    ];
  });
}

const keys = ['deep', 'light', 'deepOnDark', 'lightOnDark'] as const;

/** Never up to what is needed: 4.46 is not 4.5. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

function advice(brand: Brand, key: keyof Brand, isBetter: boolean): string {
  const nearest = nearestThatPasses(brand, key, isBetter);
  return nearest === undefined
    ? `Write a ${key === 'deep' || key === 'lightOnDark' ? 'darker' : 'lighter'} colour, and look at the other colours too.`
    : `The nearest colour that passes is "${nearest}".`;
}

/**
 * The colour most like a council's own, made darker or lighter, with which every pair it is in is far enough apart;
 * `undefined` where none is, since the other colours leave no room.
 * @param isBetter whether it has to pass what is better, too
 * @example nearestThatPasses({ deep: '#7fc4b8', … }, 'deep') // => "#467068"
 */
export function nearestThatPasses(
  brand: Brand,
  key: keyof Brand,
  isBetter = false,
): string | undefined {
  for (let step = 0; step <= 255; step += 1) {
    for (const end of ['#000000', '#ffffff']) {
      const colour = mixed(brand[key], end, step / 255);
      const isFine = tooClose({ ...brand, [key]: colour }).every(
        (one) => one.key !== key || (one.isBetter && !isBetter),
      );
      if (isFine) return colour;
    }
  }
  return undefined;
}
