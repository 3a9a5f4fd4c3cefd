import type { Calendar } from '../domain/calendar/calendar.ts';
import type { ReplyPromise } from '../domain/charter/promise.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import { targetAsWritten } from '../domain/charter/target.ts';
import { dayInWords, promiseInWords, reasonInWords } from '../i18n/promise-in-words.ts';
import { targetInWords } from '../i18n/target-in-words.ts';
import type { Words } from '../i18n/words.ts';

/** For a program: one object. */
export function asJson(
  asked: string | null,
  standard: ServiceStandard,
  promise: ReplyPromise | undefined,
  calendar: Calendar,
  receivedAt: number,
  words: Words,
): Record<string, unknown> {
  const target = targetAsWritten(promise?.target ?? standard.target);
  if (!promise) {
    return {
      standard: asked,
      target,
      measures: standard.measures,
      receivedAt: calendar.clock.written(receivedAt),
      dueOn: null,
      dueAt: null,
      days: [],
      sentence: noDateInWords(standard, words),
    };
  }
  return {
    standard: asked,
    target,
    measures: promise.measures,
    receivedAt: promise.receivedAt,
    dueOn: promise.dueOn,
    dueAt: promise.dueAt,
    days: promise.days.map((day) => ({
      date: day.date,
      counts: day.counts,
      reason: reasonInWords(day, promise, words),
      ...(day.minutes !== undefined && { minutes: day.minutes }),
    })),
    sentence: promiseInWords(promise, words),
    ...(promise.delay && { delay: promise.delay }),
  };
}

/** For people: the days that count are numbered. */
export function asText(
  standard: ServiceStandard,
  promise: ReplyPromise | undefined,
  words: Words,
): string {
  if (!promise) return noDateInWords(standard, words);
  let counted = 0;
  const days = promise.days.map((day) => {
    const number = day.counts ? String(++counted) : '';
    return `${number.padStart(4)}  ${dayInWords(day, promise, words)}`;
  });
  return [promiseInWords(promise, words), '', ...days, '', promise.dueAt].join('\n');
}

function noDateInWords({ target }: ServiceStandard, words: Words): string {
  return target.kind === 'none'
    ? words('promise.no-time')
    : words('promise.no-date', { target: targetInWords(target, words) });
}
