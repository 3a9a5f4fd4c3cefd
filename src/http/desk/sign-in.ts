import { z } from 'zod';
import { personAt, type Staff } from '../../domain/staff/staff.ts';
import { input } from '../../form-html/govuk/input.ts';
import { html } from '../../form-html/html.ts';
import { signInMail } from '../../mail/sign-in-mail.ts';
import { writeEmpty } from '../page-shell.ts';
import type { Call, Runtime } from '../runtime.ts';
import { audited } from './audited.ts';
import { deskHome, signInAddress, signOutAddress } from './desk-addresses.ts';
import { leaveProvider, signedOutPage } from './sign-in-elsewhere.ts';
import { deskForm, mistakes, writeDesk } from './desk-page.ts';
import {
  endSessions,
  formOfStranger,
  isStrangersForm,
  newSession,
  type Session,
} from './session.ts';
import { hiddenName, readToken, signedToken } from './signed.ts';

/** Minutes for which a link can be used. */
export const LINK_MINUTES = 15;
/** Links that one mailbox is sent in an hour. */
const LINKS_AN_HOUR = 5;
/** Characters: no mailbox has a longer address. */
const LONGEST_ADDRESS = 254;

const linkShape = z.object({ email: z.string(), id: z.string() });

/** The page on which a link is asked for. */
export async function signInPage(
  runtime: Runtime,
  request: Request,
  given: { email?: string; mistake?: string; notice?: string; status?: number } = {},
): Promise<Response> {
  const { token, cookie } = await formOfStranger(runtime, request);
  const { email = '', mistake, notice, status } = given;
  const title = 'Sign in to the staff desk';
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    ${mistakes(mistake === undefined ? [] : [{ field: 'email', text: mistake }])}
    ${notice !== undefined && html`<p>${notice}</p>`}
    <p>We will email you a link. It works once, for ${LINK_MINUTES} minutes.</p>
    ${deskForm(
      signInAddress,
      token,
      input({
        name: 'email',
        type: 'email',
        value: email,
        autocomplete: 'email',
        spellcheck: false,
        classes: 'govuk-input--width-20',
        label: { text: 'Your work email address' },
        ...(mistake !== undefined && { errorMessage: { text: mistake } }),
      }),
      { label: 'Email me a link' },
    )}
  `;
  const isWrong = mistake !== undefined;
  return writeDesk(runtime, {
    title: isWrong ? `Error: ${title}` : title,
    main,
    status: status ?? (isWrong ? 422 : 200),
    headers: { 'Set-Cookie': cookie },
  });
}

/**
 * Sends a link, where the address is one of the staff. The page says the same for every address, and as much is done
 * before it is shown: the mail goes out afterwards.
 */
export async function askForLink(
  runtime: Runtime,
  staff: Staff,
  request: Request,
  call: Call,
  given: { email: string; token: string },
): Promise<Response> {
  const email = given.email.trim().toLowerCase();
  if (!(await isStrangersForm(runtime, request, given.token))) {
    return signInPage(runtime, request, { email, notice: PAGE_TOO_OLD, status: 403 });
  }
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > LONGEST_ADDRESS) {
    const mistake = 'Enter your work email address, like name@example.gov.uk';
    return signInPage(runtime, request, { email: given.email, mistake });
  }
  const { store, now, randomName, site } = runtime;
  const at = new Date(now()).toISOString();
  const id = randomName();
  const key = `desk-links/${at.slice(0, 13)}/${await hiddenName(runtime, email)}`;
  const mayHave = await store.takeShare(key, LINKS_AN_HOUR, id);
  const token = await signedToken(runtime, 'sign-in', { email, id }, at);
  const person = personAt(staff, email);
  call.afterReply(async () => {
    if (person === undefined || !mayHave) return;
    await audited(runtime, person, 'asked-for-link');
    const href = `${site.council.url}${signInAddress}${token}/`;
    await runtime.sendMail(signInMail(site, { to: person.email, href, id, minutes: LINK_MINUTES }));
  });
  const main = html`
    <h1 class="govuk-heading-l">Check your email</h1>
    <p>If ${email} belongs to someone who may use the staff desk, we have sent a link to it.</p>
    <p>The link works once, for ${LINK_MINUTES} minutes. It may be among your junk mail.</p>
    <p>
      If nothing comes, check the address and <a class="govuk-link" href="${signInAddress}">ask
      again</a>, or ask your manager whether you are on the list of staff.
    </p>
  `;
  return writeDesk(runtime, { title: 'Check your email', main });
}

const PAGE_TOO_OLD = 'That page was too old, or your browser keeps no cookies. Please try again.';
const LINK_TOO_OLD = 'That link was used before, or is too old. Ask for a new one.';

/** The page that a link opens. Opening it does nothing: programs that check mail open links too. */
export async function linkPage(
  runtime: Runtime,
  staff: Staff,
  request: Request,
  link: string,
): Promise<Response> {
  const known = await readLink(runtime, staff, link);
  if (known === undefined)
    return signInPage(runtime, request, { notice: LINK_TOO_OLD, status: 410 });
  const { token, cookie } = await formOfStranger(runtime, request);
  const main = html`
    <h1 class="govuk-heading-l">Sign in to the staff desk</h1>
    <p>You are signing in as ${known.person.name}. You will stay signed in for 8 hours.</p>
    ${deskForm(`${signInAddress}${link}/`, token, undefined, { label: 'Sign in' })}
  `;
  const headers = { 'Set-Cookie': cookie };
  return writeDesk(runtime, { title: 'Sign in to the staff desk', main, headers });
}

/** Signs in by a link: the first time that it is used, and never again. */
export async function useLink(
  runtime: Runtime,
  staff: Staff,
  request: Request,
  link: string,
  formToken: string,
): Promise<Response> {
  const known = await readLink(runtime, staff, link);
  if (known === undefined)
    return signInPage(runtime, request, { notice: LINK_TOO_OLD, status: 410 });
  if (!(await isStrangersForm(runtime, request, formToken))) {
    return signInPage(runtime, request, { notice: PAGE_TOO_OLD, status: 403 });
  }
  const own = runtime.randomName();
  if ((await runtime.store.hold(usedKey(known.id), own)) !== own) {
    return signInPage(runtime, request, { notice: LINK_TOO_OLD, status: 410 });
  }
  await audited(runtime, known.person, 'signed-in');
  const cookie = await newSession(runtime, request, known.person);
  return writeEmpty(303, { Location: deskHome, 'Set-Cookie': cookie });
}

async function readLink(runtime: Runtime, staff: Staff, link: string) {
  const said = await readToken(runtime, 'sign-in', link, linkShape);
  if (said === undefined) return undefined;
  const age = runtime.now() - Date.parse(said.at);
  const person = personAt(staff, said.email);
  if (person === undefined || age < -60_000 || age > LINK_MINUTES * 60_000) return undefined;
  const isUsed = (await runtime.store.held(usedKey(said.id))) !== undefined;
  return isUsed ? undefined : { person, id: said.id };
}

function usedKey(id: string): string {
  return `desk-used/${id}`;
}

/** The page that asks before anyone is signed out everywhere. */
export function signOutPage(runtime: Runtime, session: Session): Response {
  const main = html`
    <h1 class="govuk-heading-l">Sign out</h1>
    <p>This ends your session here, and on every other computer and telephone that you use.</p>
    ${deskForm(signOutAddress, session.token, undefined, { label: 'Sign out everywhere' })}
  `;
  return writeDesk(runtime, { title: 'Sign out', main }, session);
}

export async function signOut(
  runtime: Runtime,
  request: Request,
  { person }: Session,
): Promise<Response> {
  const cookie = await endSessions(runtime, request, person);
  await audited(runtime, person, 'signed-out');
  const leave = await leaveProvider(runtime);
  return leave === undefined
    ? writeEmpty(303, { Location: signInAddress, 'Set-Cookie': cookie })
    : signedOutPage(runtime, leave, cookie);
}
