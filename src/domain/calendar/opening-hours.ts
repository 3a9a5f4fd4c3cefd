import type { OpeningText, WeekHours } from './calendar-data.ts';
import { dayNumber, weekdayOf } from './day-number.ts';

/** A time of being open, in minutes since midnight: 09:00-17:00 is from 540 to 1020. */
export interface OpenSpan {
  from: number;
  to: number;
}

/** Opening hours read once. */
export interface OpeningHours {
  /** Monday first. */
  week: readonly (readonly OpenSpan[])[];
  /** Day number to that day's hours. */
  exceptions: ReadonlyMap<number, readonly OpenSpan[]>;
}

/** Thrown for hours that cannot be read, are never open, or are asked for and missing. */
export class OpeningHoursWrong extends Error {
  override name = 'OpeningHoursWrong';
}

const spanText = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/;

/**
 * Reads one day's opening hours.
 * @throws OpeningHoursWrong
 * @example openSpans('09:00-12:30, 13:30-17:00') // => [{ from: 540, to: 750 }, { from: 810, to: 1020 }]
 */
export function openSpans(text: OpeningText): OpenSpan[] {
  if (text.trim() === 'closed') return [];
  let earliest = 0;
  return text.split(',').map((part) => {
    const times = spanText.exec(part.trim());
    const from = Number(times?.[1]) * 60 + Number(times?.[2]);
    const to = Number(times?.[3]) * 60 + Number(times?.[4]);
    if (!(from >= earliest && from < to && to <= 1440)) {
      throw new OpeningHoursWrong(
        `"${text}" are not opening hours. Write 09:00-17:00, or 09:00-12:30, 13:30-17:00, or closed.`,
      );
    }
    earliest = to;
    return { from, to };
  });
}

/** Reads a week of opening hours. @throws OpeningHoursWrong */
export function openingHoursFrom(hours: WeekHours): OpeningHours {
  const week = [
    hours.monday,
    hours.tuesday,
    hours.wednesday,
    hours.thursday,
    hours.friday,
    hours.saturday,
    hours.sunday,
  ].map((text) => (text === undefined ? [] : openSpans(text)));
  const exceptions = new Map(
    Object.entries(hours.exceptions).map(([date, text]) => [dayNumber(date), openSpans(text)]),
  );
  return { week, exceptions };
}

/**
 * When the office is open on a day. A day named among the exceptions has the hours given there; any
 * other day that is a bank holiday or a closure (`isOff`) has none.
 */
export function openOn(hours: OpeningHours, day: number, isOff: boolean): readonly OpenSpan[] {
  const exception = hours.exceptions.get(day);
  if (exception !== undefined) return exception;
  return isOff ? [] : (hours.week[weekdayOf(day)] ?? []);
}
