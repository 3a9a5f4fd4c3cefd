import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { council } from '../../src/council/read/current.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { isUnchecked } from '../../src/i18n/languages.ts';
import { siteFolder, snapshotFile } from '../support/built-site.ts';

const entries = await readdir(siteFolder, { recursive: true });
const pages = entries.filter((entry) => entry.endsWith('.html'));
const saysSo = (language: string): string => allWords[language]?.['site.unchecked'] ?? 'no words';

test.each(council.facts.languages)(
  'every page in %s says so where no one has checked its words',
  async (language) => {
    const own = pages.filter((page) => page.startsWith(`${language}/`));
    expect(own.length).toBeGreaterThan(1);
    for (const page of own) {
      const html = await readFile(join(siteFolder, page), 'utf8');
      const isNotice = page === `${language}/index.html`;
      const notice = council.notices.find(({ data }) => data.language === language);
      const unchecked = isUnchecked(language) || (isNotice && notice?.data.checkedBy === undefined);
      expect([page, html.includes(saysSo(language))]).toEqual([page, unchecked]);
    }
  },
);

test('no English page says so', async () => {
  const english = pages.filter(
    (page) => !council.facts.languages.includes(page.split('/')[0] ?? ''),
  );
  for (const page of english) {
    const html = await readFile(join(siteFolder, page), 'utf8');
    expect([page, html.includes(saysSo('en'))]).toEqual([page, false]);
  }
});

test('a page that a function writes says so too', async () => {
  const site = JSON.parse(await readFile(snapshotFile, 'utf8')) as {
    shells: Record<string, string>;
  };
  for (const language of council.facts.languages.filter(isUnchecked)) {
    expect(site.shells[language]).toContain(saysSo(language));
  }
});
