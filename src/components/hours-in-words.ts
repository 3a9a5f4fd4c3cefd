import type { OpeningText } from '../domain/calendar/calendar-data.ts';
import { openSpans } from '../domain/calendar/opening-hours.ts';
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
      from: clockTime(from, words.language),
      to: clockTime(to, words.language),
    }),
  );
  return spans.length === 0 ? words('site.hours.closed') : listInWords(spans, words.language);
}

/** Minutes since midnight, as GOV.UK writes a time in English ("9am", "midday"), else by the 24-hour clock ("09:00"). */
function clockTime(minutes: number, language: string): string {
  const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  if (language !== 'en') return `${String(hour).padStart(2, '0')}:${minute}`;
  if (minutes % 1440 === 0) return 'midnight';
  if (minutes === 720) return 'midday';
  const twelfth = String(hour % 12 === 0 ? 12 : hour % 12);
  return `${twelfth}${minute === '00' ? '' : `:${minute}`}${hour < 12 ? 'am' : 'pm'}`;
}
