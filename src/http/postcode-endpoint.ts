import { cleanCode } from '../domain/forms/clean-text.ts';
import { postcodeAtEnd, postcodeFrom } from '../domain/forms/fields/postcode.ts';
import { dayIn } from '../search/day-in.ts';
import { lookUpAddress, translationAddress } from '../site/addresses.ts';
import { faultInLog, faultNumber } from './fault.ts';
import { isEmbedded } from './is-embedded.ts';
import { hasPagesUnder, wordsFor } from './language.ts';
import { writeEmpty, writePage } from './page-shell.ts';
import {
  foundPage,
  noAnswerPage,
  notFoundPage,
  wrongPostcodePage,
  type PostcodePage,
} from './postcode-page.ts';
import { bytesDeclared, readBody } from './read-body.ts';
import { Refused } from './refusal.ts';
import type { SearchRuntime } from './search-endpoint.ts';

/** Bytes of a whole question: a postcode, its name and room to spare. */
const MOST_BYTES = 1024;
/** Characters in which a postcode is looked for: of a whole address, at its end. */
const MOST_CHARACTERS = 200;

/**
 * `POST /postcode/` and `POST /pl/postcode/`: the bin days, the ward and the office at a postcode, as a page in the language of the
 * page that it was sent from. It is sent in the body, so that it is in no address and no log of a server in between; nothing of it is kept, counted by what it was, or written into our own log.
 * No store is opened. Whatever leads here otherwise goes to the page with the box.
 */
export async function postcodeEndpoint(
  runtime: SearchRuntime,
  request: Request,
  client: string | undefined,
): Promise<Response> {
  const { site, now, searchLimited, log } = runtime;
  const { lookUps } = site;
  if (lookUps === undefined) return writeEmpty(404, {});
  const [, first = ''] = new URL(request.url).pathname.split('/');
  const language = hasPagesUnder(site, first) ? first : 'en';
  if (request.method === 'GET' || request.method === 'HEAD') {
    return writeEmpty(303, { Location: translationAddress(lookUpAddress, language) });
  }
  if (request.method !== 'POST') return writeEmpty(405, { Allow: 'GET, HEAD, POST' });
  const words = wordsFor(site, language);
  const write = (status: number, page: PostcodePage, headers: Record<string, string> = {}) =>
    writePage(site, { status, language, headers, ...page });
  // Another website's page takes nothing of what its visitor may ask.
  if (isEmbedded(request) || request.headers.get('sec-fetch-site') === 'cross-site') {
    return write(403, noAnswerPage('foreign-origin', site, words));
  }
  if (bytesDeclared(request) > MOST_BYTES) return write(413, noAnswerPage('too-big', site, words));
  const wait = await searchLimited(client);
  if (wait !== undefined) {
    return write(429, noAnswerPage('too-many', site, words), { 'Retry-After': String(wait) });
  }
  try {
    const { given } = await readBody(request, MOST_BYTES);
    const typed = cleanCode(String([given['postcode']].flat()[0] ?? ''));
    const postcode =
      typed.length > MOST_CHARACTERS ? undefined : (postcodeFrom(typed) ?? postcodeAtEnd(typed));
    if (postcode === undefined) {
      return write(422, wrongPostcodePage(typed.slice(0, MOST_CHARACTERS), words));
    }
    const { postcodes } = lookUps;
    const places = Object.hasOwn(postcodes, postcode) ? postcodes[postcode] : undefined;
    // It was a good question, so what answers it is a page like any other.
    if (places === undefined) return write(200, notFoundPage(postcode, site, words));
    const today = dayIn(site.council.timeZone, now());
    return write(200, foundPage(postcode, places, { lookUps, words, today }));
  } catch (error) {
    if (error instanceof Refused) {
      const { status } = error.refusal;
      return write(
        status,
        status === 413 ? noAnswerPage('too-big', site, words) : wrongPostcodePage('', words),
      );
    }
    log(faultInLog(request.method, '(postcode)', error, faultNumber()));
    return write(500, noAnswerPage('page-broken', site, words));
  }
}
