/**
 * The day that it is in Britain, whatever the server's clock is set to. Every nation whose bank holidays are known
 * keeps this one clock, so it can be asked before a council's file is read.
 * @returns YYYY-MM-DD
 * @example britishDay(new Date('2026-06-30T23:30:00Z')) // => "2026-07-01"
 */
export function britishDay(at: Date): string {
  const day = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return day.format(at);
}
