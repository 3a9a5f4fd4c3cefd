import type { SubmissionEvent } from './submission.ts';

/** What a resident does about a message of theirs, of which the team gets an email. */
const kinds = ['added', 'settled', 'contact-changed', 'erasure-asked'] as const;

export type FromResident = Extract<SubmissionEvent, { kind: (typeof kinds)[number] }>;

/** Whether the team gets an email about an event. */
export function isFromResident(event: SubmissionEvent): event is FromResident {
  return kinds.some((kind) => kind === event.kind);
}
