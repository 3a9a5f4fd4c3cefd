import { begun } from '../../domain/submissions/acts/act.ts';
import { erasureAsked } from '../../domain/submissions/erasure-asked.ts';
import { deliver } from '../../domain/submissions/outbox.ts';
import { asReached } from '../../domain/submissions/reached.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import { erasureAgreed } from '../../domain/submissions/to-be-erased.ts';
import { replyAddress } from '../../domain/submissions/who-is-told.ts';
import { html, type Html } from '../../form-html/html.ts';
import { writeEmpty } from '../page-shell.ts';
import type { Acting, Filled } from './act.ts';
import { hasAddress } from './acts.ts';
import { audited } from './audited.ts';
import { dayInWords } from './case-words.ts';
import { wordsFor } from '../language.ts';
import { actAddress, caseAddress, deskHome } from './desk-addresses.ts';
import { deskForm, writeDesk } from './desk-page.ts';
import { doneCookie } from './done-notice.ts';

/** Asks before a case is erased. Only managers get here. */
export function erasePage(acting: Acting): Response {
  const { runtime, session, record } = acting;
  const { reference } = record.submission;
  const isAgain = erasureAgreed(record) !== undefined;
  const main = html`
    <p><a class="govuk-link" href="${caseAddress(reference)}">Back to the case</a></p>
    <h1 class="govuk-heading-l">Erase ${referenceInGroups(reference)}</h1>
    <p>
      All that the resident wrote, the files and all that happened are erased for good. The published figures still count
      it, without anything about anyone. Copies in mailboxes stay there: erase them too.
    </p>
    ${isAgain ? waitingHtml(acting) : askedHtml(acting)}
    ${deskForm(
      actAddress(reference, 'erase'),
      session.token,
      isAgain && html`<input type="hidden" name="without" value="email" />`,
      {
        label: isAgain ? 'Erase it without the email' : 'Erase it for good',
        classes: 'govuk-button--warning',
      },
    )}
  `;
  return writeDesk(runtime, { title: `Erase ${referenceInGroups(reference)}`, main }, session);
}

function askedHtml(acting: Acting): Html | undefined {
  const { record, runtime } = acting;
  const asked = erasureAsked(record);
  if (asked === undefined) return undefined;
  const day = dayInWords(asked.answerBy, wordsFor(runtime.site, 'en'));
  const told = hasAddress(acting)
    ? 'They get an email that says that it is done.'
    : 'They gave no email address, so tell them yourself that it is done.';
  return html`<p>The resident asks for this. It has to be done by ${day}. ${told}</p>`;
}

/** The last that anyone can read of the address: without it the resident would never hear. */
function waitingHtml({ record }: Acting): Html {
  return html`<p>
    The email that says that it is done could not be sent to <bdi>${replyAddress(asReached(record))}</bdi> yet. If you erase it
    now, we do not try again: write to them yourself first. The address is kept nowhere else.
  </p>`;
}

/**
 * Decides that a case is erased, in one write that also puts the last email to the resident who asked in the outbox. It is erased
 * once that email has gone: by this request, or by a sweep, whatever ends this process in between. Decided again, it is erased
 * without the email.
 */
export async function erase(acting: Acting, given: Filled): Promise<Response> {
  const { runtime, session, record, request } = acting;
  const { store } = runtime;
  const { reference } = record.submission;
  const at = new Date(runtime.now()).toISOString();
  const isWithout = given['without'] === 'email';
  const isTold = erasureAsked(record) !== undefined && hasAddress(acting) && !isWithout;
  await audited(runtime, session.person, 'erase', reference);
  // Pressed twice, it is decided once.
  if (erasureAgreed(record) === undefined || isWithout) {
    const decided = begun(record, 'erasure-agreed', { at, by: session.person.email });
    await store.addEvent(reference, isTold ? { ...decided, mailed: true } : decided);
  }
  const agreed = await store.find(reference);
  if (agreed !== undefined) await deliver(agreed, runtime.delivering);
  const isGone = (await store.find(reference)) === undefined;
  const done = doneCookie(
    runtime,
    request,
    isGone ? (isTold ? 'erase-told' : 'erase') : 'erase-waits',
  );
  const to = isGone ? deskHome : caseAddress(reference);
  return writeEmpty(303, { Location: to, 'Set-Cookie': done });
}
