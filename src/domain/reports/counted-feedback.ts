import type { Calendar } from '../calendar/calendar.ts';
import { msInDay } from '../calendar/day-number.ts';
import type { SubmissionRecord } from '../submissions/submission.ts';
import { ALL_STANDARDS } from './all-standards.ts';
import { isCounted } from './counted-cases.ts';
import { quarterOf } from './quarter.ts';
import { addNumber, tallyKey, type Tally } from './tally.ts';

/** Days before the first quarter that is asked for in which something may have been sent whose sender answered in it. */
export const ANSWERED_WITHIN_DAYS = 366;

/** What someone said after the reply, as figures count it: nothing in it is about the person, or about what they sent. */
export interface CountedFeedback {
  /** Of the answer: "2026-Q4". */
  quarter: string;
  keys: readonly string[];
}

/**
 * The answer to the three questions after a reply, in the quarter in which it came: one that is over changes no more, so that
 * no one can look twice and see what the one person in between said.
 * @example
 * // Answered on 2 December 2026: satisfied, not sorted the first time, treated well
 * countedFeedback(record, calendar)
 * // => { quarter: '2026-Q4', keys: ['feedback/answers', 'feedback/satisfied', 'feedback/well'] }
 */
export function countedFeedback(
  record: SubmissionRecord,
  { clock, dateOf }: Calendar,
): CountedFeedback | undefined {
  const said = record.events.find((event) => event.kind === 'feedback');
  if (said === undefined || !isCounted(record)) return undefined;
  const day = dateOf(Math.floor(clock.local(Date.parse(said.at)) / msInDay));
  return {
    quarter: quarterOf(day),
    keys: [
      'feedback/answers',
      ...(said.isSatisfied ? ['feedback/satisfied'] : []),
      ...(said.isSortedFirstTime ? ['feedback/first-time'] : []),
      ...(said.treated === 'well' ? ['feedback/well'] : []),
    ],
  };
}

export function addFeedback(tally: Tally, { quarter, keys }: CountedFeedback): void {
  for (const key of keys) addNumber(tally, tallyKey(ALL_STANDARDS, quarter), key, 1);
}
