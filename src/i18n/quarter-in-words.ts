import { firstDayOf, lastDayOf } from '../domain/reports/quarter.ts';
import { languageOf } from './languages.ts';
import type { Words } from './words.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A quarter of a year by its months.
 * @example quarterInWords('2026-Q4', english) // => "October–December 2026"
 */
export function quarterInWords(quarter: string, words: Words): string {
  const [from, until] = [firstDayOf(quarter), lastDayOf(quarter)].map((day) =>
    monthOf(day, words.language),
  );
  return words('figures.quarter', {
    from: from ?? '',
    until: until ?? '',
    year: quarter.slice(0, 4),
  });
}

/** The name of a month standing alone, which some languages do not have in a date. */
function monthOf(day: string, language: string): string {
  const { locale } = languageOf(language);
  const format =
    formats.get(locale) ?? new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  formats.set(locale, format);
  return format.format(new Date(`${day}T12:00:00Z`));
}
