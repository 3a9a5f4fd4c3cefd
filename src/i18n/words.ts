import { inFrames } from './frames.ts';
import { languageNames } from './language-names.ts';
import { languageOf } from './languages.ts';
import { type Values, type WordList, messagesIn } from './messages.ts';

export type { WordList } from './messages.ts';

/**
 * Looks up a sentence by its key and fills it in. Sentences are ICU messages, and values are facts, not finished
 * words: a number, a day (`2026-12-30`), a time (`16:05`), a share (0.8), or a text such as a name. How a day, a
 * time or a number is written is the language's own business: `{date, date, by}`, `{time, time}`, `{count, number}`.
 * @throws on a key that English does not have, a value left out, and a day or number that is none.
 * @example words('promise.within.working-days', { count: 2 }) // => "within 2 working days"
 */
export interface Words {
  (key: string, values?: Values): string;
  /** Whether there are words for this key (known form fields have them, a council's own do not). */
  has(key: string): boolean;
  /**
   * A counted sentence in each form that the language has, for a script that counts in the browser. `place` stands
   * where the number will.
   * @example words.forms('site.search.results', '{count}', { query: '{query}' })
   * // => { one: "{count} page found for “{query}”", other: "{count} pages found for “{query}”" }
   */
  forms(key: string, place: string, values?: Values): Record<string, string>;
  /** A day or a time as the language frames it, outside a sentence: `date.long`, `leaf.top`, `clock`. */
  frame(frame: string, value: string): string;
  /** What files, forms and addresses call the language: `en`, `pl`. */
  language: string;
}

/**
 * The words of one language, falling back to English key by key.
 * @example wordsFrom('pl', { pl, en })('form.send') // => "Wyślij"
 */
export function wordsFrom(language: string, lists: Record<string, WordList>): Words {
  const english = lists['en'] ?? {};
  const own = lists[language] ?? {};
  const frames = inFrames(language, (key) => own[key] ?? english[key]);
  const inOwn = messagesIn(language, own, frames);
  const inEnglish = messagesIn('en', english, frames);
  const find = (key: string) => {
    const messages = [inOwn, inEnglish].find((some) => some.has(key));
    if (!messages) throw new Error(`No words for "${key}" in ${language} or English.`);
    return messages;
  };
  const words = (key: string, values: Values = {}): string =>
    languageNamed(key) ?? find(key).say(key, values);
  /** Names of languages are Intl's, so that one more language costs no other a sentence. */
  const languageNamed = (key: string): string | undefined => {
    const code = /^field\.language\.option\.(.+)$/.exec(key)?.[1];
    const names = code === undefined ? undefined : languageNames(code, language);
    if (names === undefined) return undefined;
    return names.name.toLowerCase() === names.itself.toLowerCase()
      ? names.name
      : find('language.named').say('language.named', names);
  };
  return Object.assign(words, {
    language,
    frame: (frame: string, value: string): string => frames.say(frame, value),
    has: (key: string): boolean =>
      inOwn.has(key) || inEnglish.has(key) || languageNamed(key) !== undefined,
    forms: (key: string, place: string, values: Values = {}): Record<string, string> => {
      const endings = new Intl.PluralRules(languageOf(language).locale).resolvedOptions();
      return Object.fromEntries(
        endings.pluralCategories.map((ending) => [
          ending,
          find(key).sayForm(key, values, { ending, place }),
        ]),
      );
    },
  });
}
