import type { Submission } from '../submission.ts';

/** What stands where an answer was taken out. */
export const REDACTED = '[removed]';

/**
 * A submission without the answers to one question; `undefined` where it has none. The question and that it was answered
 * stay, so that everyone sees that something was taken out.
 * @example redacted(submission, 'message').answers // => { name: 'Ada Bell', message: '[removed]' }
 */
export function redacted(submission: Submission, field: string): Submission | undefined {
  const { answers, extra } = submission;
  const isHere = (given: Submission['answers']): boolean =>
    Object.hasOwn(given, field) && given[field] !== '';
  if (!isHere(answers) && !isHere(extra)) return undefined;
  const without = (given: Submission['answers']): Submission['answers'] =>
    isHere(given) ? { ...given, [field]: REDACTED } : given;
  return { ...submission, answers: without(answers), extra: without(extra) };
}
