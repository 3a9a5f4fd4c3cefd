import Holidays from 'date-holidays';
import { calendarFrom } from '../../src/domain/calendar/calendar.ts';
import { makePromise } from '../../src/domain/charter/promise.ts';
import { replyDue } from '../../src/domain/charter/reply-due.ts';
import { parseTarget } from '../../src/domain/charter/target.ts';
import { calendarDataFor } from '../../src/council/calendar/council-calendar.ts';
import { nineToFive, standardOf } from '../domain/charter/calendars.ts';
import { perSecond, type BenchResult } from './per-second.ts';

const facts = {
  nation: 'england-and-wales' as const,
  timeZone: 'Europe/London',
  hours: { default: nineToFive },
  cutOff: undefined,
  closures: [],
  extraBankHolidays: [],
};

/** Receipts at every hour and minute of two years, in no order. */
const receipts = Array.from({ length: 4096 }, (_, index) => {
  const minutes = (index * 7919 * 61) % (2 * 365 * 24 * 60);
  return Date.UTC(2026, 0, 1) + minutes * 60_000;
});

/**
 * How many due dates a second one core works out. The order to reach is a million for working days: the days
 * are counted once when the calendar is made, so that a due date is two look-ups, however many days are promised.
 */
export function promiseBench(): BenchResult[] {
  const calendar = calendarFrom(calendarDataFor(facts, 2026));
  const clock = { days: 'council', hours: 'online' } as const;
  const twenty = parseTarget('20 working days');
  const fourHours = parseTarget('4 working hours');
  const standard = standardOf('20 working days');
  const library = new Holidays('GB', 'ENG');

  const dates = perSecond('due dates, 20 working days', receipts, (at) =>
    calendar.dateOf(replyDue(at, twenty, calendar, clock)?.day ?? 0),
  );
  const peer = perSecond('the same, a loop over date-holidays', receipts.slice(0, 64), (at) =>
    loopOverLibrary(library, at, 20),
  );
  return [
    dates,
    perSecond('due moments, 4 working hours', receipts, (at) =>
      replyDue(at, fourHours, calendar, clock),
    ),
    perSecond('promises with their working, 20 working days', receipts, (receivedAt) =>
      makePromise({ standard, receivedAt, calendar }),
    ),
    peer,
    { name: 'times as fast as the loop', figure: dates.figure / peer.figure },
  ];
}

/** What one would write first: day after day, asking the library about each. */
function loopOverLibrary(library: Holidays, at: number, amount: number): string {
  const day = new Date(at);
  for (let left = amount; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    const weekday = day.getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    const found = library.isHoliday(day);
    if (found && found.some(({ type }) => type === 'public')) continue;
    left--;
  }
  return day.toISOString().slice(0, 10);
}
