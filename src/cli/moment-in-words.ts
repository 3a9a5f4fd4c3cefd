/**
 * An instant as someone at a terminal in Britain reads it.
 * @example momentInWords('2026-07-01T08:30:12.000Z') // => "1 July 2026 at 09:30"
 */
export function momentInWords(instant: string): string {
  const at = new Date(instant);
  const day = at.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: ZONE });
  const time = at.toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: ZONE });
  return `${day} at ${time}`;
}

const ZONE = 'Europe/London';
