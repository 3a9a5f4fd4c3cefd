import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { searchIndexPath, type SearchIndex } from '../../src/search/search-index.ts';
import { measure } from '../search/measure.ts';
import { questions } from '../search/questions.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';

const { council } = await builtSite();
const asked = questions[council.id] ?? [];

test.runIf(asked.length > 0)(
  'what people ask finds its page: nineteen of twenty among the first three, whatever is called so first',
  async () => {
    const measured = await measure(siteFolder, asked);
    const missed = measured.filter(({ place = Infinity, within = 3 }) => place > within);
    const share = (asked.length - missed.length) / asked.length;
    console.info(
      `[search] ${council.id}: ${String(asked.length - missed.length)} of ${String(asked.length)} questions find their page among the first three; ` +
        `${String(measured.filter(({ place }) => place === 1).length)} find it first`,
    );
    expect(missed.filter(({ within }) => within === 1)).toEqual([]);
    expect(share, JSON.stringify(missed, undefined, 1)).toBeGreaterThanOrEqual(0.95);
  },
);

test('the names and words of the English pages weigh little', async () => {
  const index = await readFile(`${siteFolder}${searchIndexPath('en')}`);
  const bytes = gzipSync(index, { level: 9 }).byteLength;
  console.info(`[search] ${council.id}: names and words are ${String(bytes)} bytes gzipped`);
  expect(bytes).toBeLessThan(16 * 1024);
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
