import { council } from '../../council/read/current.ts';

/**
 * The language an editor's words on a page are in: a notice and a translation are in their own, all else is in English.
 * @example
 * contentLanguage('/pl/') // => "pl"
 * contentLanguage('/pl/services/bins/missed-bin/') // => "pl"
 * contentLanguage('/pl/forms/complaint/') // => "en": the words above the form are not translated
 */
export function contentLanguage(path: string): string {
  const [code = '', place] = path.split('/').filter((one) => one !== '');
  return council.facts.languages.includes(code) && place !== 'forms' ? code : 'en';
}
