import { msInDay } from '../calendar/day-number.ts';
import type { SubmissionStore } from '../submissions/ports.ts';
import { shopped } from '../submissions/shopped.ts';
import { countedCases, type CountWith } from './counted-cases.ts';
import { recordAsOf } from './as-of.ts';
import { addFeedback, ANSWERED_WITHIN_DAYS, countedFeedback } from './counted-feedback.ts';
import { isInTotals, keptTotals } from './fold.ts';
import { firstDayOf } from './quarter.ts';
import { addCase, addTally, type Tally } from './tally.ts';

/**
 * All that was promised since a quarter began, counted as it was at `given.now`: what is in the store, and the totals of what
 * was erased. What the council sent itself (`shopped`) is not counted.
 * @param from the first quarter that is asked for: "2026-Q1"
 */
export async function countAll(
  store: SubmissionStore,
  from: string,
  given: CountWith,
): Promise<Tally> {
  const totals = await keptTotals(store);
  const isShopped = await shopped(store);
  const tally: Tally = new Map();
  for (const kept of totals.values()) addTally(tally, kept);
  // What people said in a quarter may be about what they sent long before.
  const early = ANSWERED_WITHIN_DAYS * msInDay;
  const begins = new Date(Date.parse(firstDayOf(from)) - early).toISOString();
  for await (const record of store.list({ from: begins })) {
    if (isInTotals(record, totals) || isShopped(record.submission)) continue;
    const then = recordAsOf(record, given.now);
    if (then === undefined) continue;
    for (const one of countedCases(then, given)) {
      if (one.quarter >= from) addCase(tally, one);
    }
    const said = countedFeedback(then, given.calendar);
    if (said !== undefined && said.quarter >= from) addFeedback(tally, said);
  }
  return tally;
}
