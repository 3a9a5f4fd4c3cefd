import type { CountedCase } from './counted-cases.ts';
import type { TimeUnit } from './time-taken.ts';

/**
 * Numbers by what they count: `kept`, `late`, `open`, `no-reply`, `extended`, `review`, `outcome/complaint/upheld`, and how
 * many replies took how long: `time/working-days/2`; and how many came which way: `channel/letter`.
 */
export type Counts = Record<string, number>;

/** Counts by standard and quarter: "letter/2026-Q4". It holds nothing about a person. */
export type Tally = Map<string, Counts>;

/** @example tallyKey('letter', '2026-Q4') // => "letter/2026-Q4" */
export function tallyKey(standard: string, quarter: string): string {
  return `${standard}/${quarter}`;
}

export function addCase(tally: Tally, counted: CountedCase): void {
  const { standard, quarter, state, time, outcome, isExtended, isReview, channel } = counted;
  const keys = [
    state,
    time && `time/${time.unit}/${String(time.amount)}`,
    outcome && `outcome/${outcome}`,
    isExtended && 'extended',
    isReview && 'review',
    channel && `channel/${channel}`,
  ];
  for (const key of keys)
    if (key !== undefined) addNumber(tally, tallyKey(standard, quarter), key, 1);
}

/** Adds one tally's numbers to another's. */
export function addTally(tally: Tally, more: Tally): void {
  for (const [row, counts] of more) {
    for (const [key, number] of Object.entries(counts)) addNumber(tally, row, key, number);
  }
}

export function addNumber(tally: Tally, row: string, key: string, number: number): void {
  const counts = tally.get(row) ?? {};
  counts[key] = (counts[key] ?? 0) + number;
  tally.set(row, counts);
}

/** As it is kept: one line of JSON, by name. */
export function tallyAsText(tally: Tally): string {
  return JSON.stringify(Object.fromEntries([...tally].sort()));
}

/** What was kept, read again; what is no tally counts nothing. */
export function tallyFromText(text: string): Tally {
  if (!text.startsWith('{')) return new Map();
  return new Map(Object.entries(JSON.parse(text) as Record<string, Counts>));
}

/** How many replies took how long, the quickest first. */
export function timesIn(counts: Counts, unit: TimeUnit): { amount: number; many: number }[] {
  const start = `time/${unit}/`;
  return Object.entries(counts)
    .filter(([key]) => key.startsWith(start))
    .map(([key, many]) => ({ amount: Number(key.slice(start.length)), many }))
    .sort((one, other) => one.amount - other.amount);
}

/**
 * The time within which such a share of replies came: the smallest that at least so many of them did not exceed (the
 * nearest rank). It is always a time that a reply did take.
 * @param share 0.5 for the median
 * @example // 1, 1, 2 and 7 days: percentile(times, 0.5) // => 1; percentile(times, 0.9) // => 7
 */
export function percentile(
  times: readonly { amount: number; many: number }[],
  share: number,
): number | undefined {
  const all = times.reduce((sum, { many }) => sum + many, 0);
  let passed = 0;
  for (const { amount, many } of times) {
    passed += many;
    if (passed >= share * all) return amount;
  }
  return undefined;
}
