import type { OpeningText } from '../domain/calendar/calendar-data.ts';
import { openSpans } from '../domain/calendar/opening-hours.ts';
import { clockInWords } from '../i18n/clock-in-words.ts';
import { listInWords } from '../i18n/date-in-words.ts';
import type { Words } from '../i18n/words.ts';

/**
 * A day's opening hours as residents read them. A day left out is closed.
 * @throws OpeningHoursWrong
 * @example
 * hoursInWords('09:00-12:30, 13:30-17:00', words) // => "9am to 12:30pm and 1:30pm to 5pm"
 */
export function hoursInWords(text: OpeningText | undefined, words: Words): string {
  const spans = openSpans(text ?? 'closed').map(({ from, to }) =>
    words('site.hours.open', {
      from: clockInWords(from, words.language),
      to: clockInWords(to, words.language),
    }),
  );
  return spans.length === 0 ? words('site.hours.closed') : listInWords(spans, words.language);
}
