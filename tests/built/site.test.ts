import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { securityHeaders } from '../../src/http/security-headers.ts';
import { builtPages } from '../support/built-pages.ts';
import { builtSite, siteFolder, snapshotFile } from '../support/built-site.ts';

const entries = await readdir(siteFolder, { recursive: true });
const pages = entries.filter((entry) => entry.endsWith('.html')).sort();
const read = await Promise.all(
  pages.map(async (page) => ({ page, html: await readFile(join(siteFolder, page), 'utf8') })),
);

/** Answered by functions, not by files. */
const answeredByFunctions =
  /^\/(?:[a-z]{2}\/)?(?:f|p|postcode|sent|promise|charter\/performance)\//;

test('every link on every page leads somewhere', () => {
  const broken = read.flatMap(({ page, html }) =>
    [...html.matchAll(/\s(?:href|src|action)="?([^"\s>]+)/g)]
      .map(([, link = '']) => link.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
      .filter((link) => link.startsWith('/') && !link.startsWith('//'))
      .filter((link) => {
        const { pathname } = new URL(link, 'https://site.invalid');
        if (answeredByFunctions.test(pathname)) return false;
        const path = join(siteFolder, decodeURIComponent(pathname));
        return !existsSync(pathname.endsWith('/') ? join(path, 'index.html') : path);
      })
      .map((link) => `${page}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('every link within a page has its place', () => {
  const broken = read.flatMap(({ page, html }) => {
    const ids = new Set([...html.matchAll(/\sid="?([^"\s>]+)/g)].map(([, id]) => id));
    return [...html.matchAll(/\shref="?#([^"\s>]+)/g)]
      .filter(([, id]) => !ids.has(id))
      .map(([, id]) => `${page}: #${id ?? ''}`);
  });
  expect(broken).toEqual([]);
});

test('no page runs script or style of its own, so that the content security policy can forbid both', () => {
  const inline = read.flatMap(({ page, html }) =>
    [
      ...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*type="?application\/ld\+json)[^>]*>/g),
      ...html.matchAll(/<style\b[^>]*>/g),
      ...html.matchAll(/\sstyle=("[^"]*"|[^\s>]+)/g),
      ...html.matchAll(/\son[a-z]+=("[^"]*"|[^\s>]+)/g),
    ].map(([found]) => `${page}: ${found}`),
  );
  expect(inline).toEqual([]);
});

test('nothing is loaded from elsewhere', () => {
  const elsewhere = read.flatMap(({ page, html }) =>
    [
      ...html.matchAll(
        /<(?:script|img|link|iframe|source)\b[^>]*\s(?:src|href)="?(https?:[^"\s>]+)[^>]*>/g,
      ),
    ]
      .filter(([tag]) => !/rel="?(?:canonical|alternate)/.test(tag))
      .map(([, url]) => `${page}: ${url ?? ''}`),
  );
  expect(elsewhere).toEqual([]);
});

test('every page of a demonstration says that it is one, and no page of a council’s own site does', async () => {
  const { council } = await builtSite();
  const { facts } = await loadCouncil(council.id);
  const said = Object.values(allWords).flatMap((words) => words?.['site.demonstration'] ?? []);
  const wrong = read
    .filter(({ html }) => said.some((words) => html.includes(words)) !== facts.demonstration)
    .map(({ page }) => page);
  expect(wrong).toEqual([]);
});

test('every page has one heading of the first level, a language and a title of its own', () => {
  for (const { page, html } of read) {
    expect([page, [...html.matchAll(/<h1\b/g)].length]).toEqual([page, 1]);
    expect([page, /<html[^>]*\slang="?[a-z]{2}/.test(html)]).toEqual([page, true]);
    expect([page, /<title>[^<]+<\/title>/.test(html)]).toEqual([page, true]);
  }
});

test('the page frame for functions is kept out of what is published, the sitemap and the search', async () => {
  expect(existsSync(`${siteFolder}/_shell`)).toBe(false);
  expect(await builtPages(siteFolder)).not.toContainEqual(expect.stringContaining('_shell'));
});

test('the snapshot has a page frame for every language, with room for a title and a main part', async () => {
  const site = JSON.parse(await readFile(snapshotFile, 'utf8')) as {
    council: { languages: string[] };
    shells: Record<string, string>;
    staff?: unknown;
  };
  const desk = site.staff === undefined ? [] : ['desk'];
  expect(Object.keys(site.shells).sort()).toEqual([...site.council.languages, ...desk].sort());
  for (const shell of Object.values(site.shells)) {
    expect(shell).toContain('FRONT-DOOR-TITLE');
    expect(shell.split('<!--front-door:main-->')).toHaveLength(2);
  }
});

test('no script is loaded for search but on the search page', () => {
  const loading = read
    .filter(
      ({ page, html }) =>
        /pagefind|search\.[\w-]+\.js/.test(html) && !/(?:^|\/)search\/index/.test(page),
    )
    .filter(({ html }) => /<script[^>]*(?:pagefind|search)/.test(html))
    .map(({ page }) => page);
  expect(loading).toEqual([]);
});

test('a page is there compressed too, for browsers that take it, and is the same page', async () => {
  const page = await readFile(`${siteFolder}/charter/index.html`);
  expect(gunzipSync(await readFile(`${siteFolder}/charter/index.html.gz`)).equals(page)).toBe(true);
  expect(
    brotliDecompressSync(await readFile(`${siteFolder}/charter/index.html.br`)).equals(page),
  ).toBe(true);
});

test('Netlify sends the same headers as the Node server', async () => {
  const text = await readFile(`${siteFolder}/_headers`, 'utf8');
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(text).toContain(`  ${name}: ${value}`);
  }
  expect(securityHeaders['Content-Security-Policy']).not.toContain('unsafe-inline');
  expect(securityHeaders['Strict-Transport-Security']).toMatch(/max-age=\d{7,}/);
});

test('a page’s own address is the council’s, not that of the machine it was built on', () => {
  const wrong = read
    .filter(({ html }) => /localhost|127\.0\.0\.1/.test(html))
    .map(({ page }) => page);
  expect(wrong).toEqual([]);
});
