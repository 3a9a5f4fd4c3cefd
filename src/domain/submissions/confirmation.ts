import { referenceInGroups } from './reference.ts';
import type { Submission } from './submission.ts';

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
  return `${language === 'en' ? '' : `/${language}`}/sent/${referenceInGroups(reference)}/`;
}
