import type { DayReason } from '../domain/calendar/day-reason.ts';
import type { ReplyPromise } from '../domain/charter/promise.ts';
import type { DayShown } from '../domain/charter/working-shown.ts';
import { isToEndOfDay } from '../domain/charter/kept.ts';
import { isByDay, timeOfOneCase } from '../domain/charter/target.ts';
import type { Appointment } from '../domain/submissions/submission.ts';
import { dateInWords } from './date-in-words.ts';
import { listInWords } from './list-in-words.ts';
import { durationInWords, targetInWords } from './target-in-words.ts';
import type { Words } from './words.ts';

/** Of more days than this, the first and the last are named. */
const daysNamed = 5;

/**
 * How a promise was reached and when it is due, as sentences for people.
 * @example
 * // "Received Thursday 24 December 2026. Friday 25 December is Christmas Day. Monday 28 December is the
 * // Boxing Day bank holiday. 2 working days: Tuesday 29 December and Wednesday 30 December. We aim to reply
 * // by Wednesday 30 December 2026."
 */
export function promiseInWords(promise: ReplyPromise, words: Words): string {
  return oneAfterAnother(
    [...sentencesOf(promise, words), ...delayInWords(promise, words), dueInWords(promise, words)],
    words,
  );
}

/** The working without the date: what stands under "how we worked this out". */
export function workingInWords(promise: ReplyPromise, words: Words): string {
  return oneAfterAnother(sentencesOf(promise, words), words);
}

function sentencesOf(promise: ReplyPromise, words: Words): string[] {
  return [
    receivedInWords(promise, words),
    ...startInWords(promise, words),
    ...daysOffInWords(promise, words),
    ...countedInWords(promise, words),
  ];
}

/**
 * The date alone, in the words of what is promised for it: a reply, an acknowledgement, a call back.
 * @example // "We aim to reply by Wednesday 30 December 2026." or "We aim to reply by midday on Monday 30 November 2026."
 */
export function dueInWords(
  promise: Pick<ReplyPromise, 'measures' | 'dueOn' | 'dueAt'>,
  words: Words,
): string {
  const key = dueKeys[promise.measures] ?? 'promise.reply-by';
  if (isToEndOfDay(promise)) return words(key, { date: promise.dueOn });
  return words(`${key}-time`, { date: promise.dueOn, time: promise.dueAt });
}

/**
 * The time that someone chose for a call.
 * @example // "We aim to call you on Thursday 24 December 2026 between 9am and 11am."
 */
export function appointmentInWords(appointment: Appointment, words: Words): string {
  return words('promise.appointment', appointmentValues(appointment));
}

/** The day and the two times, for a sentence that names all three. */
export function appointmentValues({ on, from, to }: Appointment): {
  date: string;
  from: string;
  to: string;
} {
  return { date: on, from, to };
}

const dueKeys: Record<string, string> = {
  acknowledgement: 'promise.acknowledge-by',
  'call-back': 'promise.call-back-by',
  answer: 'promise.answer-by',
  'be-seen': 'promise.see-by',
  'resolved-first-time': 'promise.deal-by',
  satisfaction: 'promise.deal-by',
};

/**
 * One day of the working: "Friday 25 December 2026: Christmas Day".
 */
export function dayInWords(day: DayShown, promise: ReplyPromise, words: Words): string {
  const { date } = day;
  const reason = reasonInWords(day, promise, words);
  if (!day.minutes) return words('promise.day', { date, reason });
  const duration = durationInWords(day.minutes, words);
  return words('promise.day-hours', { date, reason, duration });
}

/**
 * Why a day counted or did not, as a short phrase: "Christmas Day", "Saturday", "working day".
 */
export function reasonInWords(day: DayShown, promise: ReplyPromise, words: Words): string {
  const { reason } = day;
  switch (reason.code) {
    case 'bank-holiday': {
      const name = bankHolidayInWords(reason.name, words);
      return words(
        reason.substitute ? 'promise.reason.substitute' : 'promise.reason.bank-holiday',
        {
          name,
        },
      );
    }
    case 'closure':
      return words('promise.reason.closure', { name: closureName(reason, words) });
    case 'counts':
      return words(countsKey(promise));
    default:
      return words(`promise.reason.${reason.code}`);
  }
}

/** A closure's reason in the reader's language, where the council has translated it. */
function closureName(
  { name, translations }: DayReason & { code: 'closure' },
  { language }: Words,
): string {
  return translations?.[language]?.reason ?? name;
}

function countsKey({ target }: ReplyPromise): string {
  const { kind } = timeOfOneCase(target);
  if (kind === 'working-hours' || kind === 'same-day') return 'promise.reason.open';
  return kind === 'hours' ? 'promise.reason.clock' : 'promise.reason.counts';
}

/**
 * A bank holiday's name in the reader's language; one that no words file knows stays as it is.
 * @example bankHolidayInWords('Christmas Day', polish) // => "Boże Narodzenie"
 */
export function bankHolidayInWords(name: string, words: Words): string {
  const slug = name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const key = `promise.bank-holiday.${slug}`;
  return words.has(key) ? words(key) : name;
}

function receivedInWords({ receivedAt, target }: ReplyPromise, words: Words): string {
  const byDay = isByDay(target) || timeOfOneCase(target).kind === 'end-of-next-working-day';
  return byDay
    ? words('promise.sentence.received', { date: receivedAt })
    : words('promise.sentence.received-time', { date: receivedAt, time: receivedAt });
}

/** What else than receipt began the counting. */
function startInWords(promise: ReplyPromise, words: Words): string[] {
  const { clockStarts, clockStartedAt, days } = promise;
  const said: string[] = [];
  if (clockStarts !== undefined && clockStartedAt !== undefined) {
    const key = clockStarts === 'acknowledgement' ? 'acknowledged' : 'started';
    said.push(words(`promise.sentence.${key}`, { date: clockStartedAt }));
  }
  if (days.some(({ reason }) => reason.code === 'after-cut-off')) {
    const zero = days.find(({ reason }) => reason.code !== 'after-cut-off');
    const date = zero?.date ?? promise.receivedAt;
    said.push(words('promise.sentence.after-cut-off', { date }));
  }
  return said;
}

/** Bank holidays one by one; closures of several days in one sentence. */
function daysOffInWords({ days }: ReplyPromise, words: Words): string[] {
  const said: string[] = [];
  const closed = new Set<string>();
  for (const { date, reason } of days) {
    if (reason.code === 'bank-holiday') {
      const key = reason.substitute ? 'substitute' : 'holiday';
      const name = bankHolidayInWords(reason.name, words);
      said.push(words(`promise.sentence.${key}`, { date, name }));
    }
    if (reason.code === 'closure' && !closed.has(reason.name)) {
      closed.add(reason.name);
      said.push(closureInWords(days, reason, words));
    }
  }
  return said;
}

function closureInWords(
  days: readonly DayShown[],
  closure: DayReason & { code: 'closure' },
  words: Words,
): string {
  const { name } = closure;
  const reason = closureName(closure, words);
  const dates = days
    .filter((day) => day.reason.code === 'closure' && day.reason.name === name)
    .map(({ date }) => date);
  const [from = '', ...rest] = dates;
  const to = rest.at(-1);
  return to === undefined
    ? words('promise.sentence.closed', { date: from, reason })
    : words('promise.sentence.closed-days', { from, to, reason });
}

function countedInWords({ target, days }: ReplyPromise, words: Words): string[] {
  const counted = days.filter(({ counts }) => counts);
  const first = counted[0];
  const last = counted.at(-1);
  if (first === undefined || last === undefined) return [];
  const ends = { first: first.date, last: last.date };
  const time = timeOfOneCase(target);
  switch (time.kind) {
    case 'days':
    case 'weeks':
    case 'months': {
      const said = { target: targetInWords(time, words), date: ends.last };
      return [words('promise.sentence.every-day', said)];
    }
    case 'same-day':
    case 'same-working-day': {
      if (days.length === 1) return [];
      const key = time.kind === 'same-day' ? 'next-open-day' : 'next-working-day';
      return [words(`promise.sentence.${key}`, { date: ends.last })];
    }
    case 'working-days': {
      const said = { target: targetInWords(time, words) };
      if (counted.length > daysNamed) {
        return [words('promise.sentence.counted-many', { ...said, ...ends })];
      }
      const dates = counted.map(({ date }) => shortDay(date, words));
      return [words('promise.sentence.counted', { ...said, days: listInWords(dates, words) })];
    }
    case 'end-of-next-working-day':
      return [words('promise.sentence.next-working-day', { date: ends.last })];
    case 'working-hours': {
      if (counted.length > daysNamed) return [words('promise.sentence.open-hours-many', ends)];
      const dates = counted.map(({ date, minutes = 0 }) =>
        words('promise.sentence.hours-of-day', {
          date,
          duration: durationInWords(minutes, words),
        }),
      );
      return [words('promise.sentence.open-hours', { days: listInWords(dates, words) })];
    }
    default:
      return [];
  }
}

function delayInWords({ delay }: ReplyPromise, words: Words): string[] {
  if (!delay) return [];
  const { reason, telephone } = delay;
  return [words('promise.sentence.delay', { reason, telephone })];
}

function shortDay(date: string, words: Words): string {
  return dateInWords(date, words, 'date.day');
}

/** Sentences in a row. What comes between them is the language's own: Chinese sets no space. */
function oneAfterAnother(sentences: readonly string[], words: Words): string {
  return sentences.reduce((before, next) => words('promise.sentences', { before, next }));
}
