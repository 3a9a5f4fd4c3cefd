import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newCommand } from '../../src/cli/new-command.ts';
import { translatedCommand } from '../../src/cli/translated-command.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { changedCouncil } from '../support/changed-council.ts';

const notice = (title: string, language: string) =>
  `---\ntitle: ${title}\ndescription: How to ask.\nsource: Made up\nlanguage: ${language}\n---\n\nCall <Telephone />.\n`;

let content = '';
let folder = '';
let today = '';
beforeEach(async () => {
  today = '2026-11-23';
  content = await changedCouncil({
    'council.yaml': (text) => `${text}languages: [pl]\n`,
    'notices/en.mdx': () => notice('In English', 'en'),
    'notices/pl.mdx': () => notice('Po polsku', 'pl'),
    'pages/privacy.mdx': (text) =>
      `${text}\n## Who may ask\n\nAnyone may ask us for a copy\nof what we keep, at any time.\n\n- Call us.\n- Write to us.\n`,
  });
  folder = join(content, 'plain');
});
afterEach(() => rm(content, { recursive: true, force: true }));

const given = () => ({
  council: () => loadCouncil('plain', { contentFolder: content, today }),
  ...{ folder, contentFolder: content, today },
  isThere: existsSync,
  write: async (path: string, text: string) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
  replace: (path: string, text: string) => writeFile(path, text),
});

const translated = (...argv: string[]) => translatedCommand(argv, given());

async function change(name: string, from: string, to: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(
    path,
    (await readFile(path, 'utf8')).replace(from, () => to),
  );
}

async function told(): Promise<string[]> {
  const { findings } = await given().council();
  return findings.flatMap(({ rule, file, line, message }) =>
    rule === 'originals' ? [`${file.slice(folder.length + 1)}:${String(line)} ${message}`] : [],
  );
}

test('at a new translation the check tells what changes in its original, until someone says that it says the same', async () => {
  await newCommand(['translation', 'pages/privacy', '--language', 'pl'], given());
  expect(await told()).toEqual([]);
  // Broken into lines elsewhere, it says the same.
  await change('pages/privacy.mdx', 'a copy\nof what', 'a\ncopy of what');
  expect(await told()).toEqual([]);

  today = '2026-11-30';
  await change('pages/privacy.mdx', 'for twelve months', 'for six months');
  await change('pages/privacy.mdx', 'title: Privacy', 'title: Your privacy');
  await change('pages/privacy.mdx', '- Write to us.', '\nAny of our offices can help you with it.');
  await change('pages/privacy.mdx', ', at any time', ', on any working day');
  expect(await told()).toMatchInlineSnapshot(`
    [
      "pages/privacy.pl.mdx:2 privacy.mdx has changed since 2026-11-23, when this said the same. Changed in the title: "Privacy" is now "Your privacy". Changed: "… you send for twelve months." is now "… you send for six months." Changed under "Who may ask": "… what we keep, at any time." is now "… what we keep, on any working day." New under "Who may ask": "Any of our offices can help you with it." Taken out: "Write to us." Put that into this page too, then type: npm run translated -- pages/privacy.pl",
    ]
  `);

  await translated('pages/privacy.pl');
  expect(await told()).toEqual([]);
  const kept = await readFile(join(folder, 'translated.json'), 'utf8');
  expect(JSON.parse(kept)).toMatchObject({ 'pages/privacy.pl': { on: '2026-11-30' } });
});

test('a translation that was made by hand asks for it once; a notice has the English one for its original', async () => {
  await writeFile(
    join(folder, 'pages/cookies.pl.mdx'),
    '---\ntitle: Pliki cookie\ndescription: O plikach.\n---\n\nNie ma.\n',
  );
  expect(await told()).toMatchInlineSnapshot(`
    [
      "pages/cookies.pl.mdx:2 It is not known which words of cookies.mdx this was translated from, so no one would hear when those change. Compare the two, then type: npm run translated -- pages/cookies.pl",
    ]
  `);
  expect(await translated('--all')).toContain('notices/pl, pages/cookies.pl: written into');
  const before = await readFile(join(folder, 'translated.json'), 'utf8');
  await change('notices/en.mdx', 'Call <Telephone />.', 'Call <Telephone />, or write.');
  expect(await told()).toMatchInlineSnapshot(`
    [
      "notices/pl.mdx:2 en.mdx has changed since 2026-11-23, when this said the same. New: "Call …, or write." Taken out: "Call …." Put that into this page too, then type: npm run translated -- notices/pl",
    ]
  `);

  // So is that of a page which is no more than a draft for a while.
  await change('pages/cookies.mdx', 'title:', 'draft: true\ntitle:');
  await translated('pages/cookies.pl');
  expect(await readFile(join(folder, 'translated.json'), 'utf8')).toBe(before);
  await change('pages/cookies.mdx', 'draft: true\n', '');

  // What is still the same keeps its day, and what is gone is forgotten.
  today = '2026-12-01';
  await translated(`${folder}/pages/cookies.pl.mdx`);
  expect(await readFile(join(folder, 'translated.json'), 'utf8')).toBe(before);
  await rm(join(folder, 'pages/cookies.pl.mdx'));
  await translated('notices/pl');
  const kept = JSON.parse(await readFile(join(folder, 'translated.json'), 'utf8')) as object;
  expect(Object.keys(kept)).toEqual(['notices/pl']);
});

test.each([
  [['pages/privcy.pl'], 'There is no translation "pages/privcy.pl". There are: notices/pl.'],
  [['notice/pl'], 'There is no translation "notice/pl". Did you mean "notices/pl"?'],
  [[], 'Writes down that a page in another language says what its original says now.'],
  [['--al'], 'Writes down that'],
])('%j is refused with what to write', async (argv, message) => {
  await expect(translated(...argv)).rejects.toThrow(message);
  expect(existsSync(join(folder, 'translated.json'))).toBe(false);
});
