import type { Problem } from '../domain/forms/answers.ts';
import type { FormDefinition, FormField } from '../domain/forms/definition.ts';
import { fieldModels } from '../domain/forms/fields/registry.ts';
import { usualKinds } from '../domain/forms/file-kind.ts';
import { listInWords } from '../i18n/list-in-words.ts';
import type { Words } from '../i18n/words.ts';
import { labelOf, phraseHtml, wayOf, type FormWords } from './field-words.ts';
import type { Html } from './html.ts';
import { wordsHtml } from './words-html.ts';

/**
 * What a resident reads about a problem, as text: the same sentence in the summary, beside the field
 * and in a reply to a script.
 * @example
 * problemMessage({ field: 'message', code: 'REQUIRED_FIELD_EMPTY' }, form, words) // => "Enter your message"
 */
export function problemMessage(problem: Problem, definition: FormDefinition, words: Words): string {
  const form: FormWords = { definition, words, contentLanguage: words.language };
  const { key, values } = sentenceFor(problem, form);
  const field = fieldOf(problem, definition);
  return words(key, {
    label: field ? labelOf(form, field).text : (problem.field ?? ''),
    ...values,
  });
}

/** The same as HTML, with the question in it marked where it is in another language. */
export function problemHtml(problem: Problem, form: FormWords): Html {
  const { key, values } = sentenceFor(problem, form);
  const field = fieldOf(problem, form.definition);
  const label = field ? phraseHtml(labelOf(form, field), form.words) : (problem.field ?? '');
  return wordsHtml(form.words, key, { label, ...values });
}

/** An address to reply to is checked whether or not the form asks for it, and then has no field. */
function fieldOf(problem: Problem, definition: FormDefinition): FormField | undefined {
  return definition.fields.find((field) => field.name === problem.field);
}

function sentenceFor(
  problem: Problem,
  form: FormWords,
): { key: string; values: Record<string, string | number> } {
  const { words } = form;
  const field = fieldOf(problem, form.definition);
  const given = problem.values ?? {};
  // Whether a box was empty or not sent at all makes no difference to who has to fill it in.
  const code = problem.code === 'REQUIRED_FIELD_MISSING' ? 'REQUIRED_FIELD_EMPTY' : problem.code;
  const part = given['part'];
  const keys = [
    part !== undefined && `error.${code}.${problem.field ?? ''}.${part}`,
    part !== undefined && `error.part.${part}.${code}`,
    // A sentence made for a field's name says what that field is called: with another label it would ask for something else.
    field && hasCommonLabel(form, field) && `error.${code}.${field.name}`,
    field && `error.type.${field.type}.${code}`,
  ].filter((key) => key !== false && key !== undefined);
  // A sentence that is missing must not take the page with it, and all that was typed.
  const key = [...keys, `error.${code}`].find(words.has) ?? 'error.TYPE_TEXT';
  return { key, values: { ...given, ...lists(field, form) } };
}

function hasCommonLabel({ definition, words }: FormWords, { name, label }: FormField): boolean {
  return label === undefined && !words.has(`form.${definition.id}.field.${name}.label`);
}

function lists(field: FormField | undefined, form: FormWords): Record<string, string> {
  const { definition, words } = form;
  const ways = definition.fields.filter((one) => definition.waysToReply.includes(one.name));
  return {
    ways: listInWords(
      ways.map((way) => wayOf(form, way)),
      words,
      'or',
    ),
    kinds: field && fieldModels[field.type].takesFiles ? kindsOf(field, words) : '',
  };
}

/** The kinds of file a question takes: "PDF, JPEG or PNG". */
export function kindsOf(field: FormField, words: Words): string {
  const kinds = field.accept ?? usualKinds;
  return listInWords(
    kinds.map((kind) => words(`form.files.kind.${kind}`)),
    words,
    'or',
  );
}
