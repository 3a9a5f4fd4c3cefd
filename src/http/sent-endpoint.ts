import { CALENDAR_FILE } from '../site/confirmation.ts';
import { parseReference } from '../domain/submissions/reference.ts';
import { answering } from './answering.ts';
import { calendarFile } from './calendar-file.ts';
import { wasGiven } from './given-references.ts';
import { isEmbedded } from './is-embedded.ts';
import { hasPagesUnder, languageFor, wordsFor } from './language.ts';
import { writeEmpty, writePage } from './page-shell.ts';
import { Refused } from './refusal.ts';
import type { Endpoint } from './runtime.ts';
import { securityHeaders } from './security-headers.ts';
import { sentPage } from './sent-page.ts';
import { NOTHING_TO_ADD } from './thanks-page.ts';

/** `GET /sent/{reference}/`: the confirmation page, and the date as a calendar file beside it. */
export const sentEndpoint: Endpoint = (runtime, request, call) =>
  answering(runtime, request, 'cannot-look-up', call, () => answer(runtime, request, call));

const answer: Endpoint = async (runtime, request, call) => {
  const { site, store } = runtime;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Refused({ status: 405, kind: 'method', headers: { Allow: 'GET, HEAD' } });
  }
  const { file, language: named } = call.params;
  if (named !== undefined && !hasPagesUnder(site, named)) {
    throw new Refused({ status: 404, kind: 'no-such-page' });
  }
  const url = new URL(request.url);
  // Without its slash, the page's link to its calendar file would lead elsewhere.
  if (file === undefined && !url.pathname.endsWith('/')) {
    return writeEmpty(301, { Location: `${url.pathname}/${url.search}` });
  }
  const language = languageFor(site, named);
  const words = wordsFor(site, language);
  const reference = parseReference(asTyped(call.params['reference'] ?? ''));
  // What another website has a visitor's browser ask, for a picture or in a frame, is no one's wish to see it.
  if (isEmbedded(request)) throw noSuchMessage();
  if (!wasGiven(runtime, call.client, reference)) {
    if (runtime.rateLimited.isFar?.(call.client) === true) throw cannotLookUp(FAR_SECONDS);
    // Anyone who goes on guessing learns nothing more, of a reference that belongs to someone no more than of another.
    const wait = await runtime.rateLimited.guesses?.(call.client);
    if (wait !== undefined) throw cannotLookUp(wait);
  }
  const record = reference === undefined ? undefined : await store.find(reference);
  if (record === undefined) await runtime.rateLimited.guesses?.(call.client, 'wrong');
  if (record === undefined || (file !== undefined && file !== CALENDAR_FILE)) throw noSuchMessage();
  const now = new Date(runtime.now()).toISOString();
  if (file === CALENDAR_FILE) {
    const text = await calendarFile(record, site, words, now);
    if (text === undefined) {
      const { promise, appointment } = record.submission;
      if ((appointment ?? promise) === undefined) throw noSuchMessage();
      // A mail leads here long after: the page says what became of the day.
      return writeEmpty(303, { Location: url.pathname.slice(0, -CALENDAR_FILE.length) });
    }
    return new Response(text, {
      headers: {
        ...securityHeaders,
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': `attachment; filename="${record.submission.reference}.ics"`,
        'Cache-Control': 'no-store',
      },
    });
  }
  const asksMore = !url.searchParams.has(NOTHING_TO_ADD);
  return writePage(site, {
    status: 200,
    language,
    ...sentPage(record, site, words, now, asksMore),
  });
};

/** A reference with a space or a dash of print in it: `K7RM%203XDW`. */
function asTyped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Seconds that a sender who is far beyond its share of messages has to wait. */
const FAR_SECONDS = 600;

/** The message, if there is one, is safe: what can't be done now is looking. */
function cannotLookUp(seconds: number): Refused {
  return new Refused({ status: 429, kind: 'cannot-look-up', retryAfterSeconds: seconds });
}

function noSuchMessage(): Refused {
  return new Refused({ status: 404, kind: 'no-such-message' });
}
