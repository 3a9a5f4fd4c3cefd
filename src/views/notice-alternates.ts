import { council } from '../council/read/current.ts';
import { allLanguages } from '../site/all-languages.ts';
import { formAddress, noticeAddress } from '../site/addresses.ts';

interface Alternate {
  language: string;
  href: string;
}

const languages = allLanguages(council.facts);

/** The notice in every language that has one. */
export function noticeAlternates(): Alternate[] {
  const written = new Set(council.notices.map(({ data }) => data.language));
  return languages
    .filter((language) => written.has(language))
    .map((language) => ({ language, href: noticeAddress(language) }));
}

/** A form in every language of the council. */
export function formAlternates(form: string): Alternate[] {
  return languages.map((language) => ({ language, href: formAddress(form, language) }));
}
