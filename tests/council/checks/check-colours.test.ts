import { expect, test } from 'vitest';
import { nearestThatPasses, tooClose } from '../../../src/council/checks/check-colours.ts';
import { contrast } from '../../../src/council/checks/contrast.ts';
import {
  ContentErrors,
  listCouncils,
  loadCouncil,
} from '../../../src/council/read/load-council.ts';
import { changedCouncil } from '../../support/changed-council.ts';

test.each([
  ['#ffffff', '#000000', 21],
  ['#ffffff', '#767676', 4.54],
  ['#ffffff', '#ffffff', 1],
  // GOV.UK's focus yellow under its black.
  ['#ffdd00', '#0b0c0c', 14.53],
])('%s and %s stand %d to 1 apart', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBeCloseTo(ratio, 1);
});

test('a colour that words could not be read in stops the build', async () => {
  const contentFolder = await changedCouncil({
    'council.yaml': (text) => text.replace("deep: '#1d4f4a'", "deep: '#7fc4b8'"),
  });
  const error: unknown = await loadCouncil('plain', { contentFolder }).catch((e: unknown) => e);
  if (!(error instanceof ContentErrors)) throw new Error('not refused');
  expect(error.findings.map(({ line, message }) => `${String(line)}: ${message}`))
    .toMatchInlineSnapshot(`
      [
        "11: \`brand.deep\` is "#7fc4b8": links in a panel would have a contrast of 1.7 to 1, and 4.5 is needed, and 12 other pairs are too close. The nearest colour that passes is "#4b746d".",
      ]
    `);
});

const brand = { deep: '#0f4a47', light: '#f5efe3', deepOnDark: '#8fd3ca', lightOnDark: '#223230' };

test('the nearest colour that passes does, and one step nearer does not', () => {
  const found = nearestThatPasses({ ...brand, deep: '#7fc4b8' }, 'deep') ?? '';
  expect(found).toBe('#4b746d');
  expect(tooClose({ ...brand, deep: found }).filter(({ isBetter }) => !isBetter)).toEqual([]);
  expect(tooClose({ ...brand, deep: '#4c756e' }).filter(({ isBetter }) => !isBetter)).not.toEqual(
    [],
  );
  expect(nearestThatPasses(brand, 'deep')).toBe(brand.deep);
});

test('a button that fades into a dark panel, and a focus that nothing shows', () => {
  const inDark = tooClose({ ...brand, deepOnDark: '#3f5a57' }).map(({ key, where, needed }) => [
    key,
    where,
    needed,
  ]);
  expect(inDark).toContainEqual(['deepOnDark', 'a button in a panel, in the dark,', 3]);
  expect(inDark).toContainEqual(['deepOnDark', 'the words of a button, in the dark,', 4.5]);
});

test('a colour that is good enough and could be better is a warning', async () => {
  const contentFolder = await changedCouncil({
    'council.yaml': (text) => text.replace("deep: '#1d4f4a'", "deep: '#34736c'"),
  });
  const { findings } = await loadCouncil('plain', { contentFolder, today: '2026-11-23' });
  expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toMatchInlineSnapshot(`
    [
      "warning \`brand.deep\` is "#34736c": links in a panel would have a contrast of 4.7 to 1, and 7 is better to read, and 2 other pairs are too close. The nearest colour that passes is "#285752".",
    ]
  `);
});

test('every pair of tokens is far enough apart on every council’s pages, links at the stricter level too', async () => {
  const brands = await Promise.all(
    (await listCouncils()).map(async (id) => (await loadCouncil(id)).facts.brand),
  );
  expect(brands.length).toBeGreaterThan(0);
  for (const own of brands) expect(tooClose(own)).toEqual([]);
});
