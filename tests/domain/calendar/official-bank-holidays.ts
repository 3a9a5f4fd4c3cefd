import {
  holidayListOf,
  type HolidayList,
  type Nation,
} from '../../../src/domain/calendar/calendar-data.ts';

/**
 * The bank holidays of each nation, written out by hand: 2024 to 2027 as the official list has them (with
 * Scotland's one-off 15 June 2026), 2028 as the rules of the Banking and Financial Dealings Act 1971 give them.
 * Where the own day is a weekend, the substitute day is here and is marked with a star.
 */
export const officialBankHolidays: Record<HolidayList, Record<number, string>> = {
  'england-and-wales': {
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28*',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27* 12-28*',
    2028: '01-03* 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  },
  scotland: {
    2024: '01-01 01-02 03-29 05-06 05-27 08-05 12-02* 12-25 12-26',
    2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01* 12-25 12-26',
    2026: '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28*',
    2027: '01-01 01-04* 03-26 05-03 05-31 08-02 11-30 12-27* 12-28*',
    2028: '01-03* 01-04* 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
  },
  'northern-ireland': {
    2024: '01-01 03-18* 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26',
    2025: '01-01 03-17 04-18 04-21 05-05 05-26 07-14* 08-25 12-25 12-26',
    2026: '01-01 03-17 04-03 04-06 05-04 05-25 07-13* 08-31 12-25 12-28*',
    2027: '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27* 12-28*',
    2028: '01-03* 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26',
  },
};

/** The dates of a nation in full, in order. */
export function officialDates(
  nation: Nation,
  year: number,
): { date: string; substitute: boolean }[] {
  const days = officialBankHolidays[holidayListOf(nation)][year] ?? '';
  return days.split(' ').map((day) => ({
    date: `${String(year)}-${day.slice(0, 5)}`,
    substitute: day.endsWith('*'),
  }));
}
