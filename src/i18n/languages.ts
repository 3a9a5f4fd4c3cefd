/** A language that the site's own words are written in. */
export interface Language {
  /** What files, forms and addresses call it: BCP 47, `pl`, `zh-Hant`. */
  code: string;
  /** BCP 47, for the `lang` attribute. */
  tag: string;
  /** The locale that numbers, plurals, dates and lists follow. Figures are 0 to 9 in all, as telephone numbers are. */
  locale: string;
  /** Its name in itself. */
  name: string;
  /** Its name in English, as councils write it. */
  english: string;
  dir: 'ltr' | 'rtl';
  /** What those who read it may speak, where that is not one language of the same name. */
  spoken?: readonly string[];
  /** Who has read the words and found them right; `null` until someone has. */
  checkedBy: string | null;
}

const english: Language = language('en', 'English', 'English', { locale: 'en-GB' });

/**
 * Every language shipped, a line each; its words are the folder of that name in `words/`. Adding a line and a folder
 * adds a language; CONTRIBUTING.md says what else it needs.
 */
export const languages: readonly Language[] = [
  english,
  language('bn', 'বাংলা', 'Bengali', { locale: 'bn-u-nu-latn', spoken: ['bn', 'syl'] }),
  language('cy', 'Cymraeg', 'Welsh'),
  language('lt', 'lietuvių', 'Lithuanian'),
  language('pl', 'polski', 'Polish'),
  language('pt', 'português', 'Portuguese', { tag: 'pt-PT' }),
  language('ro', 'română', 'Romanian'),
  language('tr', 'Türkçe', 'Turkish'),
  language('ur', 'اردو', 'Urdu', { locale: 'ur-u-nu-latn', dir: 'rtl' }),
  language('zh', '简体中文', 'Chinese (simplified)', { tag: 'zh-Hans', spoken: ['cmn', 'yue'] }),
  language('zh-Hant', '繁體中文', 'Chinese (traditional)', { spoken: ['cmn', 'yue'] }),
];

function language(
  code: string,
  name: string,
  inEnglish: string,
  its: Partial<Language> = {},
): Language {
  const tag = its.tag ?? code;
  return { code, name, english: inEnglish, tag, locale: tag, dir: 'ltr', checkedBy: null, ...its };
}

/**
 * Whether a language's words are a translation that no one who speaks it has read. English is what was written.
 * @example isUnchecked('en') // => false
 */
export function isUnchecked(code: string): boolean {
  return code !== 'en' && languageOf(code).checkedBy === null;
}

/**
 * The language of a code; English for one that is not shipped.
 * @example languageOf('zh').tag // => "zh-Hans"
 */
export function languageOf(code: string): Language {
  return languages.find((language) => language.code === code) ?? english;
}

/**
 * Which way a language is written, by its code or its tag.
 * @example dirOf('ur') // => "rtl"
 */
export function dirOf(tag: string): 'ltr' | 'rtl' {
  return languages.find((language) => language.tag === tag || language.code === tag)?.dir ?? 'ltr';
}

/**
 * The languages that a form can offer where it says `options: languages` or `options: spoken-languages`: English, and
 * those of the council.
 * @example
 * languageOptions('languages', ['pl', 'zh']) // => ["en", "pl", "zh"]
 * languageOptions('spoken-languages', ['pl', 'zh']) // => ["en", "pl", "cmn", "yue"]
 */
export function languageOptions(
  which: 'languages' | 'spoken-languages',
  codes: readonly string[],
): string[] {
  const all = ['en', ...codes];
  if (which === 'languages') return [...new Set(all)];
  return [...new Set(all.flatMap((code) => languageOf(code).spoken ?? [code]))];
}
