import { z } from 'zod';

/** A day as an editor writes it, in quotation marks or not: `readYaml` leaves it as words. */
export const daySchema = z.iso
  .date({ error: ({ input }) => notADay(input) })
  .describe('a day such as 2026-11-25');

/**
 * What to write instead of what is no day.
 * @example notADay('2026-11-31') // => "November 2026 has 30 days"
 */
function notADay(input: unknown): string {
  const asDay = 'a day is written year, month, day, such as 2026-11-25';
  const [, year = 0, month = 0] = (/^(\d{4})-(\d{2})-\d{2}$/.exec(String(input)) ?? []).map(Number);
  if (month < 1 || month > 12) return asDay;
  const last = new Date(Date.UTC(year, month, 0));
  const name = last.toLocaleDateString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `${name} has ${String(last.getUTCDate())} days`;
}
