import { cleanCode } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import type { Wording } from '../wording.ts';
import type { FieldModel } from './field-model.ts';

const parts = ['day', 'month', 'year'] as const;

/** Three boxes: `born-day`, `born-month`, `born-year`. A client may send `born` as YYYY-MM-DD instead. */
export const dateField: FieldModel = {
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
    if (!/^\d{4}$/.test(typed.year)) {
      return { problems: [{ code: 'NOT_A_DATE', values: { part: 'year' } }] };
    }
    const date = calendarDay(
      Number(typed.year),
      monthNumber(typed.month, textGiven(given, '_language')),
      typed.day,
    );
    return date === undefined ? { problems: [{ code: 'NOT_A_DATE' }] } : { answer: date };
  },
  onPage: inWords,
  inEmail: inWords,
  inCsv: (_field, answer) => answer,
};

/**
 * 1 to 12 from a figure, or from a name or its first three letters or more, in English or the page's language; else NaN.
 * @example monthNumber('listopada', 'pl') // => 11
 */
function monthNumber(typed: string, language: string): number {
  // Chinese writes "11月" for the eleventh.
  const figure = /^(\d{1,2})月?$/.exec(typed)?.[1];
  if (figure !== undefined) return Number(figure);
  const languages = ['en', /^[a-z]{2}$/.test(language) ? language : 'en'];
  const written = typed.toLowerCase();
  const months = Array.from({ length: 12 }, (_, month) => namesOfMonth(month, languages));
  const whole = months.findIndex((names) => names.includes(written));
  if (whole >= 0) return whole + 1;
  // In Lithuanian "rug" begins both August and September: what fits two months is none.
  const fits = months.flatMap((names, month) =>
    names.some((name) => name.startsWith(written)) ? [month + 1] : [],
  );
  const [month = Number.NaN, ...others] = [...written].length < 3 ? [] : fits;
  return others.length > 0 ? Number.NaN : month;
}

/** A month's name by itself and as it stands in a date: Polish "listopad" and "listopada". */
function namesOfMonth(month: number, languages: readonly string[]): string[] {
  const date = new Date(Date.UTC(2026, month, 1));
  const asName = { month: 'long', timeZone: 'UTC' } as const;
  return languages.flatMap((language) => {
    const inDate = new Intl.DateTimeFormat(language, { ...asName, day: 'numeric' });
    const part = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
    const alone = new Intl.DateTimeFormat(language, asName).format(date);
    return [alone, part].map((name) => name.toLowerCase());
  });
}

/** YYYY-MM-DD, or nothing when the calendar has no such day: 29 February only in leap years. */
function calendarDay(year: number, month: number, typedDay: string): string | undefined {
  const day = /^\d{1,2}$/.test(typedDay) ? Number(typedDay) : Number.NaN;
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
