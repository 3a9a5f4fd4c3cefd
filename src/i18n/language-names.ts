import { languageOf, languages } from './languages.ts';

/** What is spoken and not written in words of ours. */
const spokenNames: Record<string, { itself: string; english: string }> = {
  cmn: { itself: '普通话', english: 'Mandarin' },
  yue: { itself: '廣東話', english: 'Cantonese' },
  syl: { itself: 'সিলেটি', english: 'Sylheti' },
};

/**
 * A language's name for readers of another, and in itself; `undefined` for a code that is no language's.
 * @example languageNames('pl', 'lt') // => { name: "Lenkų", itself: "polski" }
 */
export function languageNames(
  code: string,
  reader: string,
): { name: string; itself: string } | undefined {
  const spoken = Object.hasOwn(spokenNames, code) ? spokenNames[code] : undefined;
  const written = languages.find((language) => language.code === code);
  if (!spoken && !written) return undefined;
  const itself = spoken?.itself ?? written?.name ?? code;
  if (reader === 'en') return { name: spoken?.english ?? written?.english ?? code, itself };
  const { locale } = languageOf(reader);
  const known = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(code);
  // Intl has no name for Sylheti: those who speak it find it by its own, everyone else by the English one.
  const name = known ?? (reader === 'bn' ? itself : (spoken?.english ?? code));
  return { name: capitalised(name, locale), itself };
}

function capitalised(name: string, locale: string): string {
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(locale) + rest.join('');
}
