import { folded } from '../text/folded.ts';

/** Poles and Romanians write a month so: 5 XI 2026. */
const romanNumbers = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/**
 * 1 to 12 from a figure, or from a month's name, whole or in short, in English or the page's language; else NaN.
 * Capitals, accents and a full stop at the end make no difference; three letters are enough where they fit one month.
 * @param language BCP 47, as the page sent it; one that is none counts as English
 * @example
 * monthNumber('KASIM', 'tr') // => 11
 * monthNumber('Sept.', 'en') // => 9
 */
export function monthNumber(typed: string, language: string): number {
  if (typed.length > LONGEST_MONTH) return Number.NaN;
  // Chinese writes "11月" for the eleventh, German and Polish "11.".
  const figure = /^(\d{1,2})(?:月|st|nd|rd|th|[./,-])?$/i.exec(typed)?.[1];
  if (figure !== undefined) return Number(figure);
  // "of December", "de março", Welsh "mis Mawrth".
  const name = asCompared(typed.replace(/^\p{L}{1,3}\s+(?=\p{L}{3})/u, ''));
  const written = language === 'cy' ? unmutated(name) : name;
  const roman = romanNumbers.indexOf(written);
  if (roman >= 0) return roman + 1;
  const languages = ['en-GB', ...knownLanguage(language)];
  const months = monthsIn(languages);
  const whole = months.findIndex((names) => names.includes(written));
  if (whole >= 0) return whole + 1;
  // In Lithuanian "rug" begins both August and September: what fits two months is none.
  const fits = months.flatMap((names, month) =>
    names.some((name) => name.startsWith(written)) ? [month + 1] : [],
  );
  const [month = Number.NaN, ...others] = [...written].length < 3 ? [] : fits;
  return others.length > 0 ? Number.NaN : month;
}

/** Characters: four times what the longest name of a month has. */
const LONGEST_MONTH = 100;

/** Welsh months as they are after "o" (of): Fawrth, Fedi, Orffennaf, Dachwedd, Ragfyr. */
function unmutated(name: string): string {
  return name
    .replace(/^f(?=[aei])/, 'm')
    .replace(/^orff/, 'gorff')
    .replace(/^da/, 'ta')
    .replace(/^ragf/, 'rhagf');
}

function knownLanguage(language: string): string[] {
  const isTag = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(language);
  try {
    // Names that one way of writing a language leaves out, another has: "十一月" in Chinese.
    const tags = [language, language.split('-')[0] ?? language];
    return isTag ? Intl.DateTimeFormat.supportedLocalesOf(tags) : [];
  } catch {
    return [];
  }
}

/** Languages that pages were in before: to ask for the names of twelve months takes some milliseconds. */
const known = new Map<string, string[][]>();
const MOST_KNOWN = 50;

/** The names of each month in all of these languages. */
function monthsIn(languages: readonly string[]): string[][] {
  const key = languages.join(' ');
  const before = known.get(key);
  if (before !== undefined) return before;
  const months = Array.from({ length: 12 }, (_, month) => namesOfMonth(month, languages));
  // A page's own language is one of a few; anyone who makes up a page may name any.
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, months);
  return months;
}

/** A month's name by itself and within a date, whole and in short: Polish "listopad", "listopada" and "lis". */
function namesOfMonth(month: number, languages: readonly string[]): string[] {
  const date = new Date(Date.UTC(2026, month, 1));
  return languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((length) => {
      const asName = { month: length, timeZone: 'UTC', calendar: 'gregory' } as const;
      const inDate = new Intl.DateTimeFormat(language, { ...asName, day: 'numeric' });
      const part = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
      const alone = new Intl.DateTimeFormat(language, asName).format(date);
      return [alone, part].map(asCompared).filter((name) => !/^\d*$/.test(name));
    }),
  );
}

function asCompared(name: string): string {
  return folded(name)
    .replace(/[.,]+$/, '')
    .trim();
}
