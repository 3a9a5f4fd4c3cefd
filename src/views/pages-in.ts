import type { Council } from '../council/council.ts';
import { translatedPages } from '../council/read/translations-of.ts';
import { inOrder } from '../i18n/in-order.ts';
import { lookUpAddress, translationAddress } from '../site/addresses.ts';
import { wordsOf } from './words-of.ts';

/**
 * Every page that there is in a language besides its first page and its forms, in the order of that language's alphabet: those that
 * are translated, and the look-up by postcode.
 */
export function pagesIn(language: string, council: Council): { path: string; title: string }[] {
  const order = inOrder(language);
  const translated = translatedPages(council)
    .filter(({ translation }) => translation.data.language === language)
    .map(({ path, translation }) => ({ path, title: translation.data.title }));
  return [...translated, ...lookUpIn(language, council)].sort((one, other) =>
    order(one.title, other.title),
  );
}

function lookUpIn(language: string, { postcodesFile }: Council): { path: string; title: string }[] {
  if (postcodesFile.rows.length === 0) return [];
  const title = wordsOf(language)('look-up.title');
  return [{ path: translationAddress(lookUpAddress, language), title }];
}
