import { expect, test } from 'vitest';
import { builtHtml, writtenHtml, wrongHtml } from '../a11y/every-html.ts';
import { findingInWords } from '../a11y/finding.ts';
import { faultsInHtml } from '../a11y/valid-html.ts';

test('every built page is valid HTML', async () => {
  const pages = await builtHtml();
  expect(pages.length).toBeGreaterThan(20);
  expect((await wrongHtml(pages)).map(findingInWords)).toEqual([]);
}, 300_000);

test('every page that functions write is valid HTML, in English, another language and from right to left', async () => {
  const written = await writtenHtml();
  expect(written.length).toBeGreaterThan(70);
  expect((await wrongHtml(written)).map(findingInWords)).toEqual([]);
}, 120_000);

test('what is wrong is found: an id used twice, a box without a label, a list in a paragraph', async () => {
  const rulesOf = async (main: string): Promise<string[]> => {
    const page = `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><main>${main}</main></body></html>`;
    return (await faultsInHtml(page)).map(({ rule }) => rule);
  };
  expect(await rulesOf('<p id="a">A</p><p id="a">B</p>')).toEqual(['no-dup-id']);
  expect(await rulesOf('<input name="q" type="text">')).toEqual(['input-missing-label']);
  expect(await rulesOf('<p><ul><li>C</li></ul></p>')).toContain('close-order');
  expect(await rulesOf('<h1>A</h1><h3>B</h3>')).toEqual(['heading-level']);
});
