import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCouncil } from '../../../src/council/checks/check-council.ts';
import type { Council } from '../../../src/council/council.ts';
import { checkWordsLanguage } from '../../../src/council/checks/check-words-language.ts';
import { languageJudge } from '../../../src/council/language/other-language.ts';
import { keptFiles } from '../../../src/council/kept/kept-files.ts';
import { codeOf } from '../../../src/council/kept/kept-readings.ts';
import { keptTable, noTable, type KeptTable } from '../../../src/council/kept/kept-table.ts';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { readingList } from '../../../src/cli/reading-list.ts';
import { changedCouncil } from '../../support/changed-council.ts';

type Changes = Parameters<typeof changedCouncil>[0];

const today = '2026-11-23';
const once = languageJudge();

/** The council `plain` with these changes, always in the same place: a file that is named anew is another file. */
async function councilWith(place: string, changes: Changes): Promise<Council> {
  await rm(place, { recursive: true, force: true });
  await rename(await changedCouncil(changes), place);
  return loadCouncil('plain', { contentFolder: place, today, anew: true });
}

/** All that the check says of a council, in one text. */
async function toldOf(council: Council, known: KeptTable): Promise<string> {
  const told = [
    checkCouncil(council, today, known),
    await checkWordsLanguage(council, () => once, known),
    readingList(council, known),
  ];
  await known.keep();
  return JSON.stringify(told, null, 1);
}

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'front-door-kept-'));

/** In which every kind of verdict that is kept finds something. */
const words = `We utilise forms. The HMO team calls you within 2 working days. Click [here](/contact/).

Każdy ma prawo do informacji, które może przeczytać lub usłyszeć.

Notwithstanding the aforementioned considerations, individuals may nevertheless request confirmation regarding particulars. You can ask us to send you all of it. We keep your name and your address for one year.
`;
const page = { 'pages/privacy.mdx': (text: string) => `${text}\n${words}` };

/** One ingredient of a verdict each, changed from the council above. */
const ingredients: [string, Changes][] = [
  ['the words of a page', { 'pages/privacy.mdx': (text) => `${text}\nWe utilise pens.\n` }],
  ['a line more above the words', { 'pages/privacy.mdx': (text) => `${text}\n\n\n${words}` }],
  [
    'the settings of a page',
    {
      'pages/privacy.mdx': (text) =>
        `${text.replace(/title: .*/, 'title: Każdy ma prawo do informacji, które może przeczytać')}\n${words}`,
    },
  ],
  ['words that are allowed', { ...page, 'plain-words.yaml': () => 'allowed: [utilise]\n' }],
  ['words for jargon', { ...page, 'plain-words.yaml': () => 'insteadOf: { forms: papers }\n' }],
  ['short forms that all know', { ...page, 'plain-words.yaml': () => 'known: [HMO]\n' }],
  ['a page that goes', {}],
];

/** Holds that what was kept of one council is used for it, and says nothing of another. */
async function holds(first: () => Promise<Council>, second: () => Promise<Council>): Promise<void> {
  const folder = await newFolder();
  const known = await keptTable(keptFiles(folder), ['test']);
  const before = await toldOf(await first(), known);
  expect(before).toBe(await toldOf(await first(), noTable));
  // Nothing has changed: the same, byte for byte, from this process and from what another wrote down.
  const again = await keptTable(keptFiles(folder), ['test']);
  for (const table of [known, again]) expect(await toldOf(await first(), table)).toBe(before);
  const anew = await toldOf(await second(), noTable);
  expect(anew).not.toBe(before);
  for (const table of [known, again]) expect(await toldOf(await second(), table)).toBe(anew);
}

test.each(ingredients)(
  'what was kept is not used once something it was made of has changed: %s',
  async (_, changes) => {
    const place = join(await newFolder(), 'content');
    await holds(
      () => councilWith(place, page),
      () => councilWith(place, changes),
    );
  },
  60_000,
);

const notice =
  '---\ntitle: Po polsku\ndescription: Jak poprosić.\nsource: Made up\nlanguage: pl\n---\n\nProsimy zadzwonić.\n';
const inPolish = '---\ntitle: Prywatność\ndescription: O danych.\n---\n\nRok.\n';
const madeFrom = (words: string): string =>
  JSON.stringify({ 'pages/privacy.pl': { on: '2026-11-02', words: ['Privacy', words] } });
const translated: Changes = {
  'council.yaml': (text) => `${text}languages: [pl]\n`,
  'notices/pl.mdx': () => notice,
  'pages/privacy.pl.mdx': () => inPolish,
  'translated.json': () => madeFrom('We keep it.'),
};

test.each<[string, Changes]>([
  ['the words of an original', { 'pages/privacy.mdx': (text) => `${text}\nAnd more.\n` }],
  [
    'the title of an original',
    { 'pages/privacy.mdx': (text) => text.replace(/title: .*/, 'title: Your data') },
  ],
  [
    'what it said when it was translated',
    { 'translated.json': () => madeFrom('We keep all of it.') },
  ],
  ['what was known of that', { 'translated.json': () => '{}' }],
])(
  'nor once a translation differs in another way: %s',
  async (_, changes) => {
    const place = join(await newFolder(), 'content');
    await holds(
      () => councilWith(place, translated),
      () => councilWith(place, { ...translated, ...changes }),
    );
  },
  60_000,
);

test('nor once the charter promises another time than a page says', async () => {
  const place = join(await newFolder(), 'content');
  const now = await councilWith(place, page);
  const other = await councilWith(place, {
    'charter.mdx': (text) => text.replace('target: 2 working days', 'target: 9 working days'),
  });
  const changed = { ...now, standards: other.standards };
  expect(await toldOf(changed, noTable)).toContain('differs from the charter');
  await holds(
    () => Promise.resolve(now),
    () => Promise.resolve(changed),
  );
});

test('what the check finds is kept, or it would save nothing', async () => {
  const known = await keptTable(keptFiles(await newFolder()), []);
  let made = 0;
  const counted: KeptTable = {
    ...known,
    put: (from, value) => {
      made += 1;
      known.put(from, value);
    },
    of: (from, make) =>
      known.of(from, () => {
        made += 1;
        return make();
      }),
  };
  const council = await councilWith(join(await newFolder(), 'content'), page);
  for (const atLeast of [10, 0]) {
    made = 0;
    checkCouncil(council, today, counted);
    await checkWordsLanguage(council, () => once, counted);
    readingList(council, counted);
    await known.keep();
    if (atLeast > 0) expect(made).toBeGreaterThan(atLeast);
    else expect(made).toBe(0);
  }
});

const code = {
  'package-lock.json': '{}',
  'src/council/read/a.ts': 'export const a = 1;',
  'src/domain/b.ts': 'export const b = 1;',
  'src/i18n/words/en/c.json': '{}',
  'src/site/d.ts': '',
  'src/search/e.ts': '',
  'src/cli/f.ts': '',
};

async function codeIn(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'front-door-code-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
    await utimes(join(root, name), 1_000, 1_000);
  }
  return root;
}

test.each(Object.keys(code))(
  'other code has another name, whichever file it is in: %s',
  async (name) => {
    const hashOf = async (files: Record<string, string>): Promise<string | undefined> => {
      const root = await codeIn(files);
      // Two checkouts of the same code may share what they keep: where they are says nothing.
      return codeOf(root, Date.now());
    };
    const before = await hashOf(code);
    expect(before).toBeDefined();
    expect(await hashOf(code)).toBe(before);
    expect(await hashOf({ ...code, [name]: `${code[name as keyof typeof code]} ` })).not.toBe(
      before,
    );
  },
);

test('code that has changed since a process began is not what it runs, and nothing is kept', async () => {
  const root = await codeIn(code);
  await writeFile(join(root, 'src/domain/b.ts'), await readFile(join(root, 'src/domain/b.ts')));
  expect(await codeOf(root, Date.now() - 60_000)).toBeUndefined();
});

test('a file that was cut short holds nothing', async () => {
  const folder = await newFolder();
  const made = await keptTable(keptFiles(folder), ['a']);
  made.put(['one'], 1);
  await made.keep();
  const again = await keptTable(keptFiles(folder), ['a']);
  expect(again.get(['one'])).toBe(1);
  expect((await keptTable(keptFiles(folder), ['b'])).get(['one'])).toBeUndefined();
  const [name = ''] = await readdir(folder);
  const bytes = await readFile(join(folder, name));
  await writeFile(join(folder, name), bytes.subarray(0, -3));
  expect((await keptTable(keptFiles(folder), ['a'])).get(['one'])).toBeUndefined();
});

test('what no one asks for any more is forgotten', async () => {
  const folder = await newFolder();
  const table = await keptTable(keptFiles(folder), ['a']);
  table.put(['one'], 1);
  table.put(['two'], 2);
  await table.keep();
  expect(table.of(['two'], () => 3)).toBe(2);
  await table.keep();
  expect(table.get(['one'])).toBeUndefined();
  expect(table.get(['two'])).toBe(2);
});
