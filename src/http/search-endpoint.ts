import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { languageOf } from '../i18n/languages.ts';
import { askedIn } from '../search/asked-in.ts';
import { dayIn } from '../search/day-in.ts';
import { knownWordsInSteps, type KnownWords } from '../search/known-words.ts';
import { searched } from '../search/searched.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { withAnswer, type SearchState } from '../search-html/search-region.ts';
import { faultInLog, faultNumber } from './fault.ts';
import { inTurns } from './in-turns.ts';
import { isEmbedded } from './is-embedded.ts';
import { hasPagesUnder, wordsFor } from './language.ts';
import { writeEmpty } from './page-shell.ts';
import type { RateLimiter } from './rate-limit.ts';
import { securityHeaders } from './security-headers.ts';

/** All that a search needs. No store is opened for it, so it answers where no message could be kept. */
export interface SearchRuntime {
  site: Snapshot;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Counts searches by themselves: anyone who searched much may still send a form. */
  searchLimited: RateLimiter;
  log: (line: string) => void;
}

const ALLOWED = 'GET, HEAD';

/**
 * `GET /search/?q=…` and `/pl/search/?q=…`: the search page with the answer in it, for everyone, script or none. In the
 * order that the browser's script would give, since both ask the same index in the same way.
 */
export async function searchEndpoint(
  runtime: SearchRuntime,
  request: Request,
  client: string | undefined,
): Promise<Response> {
  const { site, now, searchLimited, log } = runtime;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return writeEmpty(405, { Allow: ALLOWED });
  }
  const url = new URL(request.url);
  const [, first = ''] = url.pathname.split('/');
  const language = hasPagesUnder(site, first) ? first : 'en';
  const page = site.search?.pages[language];
  const index = site.search?.indexes[languageOf(language).tag];
  // In development nothing was built to search.
  if (page === undefined) return writeEmpty(404, {});
  const words = wordsFor(site, language);
  const asked = askedIn(url.searchParams);
  const write = (status: number, state: SearchState, headers: Record<string, string> = {}) =>
    new Response(withAnswer(page, words, state), {
      status,
      headers: {
        ...securityHeaders,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Language': language,
        'Cache-Control': 'no-store',
        ...(state.is === 'unasked' ? {} : { 'X-Robots-Tag': 'noindex' }),
        ...headers,
      },
    });
  if (asked.query === '') return write(200, { is: 'unasked' });
  // What another website has a visitor's browser ask, for a picture or in a frame, takes nothing of what they may ask.
  if (isEmbedded(request)) return writeEmpty(403, {});
  const wait = await searchLimited(client);
  if (wait !== undefined) {
    return write(429, { is: 'failed', asked }, { 'Retry-After': String(wait) });
  }
  try {
    if (index === undefined) throw new Error(`There is no index in ${language}`);
    const known = await knownOf(index);
    const today = dayIn(index.timeZone ?? site.council.timeZone, now());
    const answer = searched(asked.query, known, today, asked.narrowed);
    return write(200, { is: 'answered', asked, answer });
  } catch (error) {
    // What was asked may say more of someone than a log should hold.
    log(faultInLog(request.method, '(search)', error, faultNumber()));
    return write(500, { is: 'failed', asked });
  }
}

const made = new WeakMap<SearchIndex, Promise<KnownWords>>();

/** Made ready once for each release and language, for all who ask meanwhile. */
function knownOf(index: SearchIndex): Promise<KnownWords> {
  const known = made.get(index) ?? inTurns(knownWordsInSteps(index));
  made.set(index, known);
  return known;
}
