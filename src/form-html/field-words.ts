import type { FieldType, FormDefinition, FormField } from '../domain/forms/definition.ts';
import { formNamed, optionNamed, questionNamed, type Named } from '../domain/forms/naming.ts';
import { wordingFor, type Wording } from '../domain/forms/wording.ts';
import type { Words } from '../i18n/words.ts';
import { html, type Html } from './html.ts';

/** Where a form's words come from: the council's own file, in its language, or the words files. */
export interface FormWords {
  definition: FormDefinition;
  words: Words;
  /** The language the council writes in, as `lang` has it. */
  contentLanguage: string;
}

/** Words, and the language they are in. */
export interface Phrase {
  text: string;
  language: string;
}

/** The question itself. */
export function labelOf(form: FormWords, field: FormField): Phrase {
  return phraseOf(form, questionNamed(field, wordingOf(form)));
}

/** Help that every question of a type has, where it has no other: how to write what is asked for. */
const commonHints: Partial<Record<FieldType, readonly string[]>> = { date: ['field.date.hint'] };

/**
 * Help under a question, where there is any. It belongs to its label: a question that a council put in its
 * own words does not get the help of another.
 */
export function hintOf(form: FormWords, field: FormField): Phrase | undefined {
  const labelKeys = keysOf(form, field, 'label');
  const labelKey = field.label === undefined && labelKeys.find((key) => form.words.has(key));
  const keys = labelKey ? [labelKey.replace(/label$/, 'hint')] : [];
  return phrase(form, field.hint, [...keys, ...(commonHints[field.type] ?? [])]);
}

/** What a resident reads for one of the options. */
export function optionLabelOf(form: FormWords, field: FormField, value: string): Phrase {
  return phraseOf(form, optionNamed(field, value, wordingOf(form)));
}

/** How a way to reply is named within a sentence: "email address". */
export function wayOf(form: FormWords, field: FormField): string {
  const key = `field.${field.name}.way`;
  return form.words.has(key) ? form.words(key) : labelOf(form, field).text;
}

/** The form's heading. */
export function titleOf(form: FormWords): Phrase {
  return phraseOf(form, formNamed(form.definition, form.words));
}

/** What the form is for, in a sentence. */
export function descriptionOf(form: FormWords): Phrase | undefined {
  const { id, description } = form.definition;
  return phrase(form, description, [`form.${id}.description`]);
}

/** The button that sends it. */
export function submitOf(form: FormWords): Phrase {
  const { id, submitLabel } = form.definition;
  return (
    phrase(form, submitLabel, [`form.${id}.submit`, 'form.send']) ?? own(form, submitLabel ?? id)
  );
}

/** A phrase on the page: in another language than the page's, it says which, so that it is read out rightly. */
export function phraseHtml(phrase: Phrase, words: Words): Html {
  return phrase.language === words.language
    ? html`${phrase.text}`
    : html`<span lang="${phrase.language}">${phrase.text}</span>`;
}

function keysOf({ definition }: FormWords, field: FormField, ending: string): string[] {
  const common = `field.${field.name}.${ending}`;
  return [`form.${definition.id}.${common}`, common];
}

function phrase(form: FormWords, text: string | undefined, keys: string[]): Phrase | undefined {
  if (text !== undefined) return own(form, text);
  const key = keys.find((one) => form.words.has(one));
  return key === undefined ? undefined : { text: form.words(key), language: form.words.language };
}

function wordingOf({ definition, words }: FormWords): Wording {
  return wordingFor(definition, words);
}

function phraseOf(form: FormWords, { text, isCouncils }: Named): Phrase {
  return isCouncils ? own(form, text) : { text, language: form.words.language };
}

function own(form: FormWords, text: string): Phrase {
  return { text, language: form.contentLanguage };
}
