import type { Council } from '../council/council.ts';
import { translatedPages } from '../council/read/translations-of.ts';
import { inOrder } from '../i18n/in-order.ts';

/** Every page that there is in a language besides its first page and its forms, in the order of that language's alphabet. */
export function pagesIn(language: string, council: Council): { path: string; title: string }[] {
  const order = inOrder(language);
  return translatedPages(council)
    .filter(({ translation }) => translation.data.language === language)
    .map(({ path, translation }) => ({ path, title: translation.data.title }))
    .sort((one, other) => order(one.title, other.title));
}
