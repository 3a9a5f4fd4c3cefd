import * as files from './word-files.ts';
import type { WordList } from './words.ts';

/**
 * Every language's words, all rooms together: `allWords.pl['form.send']`. For the build, the command line and
 * tests; a function has the words it needs in the snapshot.
 */
export const allWords: Record<string, WordList> = merged(Object.entries(files));

function merged(lists: [name: string, list: WordList][]): Record<string, WordList> {
  const languages: Record<string, WordList> = {};
  for (const [name, list] of lists) {
    const language = name.slice(0, name.indexOf('_'));
    const known = (languages[language] ??= {});
    for (const [key, sentence] of Object.entries(list)) {
      if (key in known) throw new Error(`"${key}" has words twice in ${language}: see ${name}.`);
      known[key] = sentence;
    }
  }
  return languages;
}
