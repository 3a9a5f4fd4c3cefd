import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { alertOf, delayHtml } from '../a11y/brought-about.ts';
import { siteFolder } from '../support/built-site.ts';

/**
 * What a resident's phone loads before it can show a page: its HTML, its style sheets and its scripts, each gzipped
 * as a server sends it. Byte-exact, so that a page that grew is named with its parts.
 */
const KILOBYTE = 1024;
const budgets = { page: 14 * KILOBYTE, form: 20 * KILOBYTE };

const entries = await readdir(siteFolder, { recursive: true });
const pages = entries.filter((entry) => entry.endsWith('.html')).sort();

const isForm = (page: string): boolean => /(?:^|\/)forms\/[^/]+\//.test(page);

function gzipped(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).byteLength;
}

/** What a page weighs, and each of its parts, as lines to show. */
async function weighed(page: string, html: string): Promise<{ total: number; shown: string }> {
  const parts = await Promise.all(
    (await partsOf(html)).map(
      async (path) => [path, gzipped(await readFile(join(siteFolder, path)))] as const,
    ),
  );
  const all = [[page, gzipped(html)] as const, ...parts];
  return {
    total: all.reduce((sum, [, bytes]) => sum + bytes, 0),
    shown: all.map(([path, bytes]) => `  ${String(bytes).padStart(6)} ${path}`).join('\n'),
  };
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
  const budget = isForm(page) ? budgets.form : budgets.page;
  const { total, shown } = await weighed(page, await readFile(join(siteFolder, page), 'utf8'));
  expect(
    total <= budget,
    `${page} is ${String(total)} bytes compressed; ${String(budget)} are allowed:\n${shown}`,
  ).toBe(true);
});

test.each(pages.filter(isForm))(
  '%s is light on the day of a serious alert and a delay',
  async (page) => {
    const html = await readFile(join(siteFolder, page), 'utf8');
    const alerted = html
      .replace('<div class="page">', `${await alertsPart()}<div class="page">`)
      .replace('<div class="section"', `${delayHtml}<div class="section"`);
    expect(alerted.split('class="alerts').length, 'an alert was put in').toBeGreaterThan(1);
    expect(alerted, 'a delay was put in').toContain(delayHtml);
    const { total, shown } = await weighed(page, alerted);
    // A council that names its successor has some words more.
    const allowed = budgets.form - 200;
    expect(
      total <= allowed,
      `${page} is ${String(total)} bytes compressed with both; ${String(allowed)} are allowed:\n${shown}`,
    ).toBe(true);
  },
);

/** As Alerts.astro writes it, with the script that shows it on its days. */
async function alertsPart(): Promise<string> {
  const scripts = entries.filter((entry) => /^_astro\/.*\.js$/.test(entry));
  const codes = await Promise.all(
    scripts.map((script) => readFile(join(siteFolder, script), 'utf8')),
  );
  const script = scripts[codes.findIndex((code) => code.includes('customElements.define(`timed-'))];
  const from = '2026-11-27';
  const alert = alertOf('major', ' lang="en"');
  return `<timed-notice from="${from}" until="${from}" zone="Europe/London">${alert}</timed-notice><script type="module" src="/${script ?? 'no-script-shows-alerts.js'}"></script>`;
}
