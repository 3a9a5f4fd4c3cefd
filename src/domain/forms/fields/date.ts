import { cleanCode } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { monthNumber } from '../month-number.ts';
import type { Wording } from '../wording.ts';
import type { FieldModel } from './field-model.ts';

const parts = ['day', 'month', 'year'] as const;

/**
 * Three boxes: `born-day`, `born-month`, `born-year`. A client may send `born` as YYYY-MM-DD instead, or with its month in
 * words; and all of it may be in the first box.
 */
export const dateField: FieldModel = {
  parts,
  inputNames: (field) => [...parts.map((part) => `${field.name}-${part}`), field.name],
  check: (field, given) => {
    const whole = cleanCode(textGiven(given, field.name));
    const sent = yearFirst(whole) ?? inWordsFrom(whole);
    if (whole !== '' && sent === undefined) return { problems: [{ code: 'NOT_A_DATE' }] };

    const typed =
      sent ??
      inBoxes({
        day: cleanCode(textGiven(given, `${field.name}-day`)),
        month: cleanCode(textGiven(given, `${field.name}-month`)),
        year: cleanCode(textGiven(given, `${field.name}-year`)),
      });
    const missing = parts.filter((part) => typed[part] === '');
    if (missing.length === 3) return { answer: '' };
    if (missing.length > 0) {
      return { problems: [{ code: 'DATE_PART_MISSING', values: { part: missing.join('-and-') } }] };
    }
    // "26" may be 1926 where someone was born and 2026 where they write: the person who typed it decides.
    const year = yearAsWritten.exec(typed.year)?.[1];
    if (year === undefined) {
      return { problems: [{ code: 'NOT_A_DATE', values: { part: 'year' } }] };
    }
    const date = calendarDay(
      Number(year),
      monthNumber(typed.month, textGiven(given, '_language')),
      typed.day,
    );
    return date === undefined ? { problems: [{ code: 'NOT_A_DATE' }] } : { answer: date };
  },
  onPage: inWords,
  inEmail: inWords,
  inCsv: (_field, answer) => answer,
};

type Typed = Record<(typeof parts)[number], string>;

/** 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日. */
function yearFirst(text: string): Typed | undefined {
  const [, year, month, day] =
    /^(\d{4})\s?[\p{Pd}\u2212/.年]\s?(\d{1,2})\s?[\p{Pd}\u2212/.月]\s?(\d{1,2})日?$/u.exec(text) ??
    [];
  return year && month && day ? { day, month, year } : undefined;
}

/** A weekday or "the" before a date changes nothing. */
const before = String.raw`^(?:\p{L}{2,}[.,]?\s)?`;
const dayInWords = String.raw`(?<day>\d{1,2}\S{0,3}(?:\s\p{L}{1,3})?)`;
const monthInWords = String.raw`(?<month>[\p{L}\p{M}]{3,}[.,]?)`;
const yearInWords = String.raw`(?<year>\d{4})(?:\s?\p{L}?[.,]?|\S{0,2})`;
const orders = [
  // 1 March 2026, Sunday 31st of Dec 2026, 5 de maio de 2026, 5 września 2026 r.
  `${before}${dayInWords}[\\s-]${monthInWords}(?:\\s\\p{L}{1,3})?[\\s-]+${yearInWords}$`,
  // March 1, 2026.
  `${before}${monthInWords}\\s(?<day>\\d{1,2}\\p{L}{0,3}),?\\s${yearInWords}$`,
  // 2026 m. gegužės 5 d.
  `^(?<year>\\d{4})\\s?\\p{L}?[.,]?\\s${monthInWords}\\s(?<day>\\d{1,2})(?:\\s?\\p{L}\\.?)?$`,
].map((order) => new RegExp(order, 'u'));

/** A day whose month is in words, in whatever order: no one can take the one for the other. */
function inWordsFrom(text: string): Typed | undefined {
  const found = orders.map((order) => order.exec(text)?.groups).find((one) => one !== undefined);
  const { day, month, year } = found ?? {};
  return day && month && year ? { day, month, year } : undefined;
}

/**
 * What is in the three boxes; or, where one or two of them are empty, the date that the others hold together. The first box is
 * for the day, so in figures that comes first: 5/3/2026; 5/3 and 2026.
 */
function inBoxes(typed: Typed): Typed {
  if (parts.every((part) => typed[part] !== '')) return typed;
  const together = parts
    .map((part) => typed[part])
    .filter((text) => text !== '')
    .join(' ');
  const [, day, month, year] =
    /^(\d{1,2})[\s/.-](\d{1,2})[\s/.-](\d{4})$/.exec(typed.day === '' ? '' : together) ?? [];
  const dayFirst = day && month && year ? { day, month, year } : undefined;
  return dayFirst ?? yearFirst(together) ?? inWordsFrom(together) ?? typed;
}

/** A day with what a language adds to its figure: 5th, 31st of, 5., 5-go, 5日, ৫ই. */
const dayAsWritten = /^(\d{1,2})\s?[.'’-]?(?:[\p{L}\p{M}º]{1,4}\.?)?(?:\s\p{L}{1,3})?[,/]?$/u;
/** A year with what a language adds to its figures: 2026年, 2026 r., 2026 m. */
const yearAsWritten = /^(\d{4})\s?\p{L}?[.,]?$/u;

/** YYYY-MM-DD, or nothing when the calendar has no such day: 29 February only in leap years. */
function calendarDay(year: number, month: number, typedDay: string): string | undefined {
  const day = Number(dayAsWritten.exec(typedDay)?.[1] ?? Number.NaN);
  const date = new Date(Date.UTC(year, month - 1, day));
  // Years before 100 would be taken for the twentieth century's; no resident means one.
  const isReal =
    year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

function inWords(_field: unknown, answer: string, words: Wording): string {
  const date = new Date(`${answer}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return answer;
  // Figures are 0 to 9 in every language, as they were typed.
  const language = words.language === 'en' ? 'en-GB' : `${words.language}-u-nu-latn`;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
