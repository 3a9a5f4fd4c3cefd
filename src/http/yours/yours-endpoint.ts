import { hasPagesUnder, languageFor, wordsFor } from '../language.ts';
import { notRead } from '../admit.ts';
import { MAX_TEXT_BYTES } from '../body-limits.ts';
import { answering } from '../answering.ts';
import { isEmbedded } from '../is-embedded.ts';
import { writeEmpty } from '../page-shell.ts';
import { bytesDeclared, readBody } from '../read-body.ts';
import { nextTurn } from '../next-turn.ts';
import { Refused } from '../refusal.ts';
import type { Endpoint } from '../runtime.ts';
import { adding } from './add.ts';
import { changingContact } from './contact.ts';
import { askingForErasure } from './erasure.ts';
import { givingFeedback } from './feedback.ts';
import { askForList, listPage } from './list.ts';
import { recordOf } from './resident-links.ts';
import { settling } from './settle.ts';
import { noLink } from './write-yours.ts';
import type { YoursAct } from './yours-act.ts';
import { yoursPage } from './yours-page.ts';

/** What can be done, by the end of its address. */
const acts: Readonly<Record<string, YoursAct>> = {
  add: adding,
  sorted: settling,
  contact: changingContact,
  erase: askingForErasure,
  feedback: givingFeedback,
};

/**
 * `/yours/`: the list of all that someone sent, by email; and `/yours/{secret}/…`: one message, for the one who sent it.
 *
 * The secret is in the address. So no page of these names itself to the next one (`no-referrer`), no cache keeps it, and no
 * form needs a token of its own: no other website knows where to send one. Where the browser says that a form comes from
 * proves nothing here, since it says nothing after `no-referrer`. A page that is only opened does nothing.
 */
export const yoursEndpoint: Endpoint = async (runtime, request, call) => {
  const response = await answering(runtime, request, 'cannot-look-up', call, () =>
    answer(runtime, request, call),
  );
  response.headers.set('Referrer-Policy', 'no-referrer');
  response.headers.set('X-Robots-Tag', 'noindex, nofollow');
  return response;
};

const answer: Endpoint = async (runtime, request, call) => {
  const { method } = request;
  const { site } = runtime;
  if (!['GET', 'HEAD', 'POST'].includes(method)) {
    throw new Refused({ status: 405, kind: 'method', headers: { Allow: 'GET, HEAD, POST' } });
  }
  const url = new URL(request.url);
  const { token, act: name } = call.params;
  const named = languageIn(url.pathname);
  if (named !== undefined && !hasPagesUnder(site, named)) throw noSuchPage();
  if (isEmbedded(request)) throw noSuchPage();
  const isSent = method === 'POST';
  if (!url.pathname.endsWith('/') && !isSent) {
    return writeEmpty(301, { Location: `${url.pathname}/${url.search}` });
  }
  const words = wordsFor(site, languageFor(site, named));
  if (isSent) {
    const limited = isFromElsewhere(request) ? runtime.foreignLimited : runtime.rateLimited;
    const wait = await limited(call.client);
    if (wait !== undefined) throw notRead(wait);
  }
  if (token === undefined) {
    if (!isSent) return listPage(runtime, words);
    return askForList(runtime, words, call, await readBody(request, MAX_TEXT_BYTES));
  }
  const act = name !== undefined && Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (name !== undefined && act === undefined) return noLink(runtime, words);
  const opens = act === givingFeedback ? 'feedback' : 'resident';
  const record = await recordOf(runtime, opens, token);
  if (record === undefined) return noLink(runtime, words);
  const yours = { runtime, call, words, token, record };
  if (act === undefined) {
    if (isSent) throw new Refused({ status: 405, kind: 'method', headers: { Allow: 'GET, HEAD' } });
    return yoursPage(yours, url.searchParams.get('done'));
  }
  if (!isSent) return act.page(yours);
  await nextTurn(bytesDeclared(request), call);
  // Only what is added may have files with it.
  const body = await readBody(request, act === adding ? undefined : MAX_TEXT_BYTES);
  // A body may take minutes to come, and the link be revoked meanwhile by someone who says that it was not them.
  const now = await recordOf(runtime, opens, token);
  return now === undefined ? noLink(runtime, words) : act.send({ ...yours, record: now }, body);
};

/** @example languageIn('/pl/yours/') // => "pl"; of "/yours/…" `undefined`, which is English */
function languageIn(pathname: string): string | undefined {
  return /^\/([^/]+)\/yours(?:\/|$)/.exec(pathname)?.[1];
}

/**
 * Whether the browser says that another website sent a form here. `Origin` says nothing after `no-referrer`, so it is
 * `Sec-Fetch-Site` alone that tells; a browser that sends none is taken for our own page's.
 */
function isFromElsewhere(request: Request): boolean {
  return ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '');
}

function noSuchPage(): Refused {
  return new Refused({ status: 404, kind: 'no-such-page' });
}
