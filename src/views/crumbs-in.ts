import type { Crumb } from '../form-html/crumbs-html.ts';
import { languageOf } from '../i18n/languages.ts';
import { noticeAddress } from '../site/addresses.ts';

/**
 * Where a page stands: below the lists it is in, or, since those are in English, below the first page in its language.
 * @example crumbsIn('pl', [services]) // => [{ label: 'polski', href: '/pl/' }]
 */
export function crumbsIn(language: string, inEnglish: readonly Crumb[]): readonly Crumb[] {
  if (language === 'en' || inEnglish.length === 0) return inEnglish;
  return [{ label: languageOf(language).name, href: noticeAddress(language) }];
}
