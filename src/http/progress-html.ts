import { clockOfFirstReply, isAsked } from '../domain/submissions/reply-clock.ts';
import { endedBy } from '../domain/submissions/ended.ts';
import type { SubmissionEvent, SubmissionRecord } from '../domain/submissions/submission.ts';
import { html, type Html } from '../form-html/html.ts';
import { momentAt } from '../i18n/date-in-words.ts';
import type { Words } from '../i18n/words.ts';

/**
 * What has happened to a message, for the one who sent it: who has it, what it waits for, the later day, the reply. Nothing
 * where staff have written nothing down. The page's address may be passed around, so it shows no names, no notes and no
 * reasons but those that were written for it.
 */
export function progressHtml(
  record: SubmissionRecord,
  timeZone: string,
  words: Words,
): Html | undefined {
  const dayOf = (at: string): string => momentAt(at, timeZone).date;
  const steps = [
    ...handedOn(record.events, words, dayOf),
    ...clarification(record, words, dayOf),
    ...delayed(record, words),
    ...ended(record, words, dayOf),
  ];
  if (steps.length === 0) return undefined;
  return html`<h2 class="govuk-heading-m">${words('sent.progress')}</h2>
    ${steps}`;
}

type DayOf = (at: string) => string;

function handedOn(events: readonly SubmissionEvent[], words: Words, dayOf: DayOf): Html[] {
  const last = events.findLast(({ kind }) => kind === 'assigned' || kind === 'passed-on');
  if (last === undefined) return [];
  return [
    last.kind === 'passed-on'
      ? html`<p>${words('sent.progress.passed-on', { date: dayOf(last.at) })}</p>`
      : html`<p>${words('sent.progress.assigned')}</p>`,
  ];
}

function clarification(record: SubmissionRecord, words: Words, dayOf: DayOf): Html[] {
  if (isOver(record)) return [];
  const asked = record.events.findLast((event) => event.kind === 'clarification-asked');
  const given = record.events.findLast((event) => event.kind === 'clarification-given');
  if (asked !== undefined && isAsked(record)) {
    const stopped = asked.stopsClock ? words('sent.progress.stopped') : '';
    return [html`<p>${words('sent.progress.asked', { date: dayOf(asked.at) })} ${stopped}</p>`];
  }
  if (given?.dueOn === undefined || clockOfFirstReply(record).delayedTo !== undefined) return [];
  return [html`<p>${words('sent.progress.restarted', { date: given.dueOn })}</p>`];
}

function delayed(record: SubmissionRecord, words: Words): Html[] {
  const { delayedTo: date } = clockOfFirstReply(record);
  if (date === undefined || isOver(record)) return [];
  const event = record.events.findLast((one) => one.kind === 'delayed');
  const { forResident, ombudsman } = event ?? {};
  return [
    html`<p>${words('sent.progress.delayed', { date })}</p>`,
    ...(forResident === undefined ? [] : [html`<p lang="en" dir="ltr">${forResident}</p>`]),
    ...(ombudsman === undefined
      ? []
      : [html`<p>${words('sent.progress.ombudsman', { ombudsman })}</p>`]),
  ];
}

function ended(record: SubmissionRecord, words: Words, dayOf: DayOf): Html[] {
  const { replied, closed } = endedBy(record);
  if (replied !== undefined) {
    return [html`<p>${words('sent.progress.replied', { date: dayOf(replied.at) })}</p>`];
  }
  if (closed !== undefined) return [html`<p>${words('sent.progress.closed')}</p>`];
  // Who never had an answer has nothing opened again.
  const isReopened = record.events.some(
    (event) => event.kind === 'reopened' && event.mistaken === undefined,
  );
  return isReopened ? [html`<p>${words('sent.progress.reopened')}</p>`] : [];
}

function isOver(record: SubmissionRecord): boolean {
  const { replied, closed } = endedBy(record);
  return replied !== undefined || closed !== undefined;
}
