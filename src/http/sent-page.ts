import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { isToEndOfDay } from '../domain/charter/kept.ts';
import { fieldModels } from '../domain/forms/fields/registry.ts';
import { CALENDAR_FILE } from '../site/confirmation.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Submission, SubmissionRecord } from '../domain/submissions/submission.ts';
import { replyAddress } from '../domain/submissions/who-is-told.ts';
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
import { progressHtml } from './progress-html.ts';
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
  const main = html`${receipt} ${delay} ${progressHtml(record, council.timeZone, words)} ${steps}
    <p><a href="${homePath(words)}">${words('sent.home')}</a></p>`;
  return { title, main: main.source };
}

function receivedInWords(receivedAt: string, timeZone: string, words: Words): string {
  return words('sent.step.received', momentAt(receivedAt, timeZone));
}

/**
 * A complaint is acknowledged by this page. Of a message about anything else the page says what is usual, the same to
 * everyone: whether mail follows depends on how much others sent to that address today, on whether it is at the domain of a
 * mailbox of ours, and on whether the message was set aside, and a stranger must learn none of these.
 */
function acknowledgedStep({ submission }: SubmissionRecord, words: Words): Html | undefined {
  if (submission.acknowledgementPromise !== undefined) {
    return html`<li class="steps__done">${words('sent.step.acknowledged-complaint')}</li>`;
  }
  const asksForAddress = submission.definition.fields.some(
    ({ type }) => fieldModels[type].isMailbox,
  );
  const hasAddress = asksForAddress || replyAddress(submission) !== undefined;
  return hasAddress ? html`<li>${words('sent.step.acknowledged')}</li>` : undefined;
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
