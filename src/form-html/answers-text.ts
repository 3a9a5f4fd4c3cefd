import type { Answers } from '../domain/forms/answers.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { fieldModels } from '../domain/forms/fields/registry.ts';
import { wordingFor } from '../domain/forms/wording.ts';
import type { Words } from '../i18n/words.ts';
import { labelOf, type FormWords } from './field-words.ts';

/**
 * Answers with their questions as plain text, for the message to staff: a question, its answer under
 * it, an empty line. Every line of an answer is set in by two spaces, so that nothing a resident types
 * can pass for a question of ours.
 */
export function answersText(definition: FormDefinition, answers: Answers, words: Words): string {
  const form: FormWords = { definition, words, contentLanguage: 'en' };
  const wording = wordingFor(definition, words);
  return definition.fields
    .filter((field) => Object.hasOwn(answers, field.name))
    .map((field) => {
      const shown = fieldModels[field.type].inEmail(field, answers[field.name] ?? '', wording);
      const lines = shown.split('\n').map((line) => `  ${line}`.trimEnd());
      return [labelOf(form, field).text, ...lines].join('\n');
    })
    .join('\n\n');
}
