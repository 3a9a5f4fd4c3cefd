/** A language that the site's own words are written in. */
export interface Language {
  /** What files, forms and addresses call it. */
  code: string;
  /** BCP 47, for the `lang` attribute. */
  tag: string;
  /** The locale that numbers, plurals, dates and lists follow. Figures are 0 to 9 in all, as telephone numbers are. */
  locale: string;
  /** Its name in itself. */
  name: string;
  dir: 'ltr' | 'rtl';
  /** Who has read the words and found them right; `null` until somebody has. */
  checkedBy: string | null;
}

const english: Language = {
  code: 'en',
  tag: 'en',
  locale: 'en-GB',
  name: 'English',
  dir: 'ltr',
  checkedBy: null,
};

/** Every language shipped: English, and the six that the councils' notices are given in. */
export const languages: readonly Language[] = [
  english,
  { code: 'bn', tag: 'bn', locale: 'bn-u-nu-latn', name: 'বাংলা', dir: 'ltr', checkedBy: null },
  { code: 'zh', tag: 'zh-Hans', locale: 'zh-Hans', name: '简体中文', dir: 'ltr', checkedBy: null },
  { code: 'lt', tag: 'lt', locale: 'lt', name: 'lietuvių', dir: 'ltr', checkedBy: null },
  { code: 'pl', tag: 'pl', locale: 'pl', name: 'polski', dir: 'ltr', checkedBy: null },
  { code: 'pt', tag: 'pt-PT', locale: 'pt-PT', name: 'português', dir: 'ltr', checkedBy: null },
  { code: 'tr', tag: 'tr', locale: 'tr', name: 'Türkçe', dir: 'ltr', checkedBy: null },
];

/**
 * Whether a language's words are a translation that nobody who speaks it has read. English is what was written.
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
