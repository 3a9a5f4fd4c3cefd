import type { FormDefinition } from './definition.ts';

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

/**
 * The words as this form says them: `form.complaint.field.message.label` goes before `field.message.label`.
 * What shows an answer outside the form itself (an e-mail, a list for staff) takes its words from here.
 */
export function wordingFor(definition: Pick<FormDefinition, 'id'>, words: Wording): Wording {
  const best = (key: string) => {
    const own = `form.${definition.id}.${key}`;
    return words.has(own) ? own : key;
  };
  const wording = (key: string, values?: Record<string, string | number>) =>
    words(best(key), values);
  return Object.assign(wording, {
    language: words.language,
    has: (key: string) => words.has(best(key)),
  });
}
