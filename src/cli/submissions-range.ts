import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { startOfDay } from './start-of-day.ts';
import type { SubmissionsWith } from './submissions-with.ts';

/** Which submissions are meant: of which days, YYYY-MM-DD, and of which form. */
export interface Range {
  from?: string | undefined;
  to?: string | undefined;
  form?: string | undefined;
}

/** The submissions of a range, oldest first. Both days are whole days in the council's time zone. */
export async function* inRange(
  { store, timeZone }: SubmissionsWith,
  { from, to, form }: Range,
): AsyncGenerator<SubmissionRecord> {
  const range = {
    ...(from === undefined ? {} : { from: startOfDay(from, timeZone) }),
    ...(to === undefined ? {} : { to: startOfDay(to, timeZone, 1) }),
  };
  for await (const record of store.list(range)) {
    if (form === undefined || record.submission.form === form) yield record;
  }
}
