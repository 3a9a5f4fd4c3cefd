import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/**
 * What a resident's phone loads before it can show a page: its HTML, its style sheets and its scripts, each gzipped
 * as a server sends it. Byte-exact, so that a page that grew is named with its parts.
 */
const KILOBYTE = 1024;
const budgets = { page: 14 * KILOBYTE, form: 20 * KILOBYTE };

const entries = await readdir('dist', { recursive: true });
const pages = entries.filter((entry) => entry.endsWith('.html')).sort();

async function gzipped(path: string): Promise<number> {
  return gzipSync(await readFile(path), { level: 9 }).byteLength;
}

/** The style sheets and scripts a page names, as paths below dist. */
function partsOf(html: string): string[] {
  const styles = [...html.matchAll(/<link\b[^>]*rel="?stylesheet"?[^>]*>/g)].map(([tag]) =>
    /href="?([^"\s>]+)/.exec(tag),
  );
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) =>
    /src="?([^"\s>]+)/.exec(tag),
  );
  return [...new Set([...styles, ...scripts].flatMap((found) => (found?.[1] ? [found[1]] : [])))];
}

test('there are pages to weigh', () => {
  expect(pages.length).toBeGreaterThan(30);
});

test.each(pages)('%s is light', async (page) => {
  const html = await readFile(join('dist', page), 'utf8');
  const isForm = /(?:^|\/)forms\/[^/]+\//.test(page);
  const budget = isForm ? budgets.form : budgets.page;
  const parts = await Promise.all(
    [join('dist', page), ...partsOf(html).map((part) => join('dist', part))].map(
      async (path) => [path, await gzipped(path)] as const,
    ),
  );
  const total = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
  const shown = parts.map(([path, bytes]) => `  ${String(bytes).padStart(6)} ${path}`).join('\n');
  expect(
    total <= budget,
    `${page} is ${String(total)} bytes compressed; ${String(budget)} are allowed:\n${shown}`,
  ).toBe(true);
});
