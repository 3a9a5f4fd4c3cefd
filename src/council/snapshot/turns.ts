import { calendarFrom } from '../../domain/calendar/calendar.ts';
import { dayNumber, msInDay } from '../../domain/calendar/day-number.ts';
import { datesOf } from '../../domain/calendar/repeats.ts';
import { kindFolders } from '../../site/kinds.ts';
import type { Council } from '../council.ts';
import { daysThatCount } from './days-that-count.ts';

/**
 * The moments from the day of the build on at which the site has to be built again: midnight, by the council's own
 * clock, of each day that counts.
 * @returns ISO 8601 with the offset, the next first
 * @example // => ["2026-12-24T00:00:00+00:00", "2026-12-29T00:00:00+00:00"]
 */
export function turnsOf(council: Council, today: string): string[] {
  const { facts, charter, delays, fees, calendar, setAside } = council;
  // A draft comes on no day.
  const ahead = setAside.filter(({ life }) => life !== 'draft').map(({ file }) => file.data);
  const pages = kindFolders.flatMap((folder) => council[folder].map(({ data }) => data));
  // No setting names each of them.
  const dates = council.events.map(({ data }) => datesOf(data));
  const { clock } = calendarFrom(calendar);
  return daysThatCount([facts, charter.data, delays, fees, pages, dates, ahead], today)
    .filter((day) => day <= calendar.knownUntil)
    .map((day) => clock.written(clock.instant(dayNumber(day) * msInDay)));
}
