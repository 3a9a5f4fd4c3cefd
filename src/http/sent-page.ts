import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { isToEndOfDay } from '../domain/charter/kept.ts';
import {
  deliveriesOf,
  deliveryState,
  TOO_MANY_TODAY,
} from '../domain/submissions/delivery-state.ts';
import { CALENDAR_FILE } from '../site/confirmation.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Submission, SubmissionRecord } from '../domain/submissions/submission.ts';
import { insetText } from '../form-html/govuk/inset-text.ts';
import { html, type Html } from '../form-html/html.ts';
import { dateLeaf, leafWithWords } from '../form-html/promise-leaf.ts';
import { telephoneLink } from '../form-html/telephone-link.ts';
import { wordsHtml } from '../form-html/words-html.ts';
import { momentAt } from '../i18n/date-in-words.ts';
import { headlineOf } from '../i18n/headline.ts';
import { appointmentInWords, dueInWords } from '../i18n/promise-in-words.ts';
import type { Words } from '../i18n/words.ts';
import { homePath } from './language.ts';
import { promiseLeaf } from './promise-shown.ts';
import { isThanked, thanksPage } from './thanks-page.ts';

/**
 * The confirmation, like a receipt: the reference large, the date on its leaf, what happens next and what to do
 * if it is urgent. It shows nothing that a resident typed, since its address may be passed around.
 */
export function sentPage(
  record: SubmissionRecord,
  { council }: Snapshot,
  words: Words,
  asksMore = true,
): { title: string; main: string } {
  const { submission } = record;
  if (isThanked(submission, words)) return thanksPage(submission, words, asksMore);
  const { promise, appointment } = submission;
  const title = headlineOf(submission, words);
  const telephone = telephoneLink(council.telephone);

  const promised = appointment
    ? leafWithWords({
        leaf: dateLeaf(appointment.on, words),
        sentence: appointmentInWords(appointment, words),
      })
    : promise && promiseLeaf(promise, words, { dayByDay: true });
  const receipt = html`
    <div class="govuk-panel govuk-panel--confirmation receipt">
      <h1 class="govuk-panel__title">${title}</h1>
      <div class="govuk-panel__body">
        ${words('sent.reference')}<br />
        <strong class="receipt__reference">${referenceInGroups(submission.reference)}</strong>
      </div>
      <p>${words('sent.keep')}</p>
      ${promised}
    </div>
  `;
  const delay =
    promise?.delay &&
    insetText({
      html: html`<h2 class="govuk-heading-m">${words('sent.delayed')}</h2>
        <p lang="en">${promise.delay.reason}</p>`,
    });
  const steps = html`
    <h2 class="govuk-heading-m">${words('sent.steps')}</h2>
    <ol class="steps" role="list">
      <li class="steps__done">${receivedInWords(submission.receivedAt, council.timeZone, words)}</li>
      ${acknowledgedStep(record, words)}
      <li>${replyStep(submission, telephone, words)}</li>
    </ol>
    ${
      (appointment ?? promise) &&
      html`<p><a href="${CALENDAR_FILE}" download>${words('sent.calendar')}</a></p>`
    }
    <h2 class="govuk-heading-m">${words('sent.urgent')}</h2>
    <p>
      ${wordsHtml(words, 'sent.urgent.text', {
        telephone: promise?.delay ? telephoneLink(promise.delay.telephone) : telephone,
      })}
    </p>
    <p>${words('sent.print')}</p>
  `;
  const main = html`${receipt} ${delay} ${steps}
    <p><a href="${homePath(words)}">${words('sent.home')}</a></p>`;
  return { title, main: main.source };
}

function receivedInWords(receivedAt: string, timeZone: string, words: Words): string {
  return words('sent.step.received', momentAt(receivedAt, timeZone));
}

/**
 * A complaint is acknowledged by this page. A message about anything else is on its way, where there is an address; no page
 * says so of one that was set aside, or given up, or that goes to nobody since its address has had its share for the day.
 */
function acknowledgedStep(record: SubmissionRecord, words: Words): Html | undefined {
  if (record.submission.acknowledgementPromise !== undefined) {
    return html`<li class="steps__done">${words('sent.step.acknowledged-complaint')}</li>`;
  }
  if (!deliveriesOf(record).includes('acknowledgement')) return undefined;
  const { status, reason } = deliveryState(record, 'acknowledgement');
  if (reason === TOO_MANY_TODAY) return html`<li>${words('sent.step.no-mail-today')}</li>`;
  const isMailed = status !== 'skipped' && status !== 'given-up';
  return isMailed ? html`<li>${words('sent.step.acknowledged')}</li>` : undefined;
}

function replyStep(
  { promise, appointment }: Submission,
  telephone: Html,
  words: Words,
): Html | string {
  if (appointment !== undefined) return appointmentInWords(appointment, words);
  if (promise === undefined) return wordsHtml(words, 'sent.step.no-date', { telephone });
  const { dueOn: date, dueAt: time } = promise;
  if (promise.measures !== 'reply') return dueInWords(promise, words);
  return isToEndOfDay(promise)
    ? words('sent.step.reply', { date })
    : words('sent.step.reply-time', { date, time });
}
