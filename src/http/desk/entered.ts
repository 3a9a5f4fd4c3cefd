import { isWithin, scopeOf } from '../../domain/staff/scope.ts';
import type { Staff } from '../../domain/staff/staff.ts';
import { caseCard } from '../../domain/submissions/cases/case-card.ts';
import { parseReference, referenceInGroups } from '../../domain/submissions/reference.ts';
import type { Entered, SubmissionRecord } from '../../domain/submissions/submission.ts';
import { html, type Html } from '../../form-html/html.ts';
import { languageOf } from '../../i18n/languages.ts';
import { appointmentInWords, dueInWords } from '../../i18n/promise-in-words.ts';
import type { Words } from '../../i18n/words.ts';
import { acknowledgementLetter } from '../../mail/acknowledgement-letter.ts';
import { wordsFor } from '../language.ts';
import { writeEmpty } from '../page-shell.ts';
import type { Runtime } from '../runtime.ts';
import { audited } from './audited.ts';
import { assistedInWords, formOfCase } from './case-words.ts';
import { caseAddress, enterAddress, enteredAddress } from './desk-addresses.ts';
import { deskForm, writeDesk } from './desk-page.ts';
import { letterHtml } from './letter-html.ts';
import type { Session } from './session.ts';

/** A contact that someone entered, or whose case they see. */
interface EnteredCase {
  runtime: Runtime;
  session: Session;
  record: SubmissionRecord;
  entered: Entered;
  /** Whether they see the case, and not its acknowledgement alone. */
  isTheirs: boolean;
}

/**
 * A contact that was entered at the desk, for the officer who did and for those who see the case; `undefined` for every other
 * and for none at all, after the same work.
 */
export async function enteredFor(
  runtime: Runtime,
  staff: Staff,
  session: Session,
  typed: string,
): Promise<EnteredCase | undefined> {
  const reference = parseReference(typed);
  const record = reference === undefined ? undefined : await runtime.store.find(reference);
  const entered = record?.submission.entered;
  if (record === undefined || entered === undefined) return undefined;
  const isTheirs = isWithin(caseCard(record), scopeOf(staff, session.person));
  const isOwn = entered.by === session.person.email;
  return isTheirs || isOwn ? { runtime, session, record, entered, isTheirs } : undefined;
}

/** The acknowledgement of a contact: to be read out, printed, or on its way by email. */
export async function enteredPage(given: EnteredCase): Promise<Response> {
  const { runtime, session, record, entered, isTheirs } = given;
  const { submission, events } = record;
  const { reference, deliveries, language } = submission;
  await audited(runtime, session.person, 'viewed-entered', reference);
  const words = wordsFor(runtime.site, 'en');
  const at = enteredAddress(reference);
  const name = referenceInGroups(reference);
  const isTold = events.some(({ kind }) => kind === 'acknowledged');
  const isMailed = deliveries.includes('acknowledgement');
  const main = html`
    <h1 class="govuk-heading-l">${name}: ${formOfCase(record, words)}</h1>
    <h2 class="govuk-heading-m">Read this out</h2>
    <div class="govuk-inset-text">
      <p>Your reference is <strong class="desk__reference">${name.split('').join(' ')}</strong>.</p>
      <p>${promiseSentence(record, words)}</p>
    </div>
    ${
      isMailed
        ? html`<p>We also send the acknowledgement by email, in ${languageOf(language).english}.</p>`
        : html`<p>
            There is no address to send an email to. Print the acknowledgement if they want it in writing.
          </p>`
    }
    <p><a class="govuk-link" href="${at}print/">Acknowledgement to print, in ${languageOf(language).english}</a></p>
    ${
      isTold
        ? html`<p>It is written down that they were given it.</p>`
        : deskForm(at, session.token, undefined, { label: toldButton(entered) })
    }
    <ul class="desk__acts">
      ${isTheirs && html`<li><a class="govuk-link" href="${caseAddress(reference)}">Open the case</a></li>`}
      <li><a class="govuk-link" href="${enterAddress}">Enter another contact</a></li>
    </ul>
  `;
  return writeDesk(runtime, { title: `${name}: entered`, main }, session);
}

/** Writes down that they were given the reference and the date. Done twice, the first time counts. */
export async function acknowledged({
  runtime,
  session,
  record,
  entered,
}: EnteredCase): Promise<Response> {
  const { reference } = record.submission;
  await audited(runtime, session.person, 'acknowledged', reference);
  await runtime.store.addEvent(reference, {
    ...{ id: 'acknowledged', at: new Date(runtime.now()).toISOString(), kind: 'acknowledged' },
    ...{ channel: entered.channel, by: session.person.email },
  });
  return writeEmpty(303, { Location: enteredAddress(reference) });
}

/** The acknowledgement as a letter. The browser prints it; the desk's own menu is left out on paper. */
export async function letterPage({ runtime, session, record }: EnteredCase): Promise<Response> {
  const { submission } = record;
  await audited(runtime, session.person, 'viewed-entered', submission.reference);
  const words = wordsFor(runtime.site, submission.language);
  const now = new Date(runtime.now()).toISOString();
  const blocks = acknowledgementLetter(runtime.site, record, words, now);
  const { tag, dir } = languageOf(submission.language);
  const name = referenceInGroups(submission.reference);
  const main = html`<p class="desk__not-printed">
      <a class="govuk-link" href="${enteredAddress(submission.reference)}">Back to ${name}</a>. Print this page from the
      menu of your browser.
    </p>
    <div class="desk__letter" lang="${tag}" dir="${dir}">${letterHtml(blocks, submission.language)}</div>`;
  return writeDesk(runtime, { title: `${name}: letter`, main }, session);
}

function promiseSentence({ submission }: SubmissionRecord, words: Words): Html | string {
  const { promise, appointment } = submission;
  if (appointment !== undefined) return appointmentInWords(appointment, words);
  return promise === undefined ? words('promise.no-time') : dueInWords(promise, words);
}

function toldButton({ channel }: Entered): string {
  return channel === 'letter'
    ? 'I have posted the letter'
    : `I have told them ${assistedInWords[channel]}`;
}
