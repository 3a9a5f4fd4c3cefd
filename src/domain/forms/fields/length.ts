import type { FormField } from '../definition.ts';
import type { Checked } from './field-model.ts';

/** The most characters one answer has, of whatever type: about eight pages. */
export const LONGEST_ANSWER = 20_000;

/**
 * Holds an answer against the field's lengths, in characters as the browser's counter counts them.
 * @param longest the most a type takes where the form sets no limit
 */
export function ofFittingLength(field: FormField, answer: string, longest: number): Checked {
  const max = field.maxLength ?? longest;
  const min = field.minLength ?? 0;
  if (answer.length > max) {
    return { problems: [{ code: 'TOO_LONG', values: { max, over: answer.length - max } }] };
  }
  if (answer !== '' && answer.length < min) {
    return { problems: [{ code: 'TOO_SHORT', values: { min } }] };
  }
  return { answer };
}
