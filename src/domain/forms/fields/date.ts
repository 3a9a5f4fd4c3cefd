import { cleanCode } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import type { Wording } from '../wording.ts';
import type { FieldModel } from './field-model.ts';

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
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
    const date = calendarDay(Number(typed.year), monthNumber(typed.month), typed.day);
    return date === undefined ? { problems: [{ code: 'NOT_A_DATE' }] } : { answer: date };
  },
  onPage: inWords,
  inEmail: inWords,
  inCsv: (_field, answer) => answer,
};

/** 1 to 12 from a figure, or from an English name or its first three letters or more; else NaN. */
function monthNumber(typed: string): number {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const index = months.findIndex((name) => name.startsWith(typed.toLowerCase()));
  return index < 0 || typed.length < 3 ? Number.NaN : index + 1;
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
