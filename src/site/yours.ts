import { inLanguage } from './addresses.ts';

/** The page that asks for an email address, to send the list of all that was sent from it. */
export function yoursHome(language: string): string {
  return `${inLanguage(language)}/yours/`;
}

/**
 * Where a resident sees one message of theirs, and acts on it. The address is the key: it is in no page but this one.
 * @example yoursAddress('pl', 'eyJy…', 'add') // => "/pl/yours/eyJy…/add/"
 */
export function yoursAddress(language: string, token: string, act?: string): string {
  return `${yoursHome(language)}${token}/${act === undefined ? '' : `${act}/`}`;
}
