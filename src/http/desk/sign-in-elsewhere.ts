import { z } from 'zod';
import { personAt, type Staff } from '../../domain/staff/staff.ts';
import { html } from '../../form-html/html.ts';
import { ownHosts, tooMany } from '../admit.ts';
import { writeEmpty } from '../page-shell.ts';
import { isSameOrigin } from '../same-origin.ts';
import type { Call, Runtime } from '../runtime.ts';
import { audited } from './audited.ts';
import { deskHome, signInAddress } from './desk-addresses.ts';
import { writeDesk } from './desk-page.ts';
import type { IdentityProvider } from '../../domain/staff/identity-provider.ts';
import { cookieHeader, cookieOf, newSession } from './session.ts';
import { readToken, signedToken } from './signed.ts';

/** Minutes in which someone has to come back from the provider. */
const MINUTES = 10;
const COOKIE = 'staff-provider';

/** The last parts of the two addresses of the way through the council's identity provider. */
export const PROVIDER = 'provider';
export const BACK = 'back';

const remembered = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** The page of a desk whose people sign in at the council's identity provider. */
export function elsewherePage(runtime: Runtime, notice?: string, status = 200): Response {
  const title = 'Sign in to the staff desk';
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    ${notice !== undefined && html`<p role="status">${notice}</p>`}
    <p>You sign in with your council account. You then stay signed in here for 8 hours.</p>
    <p><a class="govuk-button" href="${signInAddress}${PROVIDER}/">Sign in with your council account</a></p>
  `;
  return writeDesk(runtime, { title, main, status });
}

/**
 * Sends someone to the provider. What has to be known when they come back is in a cookie that only we can have signed, so
 * that any server, or function, can take them in.
 */
export async function goElsewhere(
  runtime: Runtime,
  provider: IdentityProvider,
  request: Request,
  call: Call,
): Promise<Response> {
  // Pictures on another website may ask for this address: they use up no one's own share.
  const isOwn = isSameOrigin(request, ownHosts(runtime));
  const wait = await (isOwn ? runtime.rateLimited : runtime.foreignLimited)(call.client);
  if (wait !== undefined) throw tooMany(wait);
  try {
    const begun = await provider.begin(backAddress(runtime));
    const at = new Date(runtime.now()).toISOString();
    const token = await signedToken(runtime, 'provider', { ...begun.remembered }, at);
    const cookie = cookieHeader(runtime, request, COOKIE, token, MINUTES * 60);
    return writeEmpty(303, { Location: begun.address, 'Set-Cookie': cookie });
  } catch (error) {
    runtime.log(`[staff] the identity provider cannot be asked: ${nameOf(error)}`);
    return elsewherePage(runtime, AWAY, 502);
  }
}

/** Takes in someone who comes back from the provider, if the list of staff has their address. */
export async function comeBack(
  runtime: Runtime,
  staff: Staff,
  provider: IdentityProvider,
  request: Request,
): Promise<Response> {
  const known = await readToken(runtime, 'provider', cookieOf(request, COOKIE) ?? '', remembered);
  const age = known === undefined ? Infinity : runtime.now() - Date.parse(known.at);
  if (known === undefined || age > MINUTES * 60_000) return elsewherePage(runtime, TOO_LATE, 403);
  const own = runtime.randomName();
  if ((await runtime.store.hold(`desk-used/${known.state}`, own)) !== own) {
    return elsewherePage(runtime, TOO_LATE, 403);
  }
  const { search } = new URL(request.url);
  let email: string | undefined;
  try {
    email = await provider.finish(`${backAddress(runtime)}${search}`, known);
  } catch (error) {
    runtime.log(`[staff] the identity provider cannot be asked: ${nameOf(error)}`);
    return elsewherePage(runtime, AWAY, 502);
  }
  if (email === undefined) return elsewherePage(runtime, NOT_SAID, 403);
  const person = personAt(staff, email);
  if (person === undefined) return notStaff(runtime, email);
  await audited(runtime, person, 'signed-in');
  const reply = writeEmpty(303, { Location: deskHome });
  reply.headers.append('Set-Cookie', await newSession(runtime, request, person));
  reply.headers.append('Set-Cookie', cookieHeader(runtime, request, COOKIE, '', 0));
  return reply;
}

/** Where someone ends their session at the provider as well; `undefined` where it has no place for that, or does not answer. */
export async function leaveProvider({
  identity,
  log,
}: Pick<Runtime, 'identity' | 'log'>): Promise<string | undefined> {
  try {
    return await identity?.leave?.();
  } catch (error) {
    log(`[staff] the identity provider cannot be asked: ${nameOf(error)}`);
    return undefined;
  }
}

/** Signed out here. The provider is reached by a link, since a form of ours may lead to no other website. */
export function signedOutPage(runtime: Runtime, leave: string, cookie: string): Response {
  const title = 'You are signed out of the staff desk';
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    <p>
      You may still be signed in with your council account. On a computer that others use, sign out there too, or someone could
      sign in again as you.
    </p>
    <p><a class="govuk-button" href="${leave}">Sign out of your council account</a></p>
    <p><a class="govuk-link" href="${signInAddress}">Sign in again</a></p>
  `;
  return writeDesk(runtime, { title, main, headers: { 'Set-Cookie': cookie } });
}

const AWAY = 'The council’s sign-in service did not answer. Please try again in a few minutes.';
const TOO_LATE = 'That took too long, or was used before. Please sign in again.';
const NOT_SAID = 'The council’s sign-in service did not say who you are. Please sign in again.';

/** Someone the provider knows and the list of staff does not have: the page says so, since they have shown who they are. */
function notStaff(runtime: Runtime, email: string): Response {
  const title = 'You are not on the list of staff';
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    <p>
      You signed in as <bdi>${email}</bdi>, and no one with that address may use the staff desk. Ask your manager to have you
      added.
    </p>
    <p><a class="govuk-link" href="${signInAddress}">Sign in as someone else</a></p>
  `;
  return writeDesk(runtime, { title, main, status: 403 });
}

function backAddress({ site }: Runtime): string {
  return `${site.council.url}${signInAddress}${BACK}/`;
}

/** What a provider says may hold an address, or a token: the log has the kind of it alone. */
function nameOf(error: unknown): string {
  return error instanceof Error && /^\w+$/.test(error.name) ? error.name : 'unknown';
}
