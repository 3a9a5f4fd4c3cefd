import type { CalendarData } from '../domain/calendar/calendar-data.ts';
import type { CouncilFacts } from './schemas/council.ts';

/** The calendar of a council for the year before `year` to three after it. */
export function calendarDataFor(facts: CouncilFacts, year: number): CalendarData {
  return {
    nation: facts.nation,
    timeZone: facts.timeZone,
    knownFrom: `${String(year - 1)}-01-01`,
    knownUntil: `${String(year + 3)}-12-31`,
    bankHolidays: [],
    bankHolidaysOfAnyNation: [],
    closures: [],
    hours: facts.hours as CalendarData['hours'],
    ...(facts.cutOff === undefined ? {} : { cutOff: facts.cutOff }),
  };
}
