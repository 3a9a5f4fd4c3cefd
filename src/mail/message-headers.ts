import type { DeliveryKind, Submission } from '../domain/submissions/submission.ts';
import { domainOf } from '../domain/submissions/who-is-told.ts';

/** A machine wrote this, so that no other machine answers (RFC 3834, and Exchange's own way of saying it). */
export const automaticHeaders: Record<string, string> = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
};

/**
 * The name of a message, the same each time it is sent: a mail program shows it once.
 * @example messageIdOf(submission, 'notification', 'no-reply@example.gov.uk') // => "<K7RM3XDW.notification@example.gov.uk>"
 */
export function messageIdOf(
  { reference }: Pick<Submission, 'reference'>,
  kind: DeliveryKind,
  mailFrom: string,
): string {
  return `<${reference}.${kind}@${domainOf(mailFrom)}>`;
}
