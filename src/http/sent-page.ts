import { delayReason } from '../domain/charter/delay-reason.ts';
import { saidHtml } from '../form-html/said-html.ts';
import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { isToEndOfDay } from '../domain/charter/kept.ts';
import { fieldModels } from '../domain/forms/fields/registry.ts';
import { CALENDAR_FILE } from '../site/confirmation.ts';
import {
  dayOfReply,
  hasDayAhead,
  promiseNow,
  type PromiseNow,
} from '../domain/submissions/promise-now.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Submission, SubmissionRecord } from '../domain/submissions/submission.ts';
import { hasTakenOver } from '../domain/successor/successor.ts';
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
import { yoursHome } from '../site/yours.ts';
import { homePath } from './language.ts';
import { progressHtml } from './progress-html.ts';
import { promiseLeaf } from './promise-shown.ts';
import { isThanked, thanksPage } from './thanks-page.ts';

/**
 * The confirmation, like a receipt: the reference large, the date on its leaf, what happens next and what to do
 * if it is urgent. It shows nothing that a resident typed, since its address may be passed around. The date follows what
 * happened since: see `promiseNow`.
 * @param now ISO 8601, UTC
 */
export function sentPage(
  record: SubmissionRecord,
  { council }: Snapshot,
  words: Words,
  now: string,
  asksMore = true,
): { title: string; main: string } {
  const { submission } = record;
  if (isThanked(submission, words)) return thanksPage(submission, words, asksMore);
  const { promise } = submission;
  const holds = promiseNow(record, now, council.timeZone);
  const title = headlineOf(submission, words);
  const telephone = telephoneLink(council.telephone);
  const reply = replyStep(submission, holds, telephone, words);

  const receipt = html`
    <div class="govuk-panel govuk-panel--confirmation receipt">
      <h1 class="govuk-panel__title">${title}</h1>
      <div class="govuk-panel__body">
        ${words('sent.reference')}<br />
        <strong class="receipt__reference">${referenceInGroups(submission.reference)}</strong>
      </div>
      <p>${words('sent.keep')}</p>
      ${promisedLeaf(submission, holds, words)}
    </div>
  `;
  const delay =
    holds.kind === 'made' &&
    promise?.delay &&
    insetText({
      html: html`<h2 class="govuk-heading-m">${words('sent.delayed')}</h2>
        <p>${saidHtml(delayReason(promise.delay, words.language), words)}</p>`,
    });
  const day = dayOfReply(submission, holds);
  const successor = successorReplies(council, day, words);
  const steps = html`
    <h2 class="govuk-heading-m">${words('sent.steps')}</h2>
    <ol class="steps" role="list">
      <li class="steps__done">${receivedInWords(submission.receivedAt, council.timeZone, words)}</li>
      ${acknowledgedStep(record, holds, words)}
      ${reply && html`<li>${reply}</li>`}
    </ol>
    ${
      hasDayAhead(submission, holds) &&
      html`<p><a href="${CALENDAR_FILE}" download>${words('sent.calendar')}</a></p>`
    }
    <h2 class="govuk-heading-m">${words('sent.urgent')}</h2>
    <p>
      ${wordsHtml(words, 'sent.urgent.text', {
        telephone: promise?.delay ? telephoneLink(promise.delay.telephone) : telephone,
      })}
    </p>
    ${holds.kind !== 'over' && html`<p>${words(day === undefined ? 'sent.print.undated' : 'sent.print')}</p>`}
  `;
  const main = html`${receipt} ${successor} ${delay} ${progressHtml(record, council.timeZone, words)} ${steps}
    <p><a href="${yoursHome(words.language)}">${words('form.yours-list.title')}</a></p>
    <p><a href="${homePath(words)}">${words('sent.home')}</a></p>`;
  return { title, main: main.source };
}

/** That another council replies, where the day that holds is after the change. */
function successorReplies(
  { successor }: Snapshot['council'],
  day: string | undefined,
  words: Words,
): Html | undefined {
  if (successor === undefined || day === undefined || !hasTakenOver(successor, day)) {
    return undefined;
  }
  const { name, from: date } = successor;
  const named = words.language === 'en' ? name : html`<bdi lang="en">${name}</bdi>`;
  const said = wordsHtml(words, 'successor.replies', { successor: named, date });
  return insetText({ html: html`<p>${said}</p>` });
}

function receivedInWords(receivedAt: string, timeZone: string, words: Words): string {
  return words('sent.step.received', momentAt(receivedAt, timeZone));
}

/**
 * A complaint is acknowledged by this page. Of a message about anything else the page says what is usual, the same to
 * everyone: whether mail follows depends on how much others sent to that address today, on whether it is at the domain of a
 * mailbox of ours, and on whether the message was set aside, and a stranger must learn none of these.
 */
function acknowledgedStep(
  { submission }: SubmissionRecord,
  { kind }: PromiseNow,
  words: Words,
): Html | undefined {
  if (submission.acknowledgementPromise !== undefined) {
    // It says that the time runs.
    if (kind !== 'made') return undefined;
    return html`<li class="steps__done">${words('sent.step.acknowledged-complaint')}</li>`;
  }
  const asksForAddress = submission.definition.fields.some(
    ({ type }) => fieldModels[type].isMailbox,
  );
  const hasAddress = asksForAddress || replyAddress(submission) !== undefined;
  return hasAddress ? html`<li>${words('sent.step.acknowledged')}</li>` : undefined;
}

/** The day that holds now, on its leaf; as it was given at first, with how it was worked out. */
export function promisedLeaf(
  submission: Submission,
  holds: PromiseNow,
  words: Words,
): Html | undefined {
  const { promise, appointment } = submission;
  if (holds.kind === 'made' && appointment === undefined) {
    return promise && promiseLeaf(promise, words, { dayByDay: true });
  }
  const day = holds.kind === 'made' ? appointment?.on : 'dueOn' in holds ? holds.dueOn : undefined;
  const sentence = daySentence(submission, holds, words);
  if (day === undefined || sentence === undefined) return undefined;
  return leafWithWords({ leaf: dateLeaf(day, words), sentence });
}

/** The chosen time, the new day or the one that has gone; undefined where none of them is to be said. */
function daySentence(
  { promise, appointment }: Submission,
  holds: PromiseNow,
  words: Words,
): string | undefined {
  if (holds.kind === 'gone') return words('sent.date-was', { date: holds.dueOn });
  if (holds.kind === 'moved') {
    const measures = appointment === undefined ? promise?.measures : 'call-back';
    return dueInWords({ ...holds, measures: measures ?? 'reply' }, words);
  }
  if (holds.kind !== 'made' || appointment === undefined) return undefined;
  return appointmentInWords(appointment, words);
}

function replyStep(
  submission: Submission,
  holds: PromiseNow,
  telephone: Html,
  words: Words,
): Html | string | undefined {
  const { promise, appointment } = submission;
  if (holds.kind !== 'made' || appointment !== undefined) {
    return daySentence(submission, holds, words);
  }
  if (promise === undefined) return wordsHtml(words, 'sent.step.no-date', { telephone });
  const { dueOn: date, dueAt: time } = promise;
  if (promise.measures !== 'reply') return dueInWords(promise, words);
  return isToEndOfDay(promise)
    ? words('sent.step.reply', { date })
    : words('sent.step.reply-time', { date, time });
}
