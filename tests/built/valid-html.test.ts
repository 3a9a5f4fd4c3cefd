import { readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { functionPages } from '../a11y/function-pages.ts';
import { faultsInHtml, validHtmlSettings } from '../a11y/valid-html.ts';
import { answered } from '../a11y/answered.ts';
import { verdictsOf } from '../a11y/verdicts.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';

/** Pages that were valid before, byte for byte, are not read again: 60 ms each. */
const { version } = createRequire(import.meta.url)('html-validate/package.json') as {
  version: string;
};
const known = await verdictsOf(
  {
    name: 'html',
    settings: [
      version,
      validHtmlSettings,
      answered.map(({ covers, ...rest }) => [rest, String(covers)]),
    ],
  },
  { opensAll: false },
);

async function wrongOn(pages: { name: string; html: string }[]): Promise<string[]> {
  const wrong: string[] = [];
  const right: string[] = [];
  for (const { name, html } of pages) {
    const hash = createHash('sha256').update(html).digest('hex');
    if (known.isKnown(hash)) continue;
    const faults = await faultsInHtml(html);
    if (faults.length === 0) right.push(hash);
    wrong.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  await known.keep(right);
  return wrong;
}

test('every built page is valid HTML', async () => {
  const names = (await readdir(siteFolder, { recursive: true })).filter((name) =>
    name.endsWith('.html'),
  );
  expect(names.length).toBeGreaterThan(20);
  const pages = await Promise.all(
    names.map(async (name) => ({ name, html: await readFile(join(siteFolder, name), 'utf8') })),
  );
  expect(await wrongOn(pages)).toEqual([]);
}, 300_000);

test('every page that functions write is valid HTML, in English, another language and from right to left', async () => {
  const written = await functionPages(await builtSite());
  expect(written.length).toBeGreaterThan(70);
  expect(
    await wrongOn(
      written.map(({ name, language, html }) => ({ name: `${name} (${language})`, html })),
    ),
  ).toEqual([]);
}, 120_000);

test('what is wrong is found: an id used twice, a box without a label, a list in a paragraph', async () => {
  const rulesOf = async (main: string): Promise<string[]> => {
    const page = `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><main>${main}</main></body></html>`;
    return (await faultsInHtml(page)).map((fault) => fault.split(':')[0] ?? '');
  };
  expect(await rulesOf('<p id="a">A</p><p id="a">B</p>')).toEqual(['no-dup-id']);
  expect(await rulesOf('<input name="q" type="text">')).toEqual(['input-missing-label']);
  expect(await rulesOf('<p><ul><li>C</li></ul></p>')).toContain('close-order');
  expect(await rulesOf('<h1>A</h1><h3>B</h3>')).toEqual(['heading-level']);
});
