import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Submission } from '../domain/submissions/submission.ts';
import { inLanguage } from './addresses.ts';

/** The name, beside the confirmation, of the date as a file for a calendar. */
export const CALENDAR_FILE = 'reply.ics';

/**
 * Where the confirmation of a submission stands. The reference is all it holds, so that the address can be kept or
 * passed on without giving anything personal away.
 * @example // "/sent/K7RM-3XDW/", in Polish "/pl/sent/K7RM-3XDW/"
 */
export function confirmationPath({
  reference,
  language,
}: Pick<Submission, 'reference' | 'language'>): string {
  return `${inLanguage(language)}/sent/${referenceInGroups(reference)}/`;
}
