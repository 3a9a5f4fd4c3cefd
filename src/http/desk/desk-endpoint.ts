import type { Staff } from '../../domain/staff/staff.ts';
import { textarea } from '../../form-html/govuk/textarea.ts';
import { html } from '../../form-html/html.ts';
import { notRead, ownHosts } from '../admit.ts';
import { answering } from '../answering.ts';
import { MAX_TEXT_BYTES } from '../body-limits.ts';
import { writeEmpty } from '../page-shell.ts';
import { readBody, type ReadBody } from '../read-body.ts';
import { Refused } from '../refusal.ts';
import type { Call, Endpoint, Runtime } from '../runtime.ts';
import { isSameOrigin } from '../same-origin.ts';
import type { Filled } from './act.ts';
import { byLink } from './case-links.ts';
import { signInAddress } from './desk-addresses.ts';
import { DRAFT_PAGE, draftByLink } from './draft-by-link.ts';
import { deskPlaces, type Asked } from './desk-places.ts';
import { writeDesk } from './desk-page.ts';
import { sessionOf, type Session } from './session.ts';
import { BACK, comeBack, elsewherePage, goElsewhere, PROVIDER } from './sign-in-elsewhere.ts';
import { askForLink, linkPage, signInPage, useLink } from './sign-in.ts';

/** `/staff/…`: the staff desk. A council without `staff.yaml` has none, and every address of it is no page. */
export const deskEndpoint: Endpoint = (runtime, request, call) =>
  answering(runtime, request, 'cannot-look-up', call, async () => {
    const { staff } = runtime.site;
    if (staff === undefined) throw noSuchPage();
    return answer(runtime, staff, request, call);
  });

async function answer(
  runtime: Runtime,
  staff: Staff,
  request: Request,
  call: Call,
): Promise<Response> {
  const { method } = request;
  if (!['GET', 'HEAD', 'POST'].includes(method)) {
    throw new Refused({ status: 405, kind: 'method', headers: { Allow: 'GET, HEAD, POST' } });
  }
  const url = new URL(request.url);
  const isDraft = call.params['page'] === DRAFT_PAGE;
  const isFile = call.params['page'] === 'file' || (isDraft && call.params['part'] !== undefined);
  if (!isFile && !url.pathname.endsWith('/') && method !== 'POST') {
    return writeEmpty(301, { Location: `${url.pathname}/${url.search}` });
  }
  const isSent = method === 'POST';
  if (isSent && !isSameOrigin(request, ownHosts(runtime))) {
    throw new Refused({ status: 403, kind: 'foreign-origin' });
  }
  const isSigningIn = call.params['page'] === 'sign-in' || call.params['page'] === 'mail';
  const session = isSigningIn ? undefined : await sessionOf(runtime, staff, request);
  const isByLink = isLink(runtime, call);
  const { rateLimited } = runtime;
  // Reading what is sent to no one's link costs as much as what is sent to a right one, which is never counted.
  const countWrong = async (): Promise<void> => {
    if (isSent && isByLink) await rateLimited.guesses?.(call.client, 'wrong');
  };
  if (isSent && session === undefined) {
    const wait = await (isByLink ? rateLimited.guesses?.(call.client) : rateLimited(call.client));
    if (wait !== undefined) throw notRead(wait);
  }
  // What strangers send there has no file with it.
  const most = isSigningIn || isDraft ? MAX_TEXT_BYTES : undefined;
  const read = isSent ? await readBody(request, most).catch(refusedAfter(countWrong)) : undefined;
  const given = read && fieldsOf(read);
  const asked: Asked = { runtime, staff, request, call, ...(read && given && { read, given }) };
  if (isSigningIn) {
    const reply = await (call.params['page'] === 'mail'
      ? byLink(runtime, staff, request, call, given)
      : signingIn(asked));
    if ([403, 404, 410].includes(reply.status)) await countWrong();
    return reply;
  }
  if (isDraft) return draftByLink(runtime, request, call, given);
  if (session === undefined) return signedOut(asked);
  if (given !== undefined && given['_token'] !== session.token) return tooOld(asked, session);
  return signedIn(asked, session);
}

function refusedAfter(counting: () => Promise<void>): (error: unknown) => Promise<never> {
  return async (error) => {
    await counting();
    throw error;
  };
}

/** Whether an address holds a secret that an email brought. */
function isLink({ identity }: Runtime, { params }: Call): boolean {
  const { page, of } = params;
  return of !== undefined && (page === 'mail' || (page === 'sign-in' && identity === undefined));
}

async function signingIn({ runtime, staff, request, call, given }: Asked): Promise<Response> {
  const link = call.params['of'];
  const token = given?.['_token'] ?? '';
  if (call.params['part'] !== undefined) throw noSuchPage();
  const { identity } = runtime;
  // Where people sign in there, no link lets anyone in: it would go round what the provider asks for.
  if (identity !== undefined) {
    if (given !== undefined || link === undefined) return elsewherePage(runtime);
    if (link === PROVIDER) return goElsewhere(runtime, identity, request, call);
    if (link === BACK && request.method === 'GET')
      return comeBack(runtime, staff, identity, request);
    return elsewherePage(runtime);
  }
  if (link === undefined) {
    if (given === undefined) return signInPage(runtime, request);
    return askForLink(runtime, staff, request, call, { email: given['email'] ?? '', token });
  }
  return given === undefined
    ? linkPage(runtime, staff, request, link)
    : useLink(runtime, staff, request, link, token);
}

async function signedIn(asked: Asked, session: Session): Promise<Response> {
  const { runtime, call } = asked;
  const { page = '' } = call.params;
  const place = Object.hasOwn(deskPlaces, page) ? deskPlaces[page] : undefined;
  return (await place?.(asked, session)) ?? noCase(runtime, session);
}

/** The same for what is not there and what someone may not see. */
function noCase(runtime: Runtime, session: Session): Response {
  const main = html`
    <h1 class="govuk-heading-l">Page not found</h1>
    <p>
      There is no such page or case among those you can see. If the case is with another team, ask that team, or your
      manager.
    </p>
  `;
  return writeDesk(runtime, { title: 'Page not found', main, status: 404 }, session);
}

/** Whatever the address, the way in. What someone was writing is shown again, so that they can copy it. */
function signedOut(asked: Asked): Promise<Response> | Response {
  if (asked.given === undefined) return writeEmpty(303, { Location: signInAddress });
  const { runtime } = asked;
  const main = html`
    <h1 class="govuk-heading-l">You have been signed out</h1>
    <p>Nothing was saved or sent. <a class="govuk-link" href="${signInAddress}">Sign in again</a>.</p>
    ${typedHtml(asked.given)}
  `;
  return writeDesk(runtime, { title: 'You have been signed out', main, status: 401 });
}

function tooOld({ runtime, given = {} }: Asked, session: Session): Response {
  const main = html`
    <h1 class="govuk-heading-l">That page was too old</h1>
    <p>Nothing was saved or sent. Open the case again, and try once more.</p>
    ${typedHtml(given)}
  `;
  return writeDesk(runtime, { title: 'That page was too old', main, status: 403 }, session);
}

function typedHtml(given: Filled) {
  const typed = Object.entries(given).filter(
    ([name, text]) => !name.startsWith('_') && text.trim() !== '',
  );
  if (typed.length === 0) return undefined;
  const text = typed.map(([, one]) => one).join('\n\n');
  return textarea({
    name: 'typed',
    value: text,
    rows: 12,
    label: { text: 'What you typed. Copy it before you go on.' },
  });
}

/** Names come from strangers: no prototype, and the last of several. */
function fieldsOf({ given }: ReadBody): Filled {
  const fields = Object.create(null) as Record<string, string>;
  for (const [name, values] of Object.entries(given)) {
    fields[name] = [values].flat().at(-1) ?? '';
  }
  return fields;
}

function noSuchPage(): Refused {
  return new Refused({ status: 404, kind: 'no-such-page' });
}
