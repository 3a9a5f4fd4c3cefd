import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { searchEndpoint } from '../../src/http/search-endpoint.ts';
import { languageOf } from '../../src/i18n/languages.ts';
import { searchIndexPath, type SearchIndex } from '../../src/search/search-index.ts';
import { searchAddress } from '../../src/site/addresses.ts';
import { isAnswered, measure, type Asked } from '../search/measure.ts';
import { questions } from '../search/questions.ts';
import { isHeldBack, residents } from '../search/residents.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';
import { pagefindInNode } from '../support/pagefind-in-node.ts';

const site = await builtSite();
const { council } = site;
const asked: Asked[] = questions[council.id] ?? [];
const ofResidents: Asked[] = residents[council.id] ?? [];

/** What the browser's script fetches, by the language's tag. */
async function fetched(): Promise<Record<string, SearchIndex>> {
  const read = await Promise.all(
    council.languages.map(async (language) => {
      const { tag } = languageOf(language);
      const text = await readFile(`${siteFolder}${searchIndexPath(tag)}`, 'utf8');
      return [tag, JSON.parse(text) as SearchIndex] as const;
    }),
  );
  return Object.fromEntries(read);
}

/** The addresses on the page that a function writes, in order. */
async function withoutScript({ asked: q, language = 'en' }: Asked): Promise<string[]> {
  const address = `${council.url}${searchAddress(language)}?${new URLSearchParams({ q }).toString()}`;
  const runtime = { site, now: Date.now, searchLimited: () => undefined, log: console.error };
  const page = await (await searchEndpoint(runtime, new Request(address), undefined)).text();
  return [...page.matchAll(/<h2><a href="([^"]*)"/g)].map(([, href = '']) => href);
}

describe.runIf(ofResidents.length > 0)('what residents ask', () => {
  test('finds its page: nearly all among the first three, whatever is called so first, with script and without', async () => {
    const all = [...asked, ...ofResidents];
    const measured = measure(await fetched(), all);
    const pages = await Promise.all(all.map((one) => withoutScript(one)));
    const without = measured.map((one, index) => {
      const place = (pages[index] ?? []).findIndex((href) => one.pages.includes(href)) + 1;
      return { ...one, place: place || undefined };
    });
    const share = (of: typeof measured): string =>
      `${String(of.filter(isAnswered).length)} of ${String(of.length)}`;
    const held = measured.slice(asked.length).filter(isHeldBack);
    console.info(
      `[search] ${council.id}: ${share(measured)} questions find their page with script, ${share(without)} without; ` +
        `of those kept aside ${share(held)}`,
    );
    // Questions that are kept aside stay so: only how many of them find their page is said.
    const missed = measured.filter(
      (one, index) =>
        !isAnswered(one) && (index < asked.length || !isHeldBack(one, index - asked.length)),
    );
    expect(missed.filter(({ within }) => within === 1)).toEqual([]);
    for (const of of [measured, without]) {
      expect(
        of.filter(isAnswered).length / of.length,
        JSON.stringify(missed),
      ).toBeGreaterThanOrEqual(0.97);
    }
    // The same pages in the same order: ten are on the page, all in the script's list.
    expect(pages).toEqual(measured.map(({ found }) => found.slice(0, 10)));
  });
});

test('an excerpt says where a page has the words', async () => {
  const { find } = await pagefindInNode(siteFolder);
  const index = (await fetched())['en'];
  const [result] = await find('council');
  const excerpt = await result?.data();
  expect(index?.pages.map(({ id }) => id)).toContain(result?.id);
  expect(excerpt?.excerpt).toContain('<mark>');
});

test('the names and words of the English pages weigh little', async () => {
  const index = await readFile(`${siteFolder}${searchIndexPath('en')}`);
  const bytes = gzipSync(index, { level: 9 }).byteLength;
  console.info(`[search] ${council.id}: names and words are ${String(bytes)} bytes gzipped`);
  expect(bytes).toBeLessThan(20 * 1024);
});

test.runIf(council.languages.includes('pl'))(
  'no page is found by words that are in another language than the page',
  async () => {
    const polish = JSON.parse(
      await readFile(`${siteFolder}${searchIndexPath('pl')}`, 'utf8'),
    ) as SearchIndex;
    expect(Object.keys(polish.words)).not.toContain('something');
    expect(polish.pages.length).toBeGreaterThan(3);
  },
);
