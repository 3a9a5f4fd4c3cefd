import { cleanCode } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { monthNumber } from '../month-number.ts';
import type { Wording } from '../wording.ts';
import type { FieldModel } from './field-model.ts';

const parts = ['day', 'month', 'year'] as const;

/** Three boxes: `born-day`, `born-month`, `born-year`. A client may send `born` as YYYY-MM-DD instead. */
export const dateField: FieldModel = {
  parts,
  inputNames: (field) => [...parts.map((part) => `${field.name}-${part}`), field.name],
  check: (field, given) => {
    const whole = cleanCode(textGiven(given, field.name));
    const [, wholeYear, wholeMonth, wholeDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(whole) ?? [];
    if (whole !== '' && wholeYear === undefined) return { problems: [{ code: 'NOT_A_DATE' }] };

    const typed = {
      day: wholeDay ?? cleanCode(textGiven(given, `${field.name}-day`)),
      month: wholeMonth ?? cleanCode(textGiven(given, `${field.name}-month`)),
      year: wholeYear ?? cleanCode(textGiven(given, `${field.name}-year`)),
    };
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

/** A day with what a language adds to its figure: 5th, 5., 5-go, 5日, ৫ই. */
const dayAsWritten = /^(\d{1,2})\s?[.'’-]?(?:[\p{L}\p{M}]{1,4}\.?)?$/u;
/** A year with what a language adds to its figures: 2026年, 2026 r., 2026 m. */
const yearAsWritten = /^(\d{4})\s?\p{L}?\.?$/u;

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
