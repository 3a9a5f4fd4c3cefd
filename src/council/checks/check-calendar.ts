import { BeyondKnownDays } from '../../domain/calendar/beyond-known-days.ts';
import { calendarFrom } from '../../domain/calendar/calendar.ts';
import type { WeekHours } from '../../domain/calendar/calendar-data.ts';
import { dateOf, dayNumber, msInDay } from '../../domain/calendar/day-number.ts';
import { openingHoursFrom } from '../../domain/calendar/opening-hours.ts';
import { makePromise } from '../../domain/charter/promise.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** A site that is built once and left alone still keeps its promises this long. */
const daysAhead = 365;

/** Days. No office is closed for a year and keeps promises. */
const longestClosure = 366;

const noHours: WeekHours = { exceptions: {} };

/** Opening hours and days that cannot be read, and promises that run past the last known year. */
export function checkCalendar(council: Council, today: string): Finding[] {
  const { file, lineOf } = council.factsFile;
  const wrong = (path: PropertyKey[], work: () => unknown): Finding[] => {
    try {
      work();
      return [];
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return [{ severity: 'error', file, line: lineOf(path), message: error.message }];
    }
  };

  const { facts } = council;
  const closures = facts.closures.flatMap(({ from, to = from }, index): Finding[] => {
    const message = wrongClosure(from, to);
    return message === undefined
      ? []
      : [{ severity: 'error', file, line: lineOf(['closures', index]), message }];
  });
  const noHoursAtAll = hoursMissing(facts.hours).map(({ path, message }): Finding => ({
    severity: 'error',
    file,
    line: lineOf(path),
    message,
  }));
  const findings = [
    ...noHoursAtAll,
    ...wrong(['timeZone'], () => new Intl.DateTimeFormat('en', { timeZone: facts.timeZone })),
    ...wrong(['cutOff'], () => calendarFrom({ ...council.calendar, timeZone: 'UTC' })),
    ...closures,
    ...Object.keys(facts.hours).flatMap((name) =>
      wrong(['hours', name], () => openingHoursFrom(council.calendar.hours[name] ?? noHours)),
    ),
  ];
  return findings.length > 0 ? findings : checkPromises(council, today);
}

/** Opening hours that name no hours: promises in working hours, and the page for contact, would have none to go by. */
function hoursMissing(
  hours: Council['facts']['hours'],
): { path: PropertyKey[]; message: string }[] {
  const names = Object.keys(hours);
  if (names.length === 0) {
    const message =
      'hours has no opening hours. Write "default:" below it, and below that each day, such as monday: 09:00-17:00.';
    return [{ path: ['hours'], message }];
  }
  return Object.entries(hours).flatMap(([name, week]) => {
    // Days with other hours are kept below the week's; a day left out is closed.
    const days = Object.values({ ...week, exceptions: undefined });
    if (days.some((day) => day !== undefined && day !== 'closed')) return [];
    const message = `"${name}" has no hours, so it would never be open. Write each day below it, such as monday: 09:00-17:00.`;
    return [{ path: ['hours', name], message }];
  });
}

function wrongClosure(from: string, to: string): string | undefined {
  if (to < from) {
    return `The closure from ${from} ends before it begins, on ${to}. Write the first day as from and the last as to.`;
  }
  const days = (Date.parse(to) - Date.parse(from)) / msInDay + 1;
  if (days <= longestClosure) return undefined;
  return `The closure from ${from} to ${to} is ${String(days)} days long, and no promise could be kept. Correct the year, or take it out.`;
}

/** Every standard must give a date today and in a year's time. */
function checkPromises({ charter, calendar }: Council, today: string): Finding[] {
  const made = calendarFrom(calendar);
  return charter.data.standards.flatMap((standard, index): Finding[] => {
    const { hours } = standard;
    if (hours !== undefined && !Object.hasOwn(calendar.hours, hours)) {
      const line = charter.lineOf(['standards', index, 'hours']);
      const there = Object.keys(calendar.hours).join(', ');
      const message = `There are no opening hours "${hours}" in council.yaml. There are: ${there}.`;
      return [{ severity: 'error', file: charter.file, line, message }];
    }
    try {
      for (const day of [today, dateOf(dayNumber(today) + daysAhead)]) {
        const clockStartedAt = `${day}T12:00`;
        makePromise({ standard, receivedAt: clockStartedAt, clockStartedAt, calendar: made });
      }
      return [];
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const more = error instanceof BeyondKnownDays ? ` "${standard.id}" runs past it.` : '';
      const line = charter.lineOf(['standards', index, 'target']);
      return [{ severity: 'error', file: charter.file, line, message: error.message + more }];
    }
  });
}
