/**
 * The quarter of the year that a day is in, as figures are published.
 * @param day YYYY-MM-DD
 * @example quarterOf('2026-11-23') // => "2026-Q4"
 */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
}

/** @example firstDayOf('2026-Q4') // => "2026-10-01" */
export function firstDayOf(quarter: string): string {
  return `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`;
}

/** @example lastDayOf('2026-Q4') // => "2026-12-31" */
export function lastDayOf(quarter: string): string {
  const month = Number(quarter.slice(6)) * 3;
  return new Date(Date.UTC(Number(quarter.slice(0, 4)), month, 0)).toISOString().slice(0, 10);
}

/**
 * So many quarters up to the one that a day is in, the newest first.
 * @example quartersUpTo('2027-02-01', 3) // => ["2027-Q1", "2026-Q4", "2026-Q3"]
 */
export function quartersUpTo(day: string, many: number): string[] {
  const last = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
  return Array.from({ length: many }, (_, back) => {
    const quarter = last - back;
    return `${String(Math.floor(quarter / 4))}-Q${String((quarter % 4) + 1)}`;
  });
}

/** @example isQuarter('2026-Q5') // => false */
export function isQuarter(text: string): boolean {
  return /^\d{4}-Q[1-4]$/.test(text);
}
