/** What the name of a translation's file says. */
export interface TranslatedFile {
  /** The id of the page it is a translation of: `bins/missed-bin`. */
  original: string;
  /** The language's code: `pl`, `zh-Hant`. */
  language: string;
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Reads the name of a translation's file, whether the council offers its language or not; `undefined` for a name that ends
 * in no language.
 * @example translatedFile('bins/missed-bin.pl') // => { original: 'bins/missed-bin', language: 'pl' }
 * @example translatedFile('bins/missed-bin.old') // => undefined
 */
export function translatedFile(id: string): TranslatedFile | undefined {
  const [, original = '', language = ''] =
    /^(.+)\.([A-Za-z]{2}(?:-[A-Za-z]{2,4})?)$/.exec(id) ?? [];
  if (original === '' || languages.of(language) === undefined) return undefined;
  return { original, language };
}
