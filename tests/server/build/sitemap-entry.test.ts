import { execFileSync } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { daysChanged, historyOf } from '../../../src/server/build/days-changed.ts';
import { sitemapEntries } from '../../../src/server/build/sitemap-entry.ts';
import { changedCouncil } from '../../support/changed-council.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function aRepository(): Promise<{ folder: string; git: (...asked: string[]) => void }> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'front-door-history-')));
  folders.push(folder);
  const git = (...asked: string[]): void => {
    const day = '2026-11-20T12:00:00Z';
    execFileSync(
      'git',
      ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...asked],
      {
        stdio: 'ignore',
        env: { ...process.env, GIT_COMMITTER_DATE: day, GIT_AUTHOR_DATE: day },
      },
    );
  };
  git('init');
  return { folder, git };
}

test('a file is as old as its last commit, and one that was changed since is of today', async () => {
  const { folder, git } = await aRepository();
  await writeFile(join(folder, 'charter.mdx'), 'one');
  await writeFile(join(folder, 'a page.mdx'), 'one');
  git('add', '.');
  git('commit', '-m', 'Write both');
  await writeFile(join(folder, 'a page.mdx'), 'two');
  await writeFile(join(folder, 'new.mdx'), 'one');
  const from = relative('.', folder);
  expect(Object.fromEntries(daysChanged(folder, '2026-11-27'))).toEqual({
    [join(from, 'charter.mdx')]: '2026-11-20',
    [join(from, 'a page.mdx')]: '2026-11-27',
    [join(from, 'new.mdx')]: '2026-11-27',
  });
});

test('a commit more is another history, and so is one of which only the end is here', async () => {
  const { folder, git } = await aRepository();
  git('commit', '--allow-empty', '-m', 'one');
  const one = historyOf(folder);
  expect(one).toMatch(/^[0-9a-f]{40}\nfalse$/);
  git('commit', '--allow-empty', '-m', 'two');
  expect(historyOf(folder)).not.toBe(one);
  const end = await mkdtemp(join(tmpdir(), 'front-door-history-'));
  folders.push(end);
  git('clone', '--depth', '1', `file://${folder}`, end);
  expect(historyOf(end)).toBe(historyOf(folder).replace('false', 'true'));
  expect(historyOf(join(folder, 'none'))).toBe('');
});

test('no day is made up where there is no history', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-history-'));
  folders.push(folder);
  expect(daysChanged(folder, '2026-11-27').size).toBe(0);
  expect(daysChanged(join(folder, 'none'), '2026-11-27').size).toBe(0);
});

test('a page is as new as its file or the charter, a list as the newest file, a news item as it says', async () => {
  const contentFolder = await changedCouncil({
    'news/opening.mdx': () =>
      '---\ntitle: Opening\ndescription: We open.\nsource: Made up for tests\npublishedOn: 2026-10-01\n---\n\nWe open.\n',
    'council.yaml': (text) => `${text}languages: [pl]\n`,
    'notices/pl.mdx': () =>
      '---\ntitle: Informacja\ndescription: Informacja.\nsource: Made up for tests\nlanguage: pl\n---\n\nInformacja.\n',
    'notices/en.mdx': () =>
      '---\ntitle: Formats\ndescription: Formats.\nsource: Made up for tests\nlanguage: en\n---\n\nOther formats: Polish.\n',
  });
  folders.push(contentFolder);
  const council = await loadCouncil('plain', { contentFolder, today: '2026-11-23' });
  const own = (name: string): string => council.charter.file.replace('charter.mdx', name);
  const changed = new Map([
    [own('charter.mdx'), '2026-11-10'],
    [own('pages/privacy.mdx'), '2026-11-12'],
    [own('services/missed-bin.mdx'), '2026-11-01'],
    [own('news/opening.mdx'), '2026-11-15'],
  ]);
  const entries = sitemapEntries(council, changed, 'https://plain.example.gov.uk');
  expect(entries.get('/privacy/')).toEqual({ links: [], lastmod: '2026-11-12' });
  expect(entries.get('/services/bins/missed-bin/')?.lastmod).toBe('2026-11-10');
  expect(entries.get('/a-to-z/')?.lastmod).toBe('2026-11-15');
  expect(entries.get('/news/opening/')?.lastmod).toBe('2026-10-01');
  expect(entries.get('/cookies/')).toEqual({ links: [] });
  expect(entries.get('/pl/forms/general-enquiry/')?.links).toEqual([
    { lang: 'en', url: 'https://plain.example.gov.uk/forms/general-enquiry/' },
    { lang: 'pl', url: 'https://plain.example.gov.uk/pl/forms/general-enquiry/' },
    { lang: 'x-default', url: 'https://plain.example.gov.uk/forms/general-enquiry/' },
  ]);
});
