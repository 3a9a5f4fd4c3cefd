import { cleanLine } from './clean-text.ts';
import type { FieldOption, FormDefinition, FormField } from './definition.ts';
import type { Wording } from './wording.ts';

/** What something of a form is called, and whose words those are: the council's, or the language's. */
export interface Named {
  text: string;
  isCouncils: boolean;
}

/**
 * What a question is called, wherever it is named: on the form, in an error, in a message. The council's own words, else
 * the words of this form, else those of the field; else its name, so that nothing is without one.
 * @param words as the form says them: see `wordingFor`
 */
export function questionNamed(
  { name, label }: Pick<FormField, 'name' | 'label'>,
  words: Wording,
): Named {
  return named(label, `field.${name}.label`, name, words);
}

/** What an option of a question is called: the council's own words, else the language's, else its value. */
export function optionNamed(field: FormField, value: string, words: Wording): Named {
  const key = `field.${field.name}.option.${value}`;
  return named(optionOf(field, value)?.label, key, value, words);
}

/** What a form is called. */
export function formNamed(
  { id, title }: Pick<FormDefinition, 'id' | 'title'>,
  words: Wording,
): Named {
  return named(title, `form.${id}.title`, id, words);
}

/** An option with this value, if the field has one. */
export function optionOf(field: FormField, value: string): FieldOption | undefined {
  return optionsByValue(field).get(cleanLine(value));
}

/** The options of a question by their values as an answer has them, in the order of the form. */
export function optionsByValue(field: FormField): ReadonlyMap<string, FieldOption> {
  const before = byValue.get(field);
  if (before !== undefined) return before;
  const all = new Map((field.options ?? []).map((option) => [cleanLine(option.value), option]));
  byValue.set(field, all);
  return all;
}

/** Kept for as long as the question: every answer is held against all of them, and two hundred may come at once. */
const byValue = new WeakMap<FormField, ReadonlyMap<string, FieldOption>>();

function named(own: string | undefined, key: string, last: string, words: Wording): Named {
  if (own !== undefined) return { text: own, isCouncils: true };
  return words.has(key)
    ? { text: words(key), isCouncils: false }
    : { text: last, isCouncils: true };
}
