/**
 * The day it is by a council's clock, YYYY-MM-DD.
 * @param now milliseconds since 1970
 * @example dayIn('Europe/London', Date.parse('2026-06-30T23:30:00Z')) // => "2026-07-01"
 */
export function dayIn(timeZone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
