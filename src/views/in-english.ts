import type { Words } from '../i18n/words.ts';

/** What a link to a page that there is in English alone is called, and the language it leads to. */
export interface LinkToEnglish {
  named: (label: string) => string;
  attributes: { hreflang?: 'en' };
}

/**
 * Links to pages that there are in English alone say so in the reader's language. On an English page there is nothing
 * to say.
 * @example
 * linkToEnglish(wordsOf('pl')).named('Kontakt') // => "Kontakt (po angielsku)"
 */
export function linkToEnglish(words: Words): LinkToEnglish {
  if (words.language === 'en') return { named: (label) => label, attributes: {} };
  return {
    named: (label) => words('site.in-english', { label }),
    attributes: { hreflang: 'en' },
  };
}
