import type { CouncilFacts } from '../council/schemas/council.ts';
import type { Words } from '../i18n/words.ts';
import { eventDays } from './event-days.ts';
import { hoursInWords } from './hours-in-words.ts';

/**
 * The days to come on which the council is closed, or open for other hours than usual: closures, bank holidays that no
 * list knows yet, and exceptions to the week's hours, in the order of their days.
 * @param today YYYY-MM-DD; what was before it is left out
 * @example
 * // closures: [{ from: 2026-12-24, to: 2027-01-01, reason: Christmas }]
 * otherDays(facts, '2026-11-27', words)
 * // => ["Thursday 24 December 2026 to Friday 1 January 2027: Christmas"]
 */
export function otherDays(
  { closures, extraBankHolidays, hours }: CouncilFacts,
  today: string,
  words: Words,
): string[] {
  const week = hours['telephone'] ?? hours['default'];
  const days = [
    ...closures.map(({ from, to, reason }) => ({ from, until: to, what: reason })),
    ...extraBankHolidays.map(({ date, name }) => ({ from: date, until: undefined, what: name })),
    ...Object.entries(week?.exceptions ?? {}).map(([date, open]) => ({
      from: date,
      until: undefined,
      what: hoursInWords(open, words),
    })),
  ];
  return days
    .filter(({ from, until = from }) => until >= today)
    .sort((a, b) => a.from.localeCompare(b.from))
    .map(({ what, ...when }) =>
      words('site.contact.other-day', { day: eventDays(when, words), what }),
    );
}
