import { saidIn, type Said } from '../text/said-in.ts';
import type { ServiceStandard } from './standard.ts';

/**
 * What a standard is called to readers of a language: as the council translated it, or in English.
 * @example standardTitle({ title: 'Letters', translations: { pl: { title: 'Listy' } } }, 'pl') // => { text: "Listy", language: "pl" }
 */
export function standardTitle(
  { title, translations }: Pick<ServiceStandard, 'title' | 'translations'>,
  language: string,
): Said {
  return saidIn(title, translations?.[language]?.title, language);
}
