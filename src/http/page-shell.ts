import { escapeHtml } from '../domain/text/escape-html.ts';
import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { securityHeaders } from './security-headers.ts';

/** What the built shell has in its `<title>`; see `src/pages/[shell]/[language].astro`. */
const TITLE_SLOT = 'FRONT-DOOR-TITLE';
/** What the built shell has in its `<main>`. */
const MAIN_SLOT = '<!--front-door:main-->';

/** What the built shell has in its head, since it is no page by itself. */
const NO_INDEX = /<meta name="robots" content="noindex"[^>]*>/;

/**
 * Characters of a page from which it is handed on as bytes: the platform reads a text through sign by sign before it
 * does the same, which takes three times as long.
 */
const LONG = 100_000;

/**
 * For a page that holds nothing but what its own reader has just typed: their browser's Back shows it again as it was,
 * from its own memory, where `no-store` would leave them before ERR_CACHE_MISS with everything gone. It is asked anew
 * whenever it is opened otherwise, and no cache between us keeps it.
 */
export const SHOWN_BY_BACK = { 'Cache-Control': 'private, no-cache' };

/** A page that a function writes: the built page's frame around its own title (text) and main (HTML). */
export interface WrittenPage {
  status: number;
  language: string;
  /** The frame, where it is another than the language's. */
  shell?: string;
  title: string;
  main: string;
  headers?: Record<string, string>;
}

export function writePage(site: Snapshot, page: WrittenPage): Response {
  const built =
    site.shells[page.shell ?? page.language] ??
    site.shells[page.language] ??
    site.shells['en'] ??
    bareShell;
  // A search engine takes the stricter of the two, so that the frame's own word must not be beside the header's.
  const isListed = page.headers?.['X-Robots-Tag'] === 'all';
  const shell = isListed ? built.replace(NO_INDEX, '') : built;
  const [beforeTitle = '', afterTitle = ''] = split(shell, TITLE_SLOT);
  const [beforeMain = '', afterMain = ''] = split(afterTitle, MAIN_SLOT);
  const text = beforeTitle + escapeHtml(page.title) + beforeMain + page.main + afterMain;
  return new Response(text.length > LONG ? Buffer.from(text) : text, {
    status: page.status,
    headers: {
      ...securityHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': page.language,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      ...page.headers,
    },
  });
}

/** Only at the first place: what a resident typed may hold the slot's own words. */
function split(text: string, slot: string): [string, string] {
  const at = text.indexOf(slot);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + slot.length)];
}

const bareShell = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE_SLOT}</title></head><body><main id="main">${MAIN_SLOT}</main></body></html>`;

/** A JSON reply with the headers every reply has. */
export function writeJson(
  status: number,
  body: object,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...securityHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

/** A reply with no body: a redirect, a preflight. */
export function writeEmpty(status: number, headers: Record<string, string>): Response {
  return new Response(null, {
    status,
    headers: { ...securityHeaders, 'Cache-Control': 'no-store', ...headers },
  });
}
