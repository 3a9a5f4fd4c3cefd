import { council } from '../../council/read/current.ts';

/**
 * The language an editor's words on a page are in: a notice is in its own, all else is in English.
 * @example
 * contentLanguage('/pl/') // => "pl"
 * contentLanguage('/pl/forms/complaint/') // => "en": the words above the form are not translated
 */
export function contentLanguage(path: string): string {
  const code = path.replaceAll('/', '');
  return council.facts.languages.includes(code) ? code : 'en';
}
