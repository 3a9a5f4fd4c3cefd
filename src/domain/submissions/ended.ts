import type { SubmissionEvent, SubmissionRecord } from './submission.ts';

/** What ended a submission, if anything did. */
export interface Ended {
  replied?: Extract<SubmissionEvent, { kind: 'replied' }>;
  /** Closed without a reply being needed: by staff, by the resident, as a duplicate, or because it was withdrawn. */
  closed?: SubmissionEvent;
}

/**
 * What ended a submission since it was last reopened. A reply of before that still counts for the promise: see
 * `firstReply`.
 */
export function endedBy({ events }: SubmissionRecord): Ended {
  const reopened = events.findLast(({ kind }) => kind === 'reopened');
  const since = events.filter((event) => reopened === undefined || event.at > reopened.at);
  const replied = since.find((event) => event.kind === 'replied');
  const closed = since.find(isClosing);
  return { ...(replied && { replied }), ...(closed && { closed }) };
}

/** The reply by which the promise was kept or not: the first. What came after it, and what was reopened, changes nothing. */
export function firstReply({ events }: SubmissionRecord): Ended['replied'] {
  return events
    .filter((event) => event.kind === 'replied')
    .reduce<Ended['replied']>(
      (first, event) => (first === undefined || event.at < first.at ? event : first),
      undefined,
    );
}

function isClosing(event: SubmissionEvent): boolean {
  if (event.kind === 'linked') return event.as === 'duplicate-of';
  if (event.kind === 'outcome') return event.outcome === 'withdrawn';
  return event.kind === 'closed' || event.kind === 'settled';
}
