import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { changedCouncil } from '../support/changed-council.ts';

/** `npm run check` as it is typed, with these settings. */
async function typed(
  settings: Record<string, string>,
  ...args: string[]
): Promise<{ code: unknown; out: string; err: string }> {
  const env = { ...process.env, ...settings };
  return new Promise((resolve) => {
    execFile('node', ['src/cli/check.ts', ...args], { env }, (error, out, err) => {
      resolve({ code: error?.code ?? 0, out, err });
    });
  });
}

test('a council that COUNCIL misspells', async () => {
  expect(await typed({ COUNCIL: 'plian', CONTENT_DIR: 'tests/fixtures/councils' }))
    .toMatchInlineSnapshot(`
    {
      "code": 2,
      "err": "There is no council "plian" in tests/fixtures/councils/. Did you mean "plain"? There are: plain.
    ",
      "out": "",
    }
  `);
});

test('a folder that CONTENT_DIR misspells', async () => {
  expect(await typed({ CONTENT_DIR: 'contents' })).toMatchInlineSnapshot(`
    {
      "code": 2,
      "err": "There is no folder "contents". CONTENT_DIR names the folder that holds the councils' folders; left out, it is "content".
    ",
      "out": "",
    }
  `);
});

test('the council that COUNCIL names, and others that the line names instead', async () => {
  const settings = { COUNCIL: 'plain', CONTENT_DIR: 'tests/fixtures/councils' };
  expect(await typed(settings)).toEqual({
    code: 0,
    out: 'plain: 0 errors, 0 warnings.\n',
    err: '',
  });
  expect(await typed({ ...settings, COUNCIL: 'another' }, 'plain')).toMatchObject({ code: 0 });
  // Two processes, each of which reads what it knows of languages.
}, 60_000);

test('a council of so many pages that what is found is kept: the same, byte for byte, kept or not', async () => {
  const pages = Array.from({ length: 210 }, (_, index): [string, () => string] => [
    `news/page-${String(index)}.mdx`,
    () =>
      `---\ntitle: Page ${String(index)}\ndescription: News ${String(index)}.\npublishedOn: 2026-11-01\nsource: Made up for tests\n---\n\nWe utilise a pen. Click [here](/contact/).\n`,
  ]);
  const folder = await changedCouncil({
    ...Object.fromEntries(pages),
    'pages/privacy.mdx': (text) =>
      `${text}\nKażdy ma prawo do informacji, które może przeczytać lub usłyszeć.\n`,
  });
  const settings = { CONTENT_DIR: folder, COUNCIL: 'plain' };
  const first = await typed(settings);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain('reads like Polish');
  expect(first.out.match(/"utilise" is not a word/g)).toHaveLength(210);
  expect(await typed(settings)).toEqual(first);
  expect(await typed(settings, '--force')).toEqual(first);
  await rm(folder, { recursive: true });
}, 60_000);
