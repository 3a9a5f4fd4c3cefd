import { languageOf } from './languages.ts';

/**
 * Puts names in the order that readers of a language look for them in: Polish has "Łąka" between "Las" and "Most".
 * Capitals make no difference, and figures count as numbers: "Band 2" comes before "Band 10".
 * @example
 * ['Łąka', 'Most', 'Las'].sort(inOrder('pl')) // => ["Las", "Łąka", "Most"]
 */
export function inOrder(language: string): (one: string, other: string) => number {
  return new Intl.Collator(languageOf(language).locale, { numeric: true }).compare;
}
