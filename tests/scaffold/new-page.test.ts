import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { newCommand } from '../../src/cli/new-command.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { newKinds, newPage, type NewKind, type NewPage } from '../../src/scaffold/new-page.ts';
import { newLookUp } from '../../src/scaffold/new-look-up.ts';
import { newTranslation } from '../../src/scaffold/new-translation.ts';
import { kindFolders } from '../../src/site/kinds.ts';
import { toReplace } from '../../src/site/words-to-replace.ts';
import { changedCouncil } from '../support/changed-council.ts';

const today = '2026-11-27';
const kindNames = Object.keys(newKinds) as NewKind[];
let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

const councilIn = (contentFolder: string) => loadCouncil('plain', { contentFolder, today });

async function withPage(asked: Omit<NewPage, 'today'>) {
  folder = await changedCouncil({});
  const before = (await councilIn(folder)).findings;
  const made = newPage({ ...asked, today }, await councilIn(folder));
  for (const one of [made, ...(made.more ?? [])]) {
    const path = join(folder, 'plain', one.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, one.text);
  }
  const council = await councilIn(folder);
  const known = new Set(before.map(({ message }) => message));
  return {
    ...made,
    council,
    findings: council.findings.filter(({ message }) => !known.has(message)),
  };
}

test('there is one for every kind of page', () => {
  expect(Object.values(newKinds).sort()).toEqual([...kindFolders].sort());
});

describe('a new page is on the site as it is, and nothing is wrong with it', () => {
  test.each(
    kindNames.filter((kind) => kind !== 'notice' && kind !== 'guide' && kind !== 'campaign'),
  )('%s', async (kind) => {
    const { findings, council, path } = await withPage({
      kind,
      title: 'Garden waste: what’s new?',
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.map(({ line, message }) => [line > 1, message])).toContainEqual([
      true,
      `"${toReplace[kind].description}" was put here to be written over. Write what people should read.`,
    ]);
    expect(
      findings.filter(({ message }) => message.includes('put here to be written over')),
    ).toHaveLength(toReplace[kind].words === '' ? 1 : 2);
    const ids = council[newKinds[kind]].map(({ id }) => id);
    expect(ids.some((id) => id.endsWith('garden-waste-whats-new'))).toBe(true);
    expect(path.endsWith('/garden-waste-whats-new.mdx')).toBe(true);
  });

  test('campaign, with its first page and colours of its own', async () => {
    const { findings, path, more, council } = await withPage({
      kind: 'campaign',
      title: 'Mend it!',
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(path).toBe('campaigns/mend-it/index.mdx');
    expect(more?.map((one) => one.path)).toEqual(['campaigns/mend-it/1-first-page.mdx']);
    expect(council.campaigns.map(({ id }) => id)).toEqual([
      'mend-it/index',
      'mend-it/1-first-page',
    ]);
    expect(findings.filter(({ rule }) => rule === 'colours')).toEqual([]);
  });

  test('guide, with its first part', async () => {
    const { findings, path, more, council } = await withPage({ kind: 'guide', title: 'New here?' });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(path).toBe('guides/new-here/index.mdx');
    expect(more?.map((one) => one.path)).toEqual(['guides/new-here/1-first-part.mdx']);
    expect(council.guides.map(({ id }) => id)).toEqual(['new-here/index', 'new-here/1-first-part']);
    expect(findings.filter(({ message }) => message.includes('written over'))).toHaveLength(4);
    const next = newPage(
      { kind: 'guide', title: 'What it costs', guide: 'new-here', today },
      council,
    );
    expect(next.path).toBe('guides/new-here/2-what-it-costs.mdx');
    expect(next.more).toBeUndefined();
    expect(() => newPage({ kind: 'guide', title: 'X', guide: 'new-heer', today }, council)).toThrow(
      '"new-heer" is no guide; there are: new-here.',
    );
  });

  test('notice', async () => {
    const { findings, path, text } = await withPage({ kind: 'notice', title: 'Other formats' });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(path).toBe('notices/en.mdx');
    expect(text).toContain('language: en\n');
  });
});

test('a translation has the title, description and words of its original, to be put into its language', async () => {
  folder = await changedCouncil({
    'council.yaml': (text) => `${text}languages: [pl]\n`,
    'notices/pl.mdx': () =>
      '---\ntitle: W innym języku\ndescription: Jak poprosić.\nsource: Made up\nlanguage: pl\n---\n\nTekst.\n',
  });
  const council = await councilIn(folder);
  expect(newTranslation('services/missed-bin', undefined, council)).toEqual({
    path: 'services/missed-bin.pl.mdx',
    text: '---\ntitle: Report a missed bin\ndescription: Tell us when your bin was not emptied.\n---\n\nWe come back for a bin we missed.\n',
    words: [
      'Report a missed bin',
      'Tell us when your bin was not emptied.',
      'We come back for a bin we missed.',
    ],
  });
  expect(() => newTranslation('services/mised-bin', 'pl', council)).toThrow(
    'There is no page "services/mised-bin". Did you mean "services/missed-bin"?',
  );
  expect(() => newTranslation('services/missed-bin', 'tr', council)).toThrow(
    '"tr" is no language that the page is not in yet; there are: pl.',
  );
  expect(() => newTranslation('forms/general-enquiry', 'pl', council)).toThrow(
    '"forms/general-enquiry" is no page that can have translations.',
  );
});

test('a look-up is a list that the check passes as it is, and says that it is an example', async () => {
  folder = await changedCouncil({});
  const known = new Set((await councilIn(folder)).findings.map(({ message }) => message));
  const files = newLookUp(await councilIn(folder), today);
  expect(files.map(({ path }) => path)).toEqual(['postcodes.csv', 'look-ups.yaml']);
  for (const { path, text } of files) await writeFile(join(folder, 'plain', path), text);
  const council = await councilIn(folder);
  expect(council.postcodesFile.rows.map(({ street }) => street)).toEqual([
    'Example Street',
    'Example Lane, East',
  ]);
  expect(council.lookUps.rounds[0]?.collections[0]?.first).toBe('2026-12-04');
  expect(
    council.findings.filter(({ message }) => !known.has(message)).map((one) => one.message),
  ).toEqual([
    '"This is an example, and no real postcode begins with ZZ. Try ZZ1 1AA or ZZ1 2BB." was put here to be written over. Write your own streets into postcodes.csv and your own rounds here, and then how new they are, or take the note out.',
  ]);
});

test('what an editor says is in its settings, whatever signs it has', async () => {
  const { text } = await withPage({
    ...{ kind: 'event', title: 'Repairs: "mend & make" {free}', from: '2027-03-06' },
    place: 'The library',
  });
  expect(text).toBe(`---
title: 'Repairs: "mend & make" {free}'
description: Say in one sentence what people can come to.
from: 2027-03-06
time: 10am to midday
place: The library
cost: Free
---

Say what happens, who it is for, and how to come by bus or wheelchair.
`);
});

describe('the command', () => {
  const run = async (argv: string[], answers: string[] = []) => {
    folder = await changedCouncil({});
    const written: [string, string][] = [];
    const said = await newCommand(argv, {
      council: () => councilIn(folder),
      folder: 'content/plain',
      contentFolder: 'content',
      today,
      ask: answers.length > 0 ? async () => answers.shift() ?? '' : undefined,
      isThere: (path) => path.endsWith('/missed-bin.mdx'),
      write: async (path, text) => void written.push([path, text]),
      replace: async (path, text) => void written.push([path, text]),
    });
    return { said, written };
  };

  test('makes the file, and says what to do next', async () => {
    const { said, written } = await run(['service', 'Garden waste']);
    expect(written.map(([path]) => path)).toEqual(['content/plain/services/bins/garden-waste.mdx']);
    expect(said).toMatch(
      /^content\/plain\/services\/bins\/garden-waste\.mdx is made\. Write your words/,
    );
  });

  test('makes a look-up in two files, and neither where one is there', async () => {
    const { said, written } = await run(['look-up']);
    expect(written.map(([path]) => path)).toEqual([
      'content/plain/postcodes.csv',
      'content/plain/look-ups.yaml',
    ]);
    expect(said).toContain('<LookUp /> puts it on any page');
    const wrote: string[] = [];
    const again = newCommand(['look-up'], {
      council: () => councilIn(folder),
      ...{ folder: 'content/plain', contentFolder: 'content', today },
      isThere: (path) => path.endsWith('/look-ups.yaml'),
      write: async (path) => void wrote.push(path),
      replace: async (path) => void wrote.push(path),
    });
    await expect(again).rejects.toThrow(
      'content/plain/look-ups.yaml is there already. Write into it.',
    );
    expect(wrote).toEqual([]);
  });

  test('asks for what was not said, where someone is there to answer', async () => {
    const { written } = await run([], ['News', 'The library is open again']);
    expect(written.map(([path]) => path)).toEqual([
      'content/plain/news/the-library-is-open-again.mdx',
    ]);
    expect(written[0]?.[1]).toContain('publishedOn: 2026-11-27');
  });

  test.each([
    [
      ['leaflet', 'X'],
      '"leaflet" is no kind of page. There are: service, form, guide, step-by-step, news',
    ],
    [['service', 'X', '--topic', 'bin'], '"bin" is no topic; there are: bins.'],
    [['form', 'X', '--standard', 'fast'], '"fast" is no standard that promises a day; there are: '],
    [['event', 'X', '--from', '6 March'], '"6 March" is no day. Write one like 2026-11-27.'],
    [['service', 'Missed bin'], 'missed-bin.mdx is there already. Give it another title.'],
    [['news', '!!!'], 'Give the page a title with letters in it.'],
    [['news', 'Two', 'words'], 'Put the title in quotation marks.'],
    [['news'], 'Makes a page with all its settings'],
  ])('%j is refused with what to write: %s', async (argv, message) => {
    await expect(run(argv)).rejects.toThrow(message);
  });
});
