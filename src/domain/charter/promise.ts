import type { Target } from './target.ts';

/** Why a day did not count, or that it did. `name` is a bank holiday's or a closure's own name. */
export type DayReason =
  | { code: 'day-of-receipt' }
  /** It came after the council's cut-off time, so that the next day is the day of receipt. */
  | { code: 'after-cut-off' }
  | { code: 'counts' }
  | { code: 'saturday' }
  | { code: 'sunday' }
  | { code: 'bank-holiday'; name: string; substitute?: true }
  | { code: 'closure'; name: string }
  /** A working day on which the office had already closed, or was not open long enough to count. */
  | { code: 'closed' };

export interface DayShown {
  /** YYYY-MM-DD, in the council's time zone. */
  date: string;
  counts: boolean;
  reason: DayReason;
  /** Minutes of this day that counted, for targets in working hours. */
  minutes?: number;
}

/** The council's word that a service is under pressure, as it held when the contact was made. */
export interface DelayShown {
  reason: string;
  telephone: string;
  until: string;
}

/**
 * A standard applied to one contact: due at this moment, because of these days.
 * Plain data, so that it is stored with the submission exactly as the resident was told it.
 */
export interface ReplyPromise {
  /** The standard's id in the charter. */
  standard: string;
  measures: string;
  target: Target;
  /** ISO 8601 with the council's offset. */
  receivedAt: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  /** ISO 8601 with offset: the end of the due day for working days, the exact minute for hours. */
  dueAt: string;
  days: DayShown[];
  delay?: DelayShown;
}
