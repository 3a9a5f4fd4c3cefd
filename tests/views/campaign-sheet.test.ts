import { expect, test } from 'vitest';
import { campaignSheet } from '../../src/views/campaign-sheet.ts';

const colours = {
  deep: '#7a2a4f',
  light: '#f9ebf1',
  deepOnDark: '#f2b3d0',
  lightOnDark: '#3a2430',
};

test('a campaign has its colours in the light and in the dark, and is printed on white', () => {
  expect(campaignSheet({ ...colours, header: 'band' })).toMatchInlineSnapshot(`
    ":root{--council-deep:#7a2a4f;--council-light:#f9ebf1}@media screen and (prefers-color-scheme:dark){:root{--council-deep:#f2b3d0;--council-light:#3a2430;--band:#7a2a4f}}@media print{:root{--council-light:#fff}}
    "
  `);
});

test('and its shapes, where it has its own', () => {
  expect(
    campaignSheet({ ...colours, header: 'paper', headings: 'bookish', corners: 'round' }),
  ).toContain(
    "--headings:'Iowan Old Style', 'Palatino Linotype', p052, georgia, serif;--radius:1rem}",
  );
});
