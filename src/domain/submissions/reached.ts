import type { Submission, SubmissionRecord } from './submission.ts';

/**
 * A submission with the ways to reach its sender that hold now: those given with it, and those given since. All that
 * writes to the resident, or looks for them by their address, asks this first.
 * @example
 * // Sent with ada@example.org, and changed on 24 November 2026:
 * asReached(record).answers // => { email: 'ada@new.example.org', message: 'There is a hole' }
 */
export function asReached({ submission, events }: SubmissionRecord): Submission {
  const changes = events.filter((event) => event.kind === 'contact-changed');
  if (changes.length === 0) return submission;
  const now: Record<string, string> = {};
  for (const { email, phone, address } of changes) {
    if (email !== undefined) now['email'] = email;
    if (phone !== undefined) now['phone'] = phone;
    if (address !== undefined) now['address'] = address;
  }
  return { ...submission, answers: { ...submission.answers, ...now } };
}
