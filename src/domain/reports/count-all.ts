import type { SubmissionStore } from '../submissions/ports.ts';
import { countedCases, type CountWith } from './counted-cases.ts';
import { recordAsOf } from './as-of.ts';
import { isInTotals, keptTotals } from './fold.ts';
import { firstDayOf } from './quarter.ts';
import { addCase, addTally, type Tally } from './tally.ts';

/**
 * All that was promised since a quarter began, counted as it was at `given.now`: what is in the store, and the totals of what
 * was erased.
 * @param from the first quarter that is asked for: "2026-Q1"
 */
export async function countAll(
  store: SubmissionStore,
  from: string,
  given: CountWith,
): Promise<Tally> {
  const totals = await keptTotals(store);
  const tally: Tally = new Map();
  for (const kept of totals.values()) addTally(tally, kept);
  // The quarter begins at midnight by the council's clock, which is not that of the store.
  const begins = new Date(Date.parse(firstDayOf(from)) - 86_400_000).toISOString();
  for await (const record of store.list({ from: begins })) {
    if (isInTotals(record, totals)) continue;
    const then = recordAsOf(record, given.now);
    if (then === undefined) continue;
    for (const one of countedCases(then, given)) {
      if (one.quarter >= from) addCase(tally, one);
    }
  }
  return tally;
}
