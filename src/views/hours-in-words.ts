import type { OpeningText } from '../domain/calendar/calendar-data.ts';
import { openSpans } from '../domain/calendar/opening-hours.ts';
import { listInWords } from '../i18n/list-in-words.ts';
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
      from: timeOfDay(from),
      to: timeOfDay(to),
    }),
  );
  return spans.length === 0 ? words('site.hours.closed') : listInWords(spans, words);
}

/** @example timeOfDay(570) // => "09:30" */
function timeOfDay(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
