import { allWords } from '../i18n/all-words.ts';
import { type Words, wordsFrom } from '../i18n/words.ts';

const made = new Map<string, Words>();

/** The site's words in one of its languages. */
export function wordsOf(language: string): Words {
  const words = made.get(language) ?? wordsFrom(language, allWords);
  made.set(language, words);
  return words;
}
