import type { SubmissionEvent, SubmissionRecord } from './submission.ts';

/** What ended a submission, if anything did. */
export interface Ended {
  replied?: Extract<SubmissionEvent, { kind: 'replied' }>;
  /** Closed without a reply being needed: by staff, by the resident, as a duplicate, or because it was withdrawn. */
  closed?: SubmissionEvent;
}

type Reply = NonNullable<Ended['replied']>;

/**
 * What ended a submission since it was last reopened. A reply of before that still counts for the promise: see
 * `firstReply`. Where it was reopened since the resident had had no answer, it is as it was before that was written down,
 * and the reply that came may have come on a day before.
 */
export function endedBy(record: SubmissionRecord): Ended {
  const { events } = record;
  const again = events.findLast(
    (event) => event.kind === 'reopened' && event.mistaken === undefined,
  );
  const reopened = events.findLast(({ kind }) => kind === 'reopened');
  const replied = repliesOf(record).find(({ at }) => again === undefined || at > again.at);
  const closed = events.find(
    (event) => isClosing(event) && (reopened === undefined || event.at > reopened.at),
  );
  return { ...(replied && { replied }), ...(closed && { closed }) };
}

/** The reply by which the promise was kept or not: the first. What came after it, and what was reopened, changes nothing. */
export function firstReply(record: SubmissionRecord): Ended['replied'] {
  return repliesOf(record).reduce<Ended['replied']>(
    (first, event) => (first === undefined || event.at < first.at ? event : first),
    undefined,
  );
}

/** All but what was written down by mistake. */
function repliesOf({ events }: SubmissionRecord): Reply[] {
  const mistaken = new Set(
    events.flatMap((event) => (event.kind === 'reopened' ? (event.mistaken ?? []) : [])),
  );
  return events.filter(
    (event): event is Reply => event.kind === 'replied' && !mistaken.has(event.id),
  );
}

function isClosing(event: SubmissionEvent): boolean {
  if (event.kind === 'linked') return event.as === 'duplicate-of';
  if (event.kind === 'outcome') return event.outcome === 'withdrawn';
  return event.kind === 'closed' || event.kind === 'settled';
}
