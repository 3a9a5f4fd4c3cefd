import { languageOf } from './languages.ts';

/**
 * A language as Open Graph names it: with the country where it is most spoken, or the one that its own tag names.
 * @example
 * openGraphLocale('en') // => "en_GB"
 * openGraphLocale('pt') // => "pt_PT"
 * openGraphLocale('zh') // => "zh_CN"
 */
export function openGraphLocale(code: string): string {
  const { locale } = languageOf(code);
  const { language, region } = new Intl.Locale(locale).maximize();
  return `${language}_${region ?? 'GB'}`;
}
