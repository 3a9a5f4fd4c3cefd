import type {
  BankHoliday,
  CalendarData,
  Nation,
  WeekHours,
} from '../../../src/domain/calendar/calendar-data.ts';
import type { ServiceStandard } from '../../../src/domain/charter/standard.ts';
import { parseTarget } from '../../../src/domain/charter/target.ts';
import { officialBankHolidays, officialDates } from '../calendar/official-bank-holidays.ts';

const years = [2024, 2025, 2026, 2027, 2028];

/** Monday to Friday, 9 to 5. */
export const nineToFive: WeekHours = {
  monday: '09:00-17:00',
  tuesday: '09:00-17:00',
  wednesday: '09:00-17:00',
  thursday: '09:00-17:00',
  friday: '09:00-17:00',
  exceptions: {},
};

function holidaysOf(nation: Nation): BankHoliday[] {
  return years
    .flatMap((year) => officialDates(nation, year))
    .map(({ date, substitute }) => ({
      date,
      name: 'Bank holiday',
      ...(substitute && { substitute: true as const }),
    }));
}

/** A calendar of 2024 to 2028, from the bank holidays written out by hand. */
export function calendarOf(nation: Nation, changes: Partial<CalendarData> = {}): CalendarData {
  return {
    nation,
    timeZone: 'Europe/London',
    knownFrom: '2024-01-01',
    knownUntil: '2028-12-31',
    bankHolidays: holidaysOf(nation),
    bankHolidaysOfAnyNation: (Object.keys(officialBankHolidays) as Nation[]).flatMap(holidaysOf),
    closures: [],
    hours: { default: nineToFive },
    ...changes,
  };
}

/** A standard with nothing special about it. */
export function standardOf(
  target: string,
  changes: Partial<ServiceStandard> = {},
): ServiceStandard {
  return {
    id: 'online-enquiry',
    title: 'Forms on this site',
    channel: 'online',
    target: parseTarget(target),
    measures: 'reply',
    clockStarts: 'receipt',
    calendar: 'council',
    appliesTo: 'Anyone who sends a form.',
    source: 'A charter',
    earlier: [],
    ...changes,
  };
}
