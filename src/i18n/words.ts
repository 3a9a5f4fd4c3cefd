/**
 * Looks up a sentence by its key and fills in `{name}` from `values`. Where `values` has a `count`,
 * the key with its plural ending is taken (`.one`, `.few`, `.many`, `.other`, by Intl.PluralRules).
 * Throws on a key that English does not have.
 * @example words('promise.within.working-days', { count: 2 }) // => "within 2 working days"
 */
export interface Words {
  (key: string, values?: Record<string, string | number>): string;
  /** Whether there are words for this key (known form fields have them, a council's own do not). */
  has(key: string): boolean;
  /** BCP 47, as `lang` has it: `en`, `pl`. */
  language: string;
}

/** One language's words: dotted keys to sentences. */
export type WordList = Record<string, string>;

/**
 * The words of one language, falling back to English key by key.
 * @example wordsFrom('pl', { pl, en })('form.send') // => "Wyślij"
 */
export function wordsFrom(language: string, lists: Record<string, WordList>): Words {
  const own = lists[language] ?? {};
  const english = lists['en'] ?? {};
  const plurals = new Intl.PluralRules(language);
  const find = (key: string, count: number | undefined): string | undefined => {
    if (count === undefined) return own[key] ?? english[key];
    const inOwn = own[`${key}.${plurals.select(count)}`] ?? own[`${key}.other`] ?? own[key];
    if (inOwn !== undefined) return inOwn;
    return (
      english[`${key}.${new Intl.PluralRules('en').select(count)}`] ??
      english[`${key}.other`] ??
      english[key]
    );
  };
  const words = (key: string, values: Record<string, string | number> = {}): string => {
    const count = values['count'];
    const sentence = find(key, typeof count === 'number' ? count : undefined);
    if (sentence === undefined) throw new Error(`No words for "${key}" in ${language} or English.`);
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
  return Object.assign(words, {
    language,
    has: (key: string): boolean => find(key, undefined) !== undefined,
  });
}
