import type { ClosureTranslations } from './calendar-data.ts';

/** Why a day did not count, or that it did. `name` is a bank holiday's or a closure's own name. */
export type DayReason =
  | { code: 'day-of-receipt' }
  /** It came after the council's cut-off time, so that the next day is the day of receipt. */
  | { code: 'after-cut-off' }
  | { code: 'counts' }
  /** The last day of a time in which every day of the calendar counts. */
  | { code: 'every-day' }
  | { code: 'saturday' }
  | { code: 'sunday' }
  | { code: 'bank-holiday'; name: string; substitute?: true }
  | { code: 'closure'; name: string; translations?: ClosureTranslations }
  /** A working day on which the office had already closed, or was not open long enough to count. */
  | { code: 'closed' };
