import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { languages } from './languages.ts';
import type { WordList } from './words.ts';

/** The folders of words are beside this file. Where a build has bundled it, they are where the build was begun. */
const folder = [join(import.meta.dirname, 'words'), resolve('src/i18n/words')].find(existsSync);

/**
 * Every language's words, all files of its folder together: `allWords.pl['form.send']`. For the build, the command
 * line and tests; a function has the words it needs in the snapshot.
 */
export const allWords: Record<string, WordList> = Object.fromEntries(
  languages.map(({ code }) => [code, wordsIn(join(folder ?? 'src/i18n/words', code))]),
);

function wordsIn(ofLanguage: string): WordList {
  const words: WordList = {};
  for (const name of readdirSync(ofLanguage)) {
    const list = JSON.parse(readFileSync(join(ofLanguage, name), 'utf8')) as WordList;
    for (const [key, sentence] of Object.entries(list)) {
      if (key in words) throw new Error(`"${key}" has words twice: see ${ofLanguage}/${name}.`);
      words[key] = sentence;
    }
  }
  return words;
}
