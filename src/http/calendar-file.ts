import type { DateArray, EventAttributes } from 'ics';
import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { dateOf, dayNumber } from '../domain/calendar/day-number.ts';
import { promiseNow, type PromiseNow } from '../domain/submissions/promise-now.ts';
import { foldedLines } from '../domain/text/folded-lines.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type {
  Appointment,
  Submission,
  SubmissionEvent,
  SubmissionRecord,
} from '../domain/submissions/submission.ts';
import { dueInWords } from '../i18n/promise-in-words.ts';
import type { Words } from '../i18n/words.ts';

/**
 * The day a reply is due, or the time that was chosen for a call, as a calendar file that any calendar opens (RFC 5545);
 * undefined where there is neither, or where it no longer holds: see `promiseNow`. A new day replaces the one that a
 * calendar has, since it is the same entry with a higher SEQUENCE.
 * @param now ISO 8601, UTC
 * An all-day entry, since the promise is a day and no alarm should sound in the night; the chosen hours where someone
 * has asked for a call.
 */
export async function calendarFile(
  record: SubmissionRecord,
  { council }: Snapshot,
  words: Words,
  now: string,
): Promise<string | undefined> {
  const { reference, promise, receivedAt } = record.submission;
  const holds = promiseNow(record, now, council.timeZone);
  const appointment = holds.kind === 'made' ? record.submission.appointment : undefined;
  const when = appointment ? timeOf(appointment) : dayAhead(record.submission, holds);
  if (!when) return undefined;
  const due = promise && { ...promise, ...(holds.kind === 'moved' && holds) };
  // Only a resident who wants the file waits for its library.
  const { createEvent } = await import('ics');
  const shown = referenceInGroups(reference);
  const entry = appointment ? 'call-' : promise?.measures === 'reply' ? '' : 'promise-';
  const { error, value } = createEvent({
    productId: 'front-door',
    uid: `${reference}@${new URL(council.url).host}`,
    sequence: record.events.filter(({ kind }) => isChangeOfDay(kind)).length,
    ...when,
    created: Date.parse(receivedAt),
    title: words(`calendar.${entry}title`, { council: council.name, reference: shown }),
    description: words(`calendar.${entry}description`, {
      council: council.name,
      reference: shown,
      telephone: promise?.delay?.telephone ?? council.telephone,
      ...(due && { sentence: dueInWords(due, words) }),
    }),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
  });
  if (error) throw error;
  return value ? foldedLines(value) : undefined;
}

type When = Pick<EventAttributes, 'start'> & { end: DateArray };

function dayAhead({ promise }: Submission, holds: PromiseNow): When | undefined {
  if (holds.kind === 'moved') return wholeDay(holds.dueOn);
  return holds.kind === 'made' && promise ? wholeDay(promise.dueOn) : undefined;
}

function isChangeOfDay(kind: SubmissionEvent['kind']): boolean {
  return kind === 'delayed' || kind === 'clarification-given';
}

function wholeDay(day: string): When {
  return { start: dateParts(day), end: dateParts(dayAfter(day)) };
}

/** Local time without a zone: it is the resident's as well as the council's. */
function timeOf({ on, from, to }: Appointment): When & Pick<EventAttributes, 'startOutputType'> {
  return {
    start: [...dateParts(on), ...clockParts(from)],
    end: [...dateParts(on), ...clockParts(to)],
    startOutputType: 'local',
  };
}

function clockParts(time: string): [number, number] {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return [hour, minute];
}

function dateParts(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

function dayAfter(day: string): string {
  return dateOf(dayNumber(day) + 1);
}
