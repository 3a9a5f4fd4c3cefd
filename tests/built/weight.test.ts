import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { siteFolder } from '../support/built-site.ts';

/**
 * What a resident's phone loads before it can show a page: its HTML, its style sheets and its scripts, each gzipped
 * as a server sends it. Byte-exact, so that a page that grew is named with its parts.
 */
const KILOBYTE = 1024;
const budgets = { page: 14 * KILOBYTE, form: 20 * KILOBYTE };

const entries = await readdir(siteFolder, { recursive: true });
const pages = entries.filter((entry) => entry.endsWith('.html')).sort();

async function gzipped(path: string): Promise<number> {
  return gzipSync(await readFile(path), { level: 9 }).byteLength;
}

/** The style sheets and scripts a page names, and what those scripts import, as paths below dist. */
async function partsOf(html: string): Promise<string[]> {
  const styles = [...html.matchAll(/<link\b[^>]*rel="?stylesheet"?[^>]*>/g)].map(([tag]) =>
    /href="?([^"\s>]+)/.exec(tag),
  );
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) =>
    /src="?([^"\s>]+)/.exec(tag),
  );
  const named = [...styles, ...scripts].flatMap((found) => (found?.[1] ? [found[1]] : []));
  const parts = new Set<string>();
  // A set that grows while it is walked through is walked through to its end.
  for (const part of named) parts.add(part);
  for (const part of parts) {
    if (part.endsWith('.js')) for (const one of await importsOf(part)) parts.add(one);
  }
  return [...parts];
}

/** What a built script needs before it runs. What it may ask for later (`import(…)`) does not count. */
async function importsOf(script: string): Promise<string[]> {
  const code = await readFile(join(siteFolder, script), 'utf8');
  return [...code.matchAll(/(?:^|[;}\s])(?:import|export)\b[^"';(]*["']([^"']+)["']/g)].map(
    ([, path = '']) => new URL(path, `https://site.invalid${script}`).pathname,
  );
}

test('there are pages to weigh', () => {
  expect(pages.length).toBeGreaterThan(30);
});

test('what a script imports is weighed with it', async () => {
  const scripts = entries.filter((entry) => /^_astro\/.*\.js$/.test(entry));
  const read = await Promise.all(
    scripts.map((script) => readFile(join(siteFolder, script), 'utf8')),
  );
  const importing = scripts.filter((_, index) => read[index]?.startsWith('import'));
  for (const script of importing) expect(await importsOf(`/${script}`)).not.toEqual([]);
});

test.each(pages)('%s is light', async (page) => {
  const html = await readFile(join(siteFolder, page), 'utf8');
  const isForm = /(?:^|\/)forms\/[^/]+\//.test(page);
  const budget = isForm ? budgets.form : budgets.page;
  const parts = await Promise.all(
    [join(siteFolder, page), ...(await partsOf(html)).map((part) => join(siteFolder, part))].map(
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
