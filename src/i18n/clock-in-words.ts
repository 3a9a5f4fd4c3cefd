/**
 * A time of day as GOV.UK writes one in English, else by the 24-hour clock.
 * @param minutes since midnight
 * @example
 * clockInWords(540, 'en') // => "9am"
 * clockInWords(540, 'pl') // => "09:00"
 */
export function clockInWords(minutes: number, language: string): string {
  const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  if (language !== 'en') return `${String(hour).padStart(2, '0')}:${minute}`;
  if (minutes % 1440 === 0) return 'midnight';
  if (minutes === 720) return 'midday';
  const twelfth = String(hour % 12 === 0 ? 12 : hour % 12);
  return `${twelfth}${minute === '00' ? '' : `:${minute}`}${hour < 12 ? 'am' : 'pm'}`;
}
