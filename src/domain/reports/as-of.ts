import type { Calendar } from '../calendar/calendar.ts';
import { msInDay } from '../calendar/day-number.ts';
import type { SubmissionRecord } from '../submissions/submission.ts';

/** The moment at which figures stand. */
export interface FiguresAsOf {
  /** YYYY-MM-DD, by the council's clock. */
  today: string;
  /** Milliseconds since 1970: when that day began. */
  began: number;
}

/**
 * Figures stand as they were when the day began, and stay so all day: counted from hour to hour they would tell anyone who
 * looks twice what came of the one case that was settled between.
 * @example figuresAsOf(Date.parse('2026-07-15T10:00:00Z'), calendar) // => { today: "2026-07-15", began: Date.parse("2026-07-14T23:00:00Z") }
 */
export function figuresAsOf(now: number, { clock, dateOf }: Calendar): FiguresAsOf {
  const day = Math.floor(clock.local(now) / msInDay);
  return { today: dateOf(day), began: clock.instant(day * msInDay) };
}

/** A submission as it was at a moment (ISO 8601, UTC); undefined for one that had not come yet. */
export function recordAsOf(
  { submission, events }: SubmissionRecord,
  at: string,
): SubmissionRecord | undefined {
  if (submission.receivedAt > at) return undefined;
  return { submission, events: events.filter((event) => event.at <= at) };
}
