import {
  holidayListOf,
  type BankHoliday,
  type CalendarData,
  type HolidayList,
} from '../../domain/calendar/calendar-data.ts';
import { dateOf, dayNumber } from '../../domain/calendar/day-number.ts';
import { bankHolidaysOf, holidayLists } from './bank-holidays.ts';
import type { CouncilFacts } from '../schemas/council.ts';

/** What of a council's facts its calendar is made from. */
export type CalendarFacts = Pick<
  CouncilFacts,
  'nation' | 'timeZone' | 'hours' | 'cutOff' | 'closures' | 'extraBankHolidays'
>;

/** The calendar of a council for the year before `year` to three after it. */
export function calendarDataFor(facts: CalendarFacts, year: number): CalendarData {
  return calendarDataBetween(facts, year - 1, year + 3);
}

/** The calendar of a council from the first day of one year to the last of another. */
export function calendarDataBetween(
  facts: CalendarFacts,
  firstYear: number,
  lastYear: number,
): CalendarData {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const own = holidayListOf(facts.nation);
  const holidaysIn = (list: HolidayList): BankHoliday[] => {
    const extra = list === own ? facts.extraBankHolidays : [];
    return once([...years.flatMap((year) => bankHolidaysOf(list, year)), ...extra]);
  };
  const knownFrom = `${String(firstYear)}-01-01`;
  const knownUntil = `${String(lastYear)}-12-31`;
  return {
    nation: facts.nation,
    timeZone: facts.timeZone,
    knownFrom,
    knownUntil,
    bankHolidays: holidaysIn(own),
    bankHolidaysOfAnyNation: once(holidayLists.flatMap(holidaysIn)),
    closures: facts.closures.flatMap(({ from, to = from, reason, translations }) =>
      // A mistyped year would make a list of thousands of days; those that are not known are never asked for.
      daysBetween(later(from, knownFrom), earlier(to, knownUntil)).map((date) => ({
        date,
        reason,
        ...(translations && { translations }),
      })),
    ),
    hours: facts.hours,
    ...(facts.cutOff === undefined ? {} : { cutOff: facts.cutOff }),
  };
}

/** One entry a day, in order; the first that names a day is kept. */
function once(holidays: readonly BankHoliday[]): BankHoliday[] {
  const byDay = new Map<string, BankHoliday>();
  for (const holiday of holidays) {
    if (!byDay.has(holiday.date)) byDay.set(holiday.date, holiday);
  }
  return [...byDay.values()].sort((a, b) => a.date.localeCompare(b.date));
}

function daysBetween(from: string, to: string): string[] {
  const first = dayNumber(from);
  const length = Math.max(0, dayNumber(to) - first + 1);
  return Array.from({ length }, (_, index) => dateOf(first + index));
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
