import { calendarDataBetween } from '../council/calendar/council-calendar.ts';
import { loadCouncil } from '../council/read/load-council.ts';
import { calendarFrom, type Calendar } from '../domain/calendar/calendar.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';

/** What a council promises, and the days it counts them in. */
export interface CharterRules {
  standards: Readonly<Record<string, ServiceStandard>>;
  calendar: Calendar;
}

/** Bank holidays are held against the official lists from this year on. */
const firstYear = 2024;

/** A council's rules as its folder has them today. @throws ContentErrors where its files cannot be read */
export async function charterOf(council: string, today: string): Promise<CharterRules> {
  const { facts, standards } = await loadCouncil(council, { today });
  const lastYear = Number(today.slice(0, 4)) + 3;
  return { standards, calendar: calendarFrom(calendarDataBetween(facts, firstYear, lastYear)) };
}
