import { describe, expect, test } from 'vitest';
import { config } from '../../functions/search.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { searchEndpoint, type SearchRuntime } from '../../src/http/search-endpoint.ts';
import { rateLimiter } from '../../src/http/rate-limit.ts';
import { securityHeaders } from '../../src/http/security-headers.ts';
import { searchRegion } from '../../src/search-html/search-region.ts';
import { smallIndex } from '../search/a-search-index.ts';
import { testSite } from '../support/test-runtime.ts';

const built = (language: string): string =>
  `<!doctype html><html lang="${language}"><head><title>Search – Test</title></head><body><site-search>${
    searchRegion(wordsFrom(language, allWords), { is: 'unasked' }).source
  }</site-search></body></html>`;

function runtime(more: Partial<SearchRuntime> = {}): SearchRuntime {
  const pages = { en: built('en'), pl: built('pl') };
  const indexes = { en: smallIndex(), pl: smallIndex('pl') };
  return {
    site: { ...testSite(), search: { pages, indexes } },
    now: () => Date.parse('2026-11-27T12:00:00Z'),
    searchLimited: () => undefined,
    log: () => undefined,
    ...more,
  };
}

const ask = (path: string, its = runtime(), init: RequestInit = {}): Promise<Response> =>
  searchEndpoint(its, new Request(`https://c.test${path}`, init), '192.0.2.1');

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<h2><a href="([^"]*)"/g)].map(([, href = '']) => href);

describe('a search without script', () => {
  test('is answered with pages, how many there are, and the question in box and title', async () => {
    const reply = await ask('/search/?q=missed+bin');
    const page = await reply.text();
    expect(reply.status).toBe(200);
    expect(linksIn(page)[0]).toBe('/bins/');
    expect(page).toContain('<title>“missed bin” – Search – Test</title>');
    expect(page).toContain('value="missed bin"');
    expect(page).toMatch(/\d pages? found for “missed bin”/);
    expect(page).not.toContain('<noscript');
  });

  test.each(['/search', '/pl/search'])('is answered at %s, without the slash', async (path) => {
    expect([config.path].flat()).toContain(path);
    expect(linksIn(await (await ask(`${path}?q=bin`)).text())).not.toEqual([]);
  });

  test('is in the language of its address', async () => {
    const reply = await ask('/pl/search/?q=bin');
    expect(reply.headers.get('content-language')).toBe('pl');
    expect(await reply.text()).toMatch(/Znaleziono \d/);
  });

  test('is kept by no cache, listed by no search engine, and runs nothing', async () => {
    const { headers } = await ask('/search/?q=bin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('content-security-policy')).toBe(securityHeaders['Content-Security-Policy']);
  });

  test('that finds nothing says so, and offers what looks like it', async () => {
    const page = await (await ask('/search/?q=kouncillor')).text();
    expect(page).toContain('We found nothing for “kouncillor”');
    expect(page).toContain('<a href="?q=councillor">councillor</a>');
    expect(page).toMatch(/<ol class="entries found" role="list" hidden>/);
  });

  test('of nothing is the page as it was built, which search engines may list', async () => {
    const reply = await ask('/search/');
    expect(await reply.text()).toBe(built('en'));
    expect(reply.headers.get('x-robots-tag')).toBeNull();
  });

  test('shows what was typed as text, whatever it holds', async () => {
    const question = encodeURIComponent('<img src=x onerror=alert(1)>$&');
    const page = await (await ask(`/search/?q=${question}`)).text();
    expect(page).not.toContain('<img');
    expect(page).toContain('<title>“&lt;img src=x onerror=alert(1)&gt;$&amp;” – Search');
  });

  test('quotes what was typed, and what was typed can’t end the quotation or turn the line round', async () => {
    const typed = 'bin xqzv”. Our offices are closed. Pay at evil.example. “\u202Eevil';
    const page = await (await ask(`/search/?q=${encodeURIComponent(typed)}`)).text();
    const quoted = "“bin xqzv'. Our offices are closed. Pay at evil.example. ' evil”".replaceAll(
      "'",
      '&#39;',
    );
    expect(page).toContain(`<title>${quoted} – Search`);
    expect(page).toContain(`of ${quoted}, so we`);
    const shown = page.replace(/value="[^"]*"|data-answers="[^"]*"|href="[^"]*"/g, '');
    expect(shown).not.toMatch(/xqzv”|[\u202A-\u202E\u2066-\u2069]/);
  });

  test('repeats the beginning of a question that is long', async () => {
    const page = await (await ask(`/search/?q=${'bins+'.repeat(60)}`)).text();
    expect(page).toMatch(/<title>“bins (?:bins ){14}bins…” – Search/);
  });

  test.each([
    '/search/?q=%E0%A4%A',
    '/search/?q=%00',
    `/search/?q=${'bin+'.repeat(5_000)}`,
    '/search/?q=__proto__+constructor&kind=__proto__&topic=constructor',
    '/search/?q=bin&page=1e9&page=2',
    '/search/?q=%F0%9F%97%91',
  ])('%s is answered quickly', async (path) => {
    const started = performance.now();
    expect((await (await ask(path)).text()).length).toBeLessThan(30_000);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a search that is not answered', () => {
  test.each(['POST', 'PUT', 'DELETE'])('is one by %s', async (method) => {
    const reply = await ask('/search/?q=bin', runtime(), { method });
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toBe('GET, HEAD');
  });

  test('is one too many: it says so with what else there is, and others go on', async () => {
    const its = runtime({ searchLimited: rateLimiter({ perClient: 2 }, () => 0) });
    for (const expected of [200, 200, 429, 429]) {
      expect((await ask('/search/?q=bin', its)).status).toBe(expected);
    }
    const reply = await ask('/search/?q=bin', its);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await reply.text()).toContain('Search is not working at the moment');
    const other = new Request('https://c.test/search/?q=bin');
    expect((await searchEndpoint(its, other, '198.51.100.7')).status).toBe(200);
    // The page itself is always there.
    expect((await ask('/search/', its)).status).toBe(200);
  });

  test('is one whose index is broken: the log says it without the question', async () => {
    const log: string[] = [];
    const site = { ...testSite(), search: { pages: { en: built('en') }, indexes: {} } };
    const reply = await ask('/search/?q=secret', runtime({ site, log: (line) => log.push(line) }));
    expect(reply.status).toBe(500);
    expect(await reply.text()).toContain('Search is not working at the moment');
    expect(log).toHaveLength(1);
    expect(log[0]).not.toContain('secret');
  });

  test('is one in development, where nothing was built', async () => {
    expect((await ask('/search/?q=bin', runtime({ site: testSite() }))).status).toBe(404);
  });
});

describe('a search that another website has a browser ask', () => {
  const across = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'image' };

  test('is not answered, and takes nothing of what its visitor may ask', async () => {
    const searchLimited = rateLimiter({ perClient: 2 }, () => 0);
    const its = runtime({ searchLimited });
    for (let time = 1; time <= 300; time += 1) {
      expect((await ask('/search/?q=a', its, { headers: across })).status).toBe(403);
    }
    expect((await ask('/search/?q=bin', its)).status).toBe(200);
  });

  test('is answered where a link leads here', async () => {
    const headers = { ...across, 'Sec-Fetch-Dest': 'document' };
    expect((await ask('/search/?q=bin', runtime(), { headers })).status).toBe(200);
  });
});
