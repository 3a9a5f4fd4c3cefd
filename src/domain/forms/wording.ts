/**
 * What the forms need of a language's words: a sentence by its key, and whether there is one.
 * `Words` of the i18n room is such a thing.
 */
export interface Wording {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
  /** BCP 47: `en`, `pl`. */
  language: string;
}
