import type { OpeningText } from '../domain/calendar/calendar-data.ts';
import { openSpans } from '../domain/calendar/opening-hours.ts';
import { listInWords } from '../i18n/date-in-words.ts';
import type { Words } from '../i18n/words.ts';

/**
 * A day's opening hours as residents read them. A day left out is closed.
 * @throws OpeningHoursWrong
 * @example
 * hoursInWords('09:00-12:30, 13:30-17:00', words) // => "09:00 to 12:30 and 13:30 to 17:00"
 */
export function hoursInWords(text: OpeningText | undefined, words: Words): string {
  const spans = openSpans(text ?? 'closed').map(({ from, to }) =>
    words('site.hours.open', { from: clockTime(from), to: clockTime(to) }),
  );
  return spans.length === 0 ? words('site.hours.closed') : listInWords(spans, words.language);
}

/** Minutes since midnight by the 24-hour clock: 540 is "09:00". */
function clockTime(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return [hour, minute].map((figure) => String(figure).padStart(2, '0')).join(':');
}
