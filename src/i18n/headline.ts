import type { Submission } from '../domain/submissions/submission.ts';
import type { Words } from './words.ts';

/**
 * What is above a confirmation and in the subject of its acknowledgement: the form's own words, or the common ones.
 * @example headlineOf({ form: 'complaint', … }, english) // => "We have your complaint"
 */
export function headlineOf(
  { form, acknowledgementPromise }: Pick<Submission, 'form' | 'acknowledgementPromise'>,
  words: Words,
): string {
  const own = `headline.${form}`;
  if (words.has(own)) return words(own);
  return words(acknowledgementPromise === undefined ? 'headline' : 'headline.complaint');
}
