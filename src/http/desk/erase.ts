import { fold } from '../../domain/reports/fold.ts';
import { erasureAsked } from '../../domain/submissions/erasure-asked.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import { html, type Html } from '../../form-html/html.ts';
import { erasedMail } from '../../mail/erased-mail.ts';
import { writeEmpty } from '../page-shell.ts';
import type { Acting } from './act.ts';
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
  const main = html`
    <p><a class="govuk-link" href="${caseAddress(reference)}">Back to the case</a></p>
    <h1 class="govuk-heading-l">Erase ${referenceInGroups(reference)}</h1>
    <p>
      All that the resident wrote, the files and all that happened are erased for good. The published figures still count
      it, without anything about anyone. Copies in mailboxes stay there: erase them too.
    </p>
    ${askedHtml(acting)}
    ${deskForm(actAddress(reference, 'erase'), session.token, undefined, {
      label: 'Erase it for good',
      classes: 'govuk-button--warning',
    })}
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

/**
 * Counts a case into the totals that are kept, and erases it. Then we tell the resident who asked for it: by then nothing is
 * left of which a message could be tried again, so that where it fails the manager reads which address to write to.
 */
export async function erase({ runtime, session, record, request }: Acting): Promise<Response> {
  const { store, site, calendar } = runtime;
  const { reference } = record.submission;
  const now = new Date(runtime.now()).toISOString();
  const message = erasureAsked(record) && erasedMail(site, record);
  await audited(runtime, session.person, 'erase', reference);
  const batch = `${now.slice(0, 10)}-${runtime.randomName()}`;
  await fold([record], { store, calendar, standards: site.standards, now, batch });
  await runtime.eraseMail?.(reference);
  await store.remove(reference);
  if (message !== undefined) {
    try {
      await runtime.sendMail(message);
    } catch {
      runtime.log(`[staff] ${referenceInGroups(reference)}: the last email could not be sent`);
      return notTold(runtime, session, reference, message.to);
    }
  }
  const done = doneCookie(runtime, request, message === undefined ? 'erase' : 'erase-told');
  return writeEmpty(303, { Location: deskHome, 'Set-Cookie': done });
}

/** It is erased, and no mail went out. This page is the last that knows the address. */
function notTold(
  runtime: Acting['runtime'],
  session: Acting['session'],
  reference: string,
  to: string,
): Response {
  const main = html`
    <h1 class="govuk-heading-l">Erased, but the resident was not told</h1>
    <p>
      ${referenceInGroups(reference)} is erased for good. The email that says so could not be sent. Write to
      <bdi>${to}</bdi> yourself now: the address is kept nowhere else.
    </p>
    <p><a class="govuk-link" href="${deskHome}">All cases</a></p>
  `;
  return writeDesk(runtime, { title: 'Erased, but the resident was not told', main }, session);
}
