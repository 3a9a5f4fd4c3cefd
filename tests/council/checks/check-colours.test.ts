import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { pageColours } from '../../../src/council/checks/check-colours.ts';
import { contrast } from '../../../src/council/checks/contrast.ts';
import { ContentErrors, loadCouncil } from '../../../src/council/read/load-council.ts';
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
        "11: \`brand.deep\` is "#7fc4b8": white words in the header would have a contrast of 2.0 to 1, and 4.5 is needed. Write a darker colour.",
        "11: \`brand.deep\` is "#7fc4b8": links on the page would have a contrast of 2.0 to 1, and 4.5 is needed. Write a darker colour.",
        "11: \`brand.deep\` is "#7fc4b8": links in a panel would have a contrast of 1.7 to 1, and 4.5 is needed. Write a darker colour.",
      ]
    `);
});

test("the colours a council's are held against are those of the pages", async () => {
  const tokens = (await readFile('src/styles/_tokens.scss', 'utf8')).toLowerCase();
  const short = (colour: string): string => colour.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
  for (const colour of Object.values(pageColours)) expect(tokens).toContain(`: ${short(colour)};`);
});
