import Holidays from 'date-holidays';
import {
  holidayListOf,
  type BankHoliday,
  type HolidayList,
  type Nation,
} from '../../domain/calendar/calendar-data.ts';
import { dayNumber } from '../../domain/calendar/day-number.ts';
import oneOffDays from './one-off-days.json' with { type: 'json' };

/** What `date-holidays` calls the nations whose lists there are. */
const regions = {
  'england-and-wales': 'ENG',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
} as const satisfies Record<HolidayList, string>;

export const holidayLists = Object.keys(regions) as HolidayList[];

export const nations: readonly Nation[] = [
  'england-and-wales',
  'wales',
  'scotland',
  'northern-ireland',
];

/** The days that no rule gives: added by proclamation, or moved for one year. */
export interface OneOffDays {
  add: Record<HolidayList, { date: string; name: string; source: string }[]>;
  remove: Record<HolidayList, { date: string; source: string }[]>;
}

const projectOneOffDays: OneOffDays = oneOffDays;

/**
 * The bank holidays of a nation in a year, in order, as the official list has them: one that falls on a
 * weekend is on its substitute day only. By rule from `date-holidays`, corrected by the one-off days.
 * @example bankHolidaysOf('scotland', 2026).map(({ date }) => date) // has "2026-06-15"
 */
export function bankHolidaysOf(
  nation: Nation,
  year: number,
  { add, remove }: OneOffDays = projectOneOffDays,
): BankHoliday[] {
  const list = holidayListOf(nation);
  const removed = new Set(remove[list].map(({ date }) => date));
  const added = add[list]
    .filter(({ date }) => date.startsWith(`${String(year)}-`))
    .map(({ date, name }) => ({ date, name }));
  const usual = holidaysByRule(list, year).filter(
    ({ date }) => !removed.has(date) && !added.some((other) => other.date === date),
  );
  return [...usual, ...added].sort(byDate);
}

/** Reading the rules takes a tenth of a second, so it is done once a process. */
const rules = new Map<HolidayList, Holidays>();
const byRule = new Map<string, readonly BankHoliday[]>();

function rulesOf(nation: HolidayList): Holidays {
  const known = rules.get(nation);
  if (known) return known;
  const read = new Holidays('GB', regions[nation], { languages: ['en'], types: ['public'] });
  rules.set(nation, read);
  return read;
}

function holidaysByRule(nation: HolidayList, year: number): readonly BankHoliday[] {
  const key = `${nation} ${String(year)}`;
  const known = byRule.get(key);
  if (known) return known;
  const found = readRules(nation, year);
  byRule.set(key, found);
  return found;
}

/** Only what the rules give. Days of a weekend are left out: no one's working day is lost on them. */
function readRules(nation: HolidayList, year: number): BankHoliday[] {
  const days = rulesOf(nation)
    .getHolidays(year)
    .map(({ date, name, substitute }) => ({
      date: date.slice(0, 10),
      name: officialName(name),
      substitute: substitute === true,
    }));
  const onWeekdays = days.filter(({ date }) => !isWeekend(date)).sort(byDate);
  const waiting = days.filter(({ date }) => isWeekend(date)).sort(byDate);
  return onWeekdays.map(({ date, name, substitute }) => {
    if (!substitute) return { date, name };
    // Where two substitutes follow each other, the earlier holiday has the earlier one, as the official list does.
    const own = waiting.findIndex((day) => dayNumber(date) - dayNumber(day.date) <= 4);
    const [first] = own === -1 ? [] : waiting.splice(own, 1);
    return { date, name: first?.name ?? name, substitute };
  });
}

/** The library's names made the official list's. */
function officialName(name: string): string {
  const plain = name.replace(/ \(substitute day\)$/, '').replace(/'/g, '’');
  return plain === 'January 2nd' ? '2nd January' : plain;
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function byDate(a: { date: string }, b: { date: string }): number {
  return a.date.localeCompare(b.date);
}
