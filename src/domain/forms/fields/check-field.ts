import type { Given } from '../answers.ts';
import type { FormField } from '../definition.ts';
import { valuesGiven } from '../given-values.ts';
import type { Checked } from './field-model.ts';
import { LONGEST_ANSWER } from './length.ts';
import { fieldModels } from './registry.ts';

/**
 * Characters after which what was typed is looked at no further: it would be too long however much of it were spaces, or
 * letters written with their marks apart.
 */
export const LONGEST_TYPED = 4 * LONGEST_ANSWER;

/**
 * What a question's own type says of what was given. How long it is comes first of all, before any work that grows with
 * it.
 * @example checkField(email, { email: ['Ada@Example.org'] }) // => { answer: 'Ada@example.org' }
 */
export function checkField(field: FormField, given: Given): Checked {
  const model = fieldModels[field.type];
  const typed = model
    .inputNames(field)
    .flatMap((name) => valuesGiven(given, name))
    .reduce((sum, { length }) => sum + length, 0);
  if (typed <= LONGEST_TYPED) return model.check(field, given);
  const max = field.maxLength ?? LONGEST_ANSWER;
  return { problems: [{ code: 'TOO_LONG', values: { max, over: typed - max } }] };
}
