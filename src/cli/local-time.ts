/**
 * An instant as the council's clock shows it.
 * @example localTime('2026-06-30T23:30:00.000Z', 'Europe/London') // => "2026-07-01 00:30"
 */
export function localTime(at: string, timeZone: string): string {
  return new Date(at)
    .toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .replace(',', '');
}
