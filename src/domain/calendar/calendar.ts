import type { BankHoliday, CalendarData } from './calendar-data.ts';
import { dateOf, dayNumber, msInDay, msInMinute } from './day-number.ts';
import { openingHoursFrom, OpeningHoursWrong } from './opening-hours.ts';
import type { OpeningHours } from './opening-hours.ts';
import { workingDaysOf } from './working-days.ts';
import type { WorkingDays } from './working-days.ts';
import { zoneClock } from './zone-clock.ts';
import type { ZoneClock } from './zone-clock.ts';

/** A council's calendar made fast: days counted, clock changes looked up, opening hours read. */
export interface Calendar {
  data: CalendarData;
  clock: ZoneClock;
  /** The council's working days: closures and its nation's bank holidays do not count. */
  council: WorkingDays;
  /**
   * Working days as the law on freedom of information has them. In England, Wales and Northern Ireland a bank holiday in
   * any part of the United Kingdom does not count (Freedom of Information Act 2000, section 10(6)). In Scotland only
   * Christmas Day and a bank holiday in Scotland do not (Freedom of Information (Scotland) Act 2002, section 73). A
   * council's own closure day counts in all of them.
   */
  foi: WorkingDays;
  /** Receipt later in the day than this counts as the next day. Milliseconds after midnight. */
  cutOffMs: number;
  /** Whether there are opening hours of that name, or default ones. */
  hasHours: (name: string) => boolean;
  /** The opening hours of a channel or an office, or the default ones. @throws OpeningHoursWrong */
  hoursOf: (name: string) => OpeningHours;
  /** YYYY-MM-DD of a day number, written once and kept. */
  dateOf: (day: number) => string;
}

const made = new WeakMap<CalendarData, Calendar>();

/**
 * Makes a calendar from its data. The same data gives the same calendar again, without work.
 * @throws RangeError, OpeningHoursWrong for data that no checked council file gives.
 */
export function calendarFrom(data: CalendarData): Calendar {
  const known = made.get(data);
  if (known) return known;
  const calendar = build(data);
  made.set(data, calendar);
  return calendar;
}

function build(data: CalendarData): Calendar {
  const first = dayNumber(data.knownFrom);
  const last = dayNumber(data.knownUntil);
  const dates: (string | undefined)[] = [];
  const openings = new Map<string, OpeningHours>();
  return {
    data,
    clock: zoneClock(data.timeZone, first, last),
    council: workingDaysOf(first, last, data.bankHolidays, data.closures),
    foi: workingDaysOf(first, last, bankHolidaysForInformation(data), []),
    cutOffMs: data.cutOff === undefined ? msInDay : timeOfDay(data.cutOff),
    dateOf: (day) => (dates[day - first] ??= dateOf(day)),
    hasHours: (name) => Object.hasOwn(data.hours, name) || Object.hasOwn(data.hours, 'default'),
    hoursOf: (name) => {
      const key = Object.hasOwn(data.hours, name) ? name : 'default';
      const known = openings.get(key);
      if (known) return known;
      const hours = data.hours[key];
      if (hours === undefined) {
        throw new OpeningHoursWrong(
          `There are no opening hours for "${name}". Add them, or "default", under hours in council.yaml.`,
        );
      }
      const opening = openingHoursFrom(hours);
      openings.set(key, opening);
      return opening;
    },
  };
}

function bankHolidaysForInformation(data: CalendarData): readonly BankHoliday[] {
  return data.nation === 'scotland' ? data.bankHolidays : data.bankHolidaysOfAnyNation;
}

function timeOfDay(text: string): number {
  const [hours = NaN, minutes = NaN] = text.split(':').map(Number);
  const time = (hours * 60 + minutes) * msInMinute;
  if (!(time >= 0 && time <= msInDay)) {
    throw new RangeError(`"${text}" is not a time of day. Write the hour and minute, like 16:30.`);
  }
  return time;
}

/**
 * The instant that a moment is, whether it is given in epoch milliseconds or in writing. A time
 * written without an offset is the council's own; a day without a time is its beginning.
 * @throws RangeError
 * @example instantOf(calendar, '2026-07-01T00:30') // => Date.UTC(2026, 5, 30, 23, 30)
 */
export function instantOf(calendar: Calendar, moment: number | string): number {
  if (typeof moment === 'number') return moment;
  const parts =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
      moment,
    );
  const [, date = '', hours = '00', minutes = '00', seconds = '00', offset] = parts ?? [];
  if (!parts || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
    throw new RangeError(
      `"${moment}" is not a day and time. Write it like 2026-12-24T16:00, or with an offset, 2026-12-24T16:00+00:00.`,
    );
  }
  const day = dayNumber(date);
  if (offset !== undefined) return Date.parse(moment.replace(' ', 'T'));
  const time = (Number(hours) * 60 + Number(minutes)) * msInMinute + Number(seconds) * 1000;
  return calendar.clock.instant(day * msInDay + time);
}
