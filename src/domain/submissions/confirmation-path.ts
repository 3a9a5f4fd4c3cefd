import { referenceInGroups } from './reference.ts';
import type { Submission } from './submission.ts';

/** The reply's date as a calendar file, beside the confirmation page. */
export const CALENDAR_FILE = 'reply-due.ics';

/**
 * Where the confirmation of a message stands. The reference is all it holds, so that the address can be kept,
 * bookmarked or read out without giving anything personal away.
 * @example // "/sent/K7RM-3XDW/", in Polish "/pl/sent/K7RM-3XDW/"
 */
export function confirmationPath({
  reference,
  language,
}: Pick<Submission, 'reference' | 'language'>): string {
  const start = language === 'en' ? '' : `/${language}`;
  return `${start}/sent/${referenceInGroups(reference)}/`;
}
