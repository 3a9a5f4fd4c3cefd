import { StoreUnavailable } from '../domain/submissions/ports.ts';
import { CALENDAR_FILE } from '../domain/submissions/confirmation.ts';
import { parseReference } from '../domain/submissions/reference.ts';
import { calendarFile } from './calendar-file.ts';
import { languageFor, wordsFor } from './language.ts';
import { writePage } from './page-shell.ts';
import { refuse } from './refuse.ts';
import type { Endpoint } from './runtime.ts';
import { securityHeaders } from './security-headers.ts';
import { sentPage } from './sent-page.ts';
import { NOTHING_TO_ADD } from './thanks-page.ts';

/** `GET /sent/{reference}/`: the confirmation page, and the date as a calendar file beside it. */
export const sentEndpoint: Endpoint = async (runtime, request, call) => {
  const { site, store, log } = runtime;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(runtime, request, {
      status: 405,
      kind: 'method',
      headers: { Allow: 'GET, HEAD' },
    });
  }
  const language = languageFor(site, call.params['language']);
  const words = wordsFor(site, language);
  const reference = parseReference(call.params['reference'] ?? '');
  try {
    const record = reference === undefined ? undefined : await store.find(reference);
    const { file } = call.params;
    if (record === undefined || (file !== undefined && file !== CALENDAR_FILE)) {
      return refuse(runtime, request, { status: 404, kind: 'no-such-message' });
    }
    if (file === CALENDAR_FILE) {
      const text = await calendarFile(record.submission, site, words);
      if (text === undefined) {
        return refuse(runtime, request, { status: 404, kind: 'no-such-message' });
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
    const asksMore = !new URL(request.url).searchParams.has(NOTHING_TO_ADD);
    return writePage(site, { status: 200, language, ...sentPage(record, site, words, asksMore) });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    log(`[store] ${error.message}`);
    return refuse(runtime, request, {
      status: 503,
      kind: 'cannot-look-up',
      retryAfterSeconds: 120,
    });
  }
};
