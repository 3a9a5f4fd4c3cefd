import { languageOf } from './languages.ts';

/** A month's names in one language. */
export interface MonthName {
  /** By itself: Polish "listopad". */
  alone: string;
  /** In a date: Polish "listopada". */
  inDate: string;
  /** Shortened, in a date: "lis". */
  short: string;
}

const months = new Map<string, readonly MonthName[]>();
const weekdays = new Map<string, readonly string[]>();

/**
 * The twelve months as a language calls them, January first.
 * @example monthNames('pl')[10] // => { alone: "listopad", inDate: "listopada", short: "lis" }
 */
export function monthNames(language: string): readonly MonthName[] {
  const { locale } = languageOf(language);
  const known = months.get(locale);
  if (known) return known;
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const alone = format({ month: 'long' });
  const long = format({ day: 'numeric', month: 'long' });
  const short = format({ day: 'numeric', month: 'short' });
  const part = (of: Intl.DateTimeFormat, date: Date): string =>
    of.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
  const names = Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2026, month, 1));
    return { alone: alone.format(date), inDate: part(long, date), short: part(short, date) };
  });
  months.set(locale, names);
  return names;
}

/**
 * The seven days of the week as a language calls them, Monday first.
 * @example weekdayNames('pl')[2] // => "środa"
 */
export function weekdayNames(language: string): readonly string[] {
  const { locale } = languageOf(language);
  const known = weekdays.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' });
  // 5 January 2026 is a Monday.
  const names = Array.from({ length: 7 }, (_, day) =>
    format.format(new Date(Date.UTC(2026, 0, 5 + day))),
  );
  weekdays.set(locale, names);
  return names;
}
