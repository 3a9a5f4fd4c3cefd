import type { Delivery, SubmissionEvent, SubmissionRecord } from './submission.ts';

/** Minutes to wait after the first failure, the second, and so on; after the last of them, the last again and again. */
const waitsInMinutes = [1, 5, 15, 30, 60, 120, 240, 360] as const;

/**
 * About 92 hours of trying in all: longer than a bank-holiday weekend, from Friday evening to Tuesday morning, with
 * never more than 6 hours between two attempts. After that it is on the list of messages given up, which staff see.
 */
export const TOTAL_ATTEMPTS = 22;

/**
 * A sender that said it started and never said how it ended is taken for dead after this many minutes. A mail server may
 * take ten minutes to answer after the last line and still have taken the message (RFC 5321, 4.5.3.2.6), and every
 * adapter has given up two minutes before this: no repeat begins while an attempt may still be accepted.
 */
export const CLAIM_MINUTES = 15;

/** Why an acknowledgement was skipped: its address has had its share for the day. */
export const TOO_MANY_TODAY = 'too-many-today';

export interface DeliveryState {
  delivery: Delivery;
  /**
   * - `waiting`: to be tried at `nextAttemptAt`;
   * - `under-way`: someone is sending it now; if that comes to nothing, it is tried again at `nextAttemptAt`;
   * - `sent`, `skipped` (there was nothing to send) and `given-up`: nothing more will be done.
   */
  status: 'waiting' | 'under-way' | 'sent' | 'skipped' | 'given-up';
  /** Attempts begun, in all. */
  attempts: number;
  /** Attempts begun since staff last asked for another try: these are held against `TOTAL_ATTEMPTS`. */
  attemptsCounted: number;
  /** ISO 8601, UTC. */
  nextAttemptAt?: string;
  /** Why the last attempt failed, or why it was skipped: a code, never an address. */
  reason?: string;
}

/**
 * What has to be sent for a submission: nothing while it is in quarantine, and only that it is done where it is being erased.
 */
export function deliveriesOf({ submission, events }: SubmissionRecord): Delivery[] {
  if (events.some(isAgreed)) return events.filter(isAgreed).filter(isMailed).map(idOf);
  const isHeld =
    submission.quarantine !== undefined && !events.some(({ kind }) => kind === 'released');
  if (isHeld) return [];
  return [...submission.deliveries, ...events.filter(isMailed).map(idOf)];
}

function idOf({ id }: SubmissionEvent): Delivery {
  return id as Delivery;
}

function isAgreed({ kind }: SubmissionEvent): boolean {
  return kind === 'erasure-agreed';
}

/** Whether there is something to do after an event: a store puts its submission in the outbox by the same write. */
export function opensOutbox(event: SubmissionEvent): boolean {
  return isMailed(event) || ['released', 'delivery-retried', 'erasure-agreed'].includes(event.kind);
}

/** Whether an act has a message sent, by its event's own id. */
export function isMailed(event: SubmissionEvent): boolean {
  return 'mailed' in event && event.mailed === true;
}

/**
 * How one message stands, worked out from the events in whatever order they are read: nothing stores a status.
 * @example
 * // Received at 09:00:00; the only attempt, at 09:00:01, failed at 09:00:03 with 421.
 * deliveryState(record, 'acknowledgement')
 * // => { status: 'waiting', attempts: 1, nextAttemptAt: '2026-11-23T09:01:03.000Z', reason: '421', … }
 */
export function deliveryState(record: SubmissionRecord, delivery: Delivery): DeliveryState {
  const events = record.events.filter(isOfDelivery).filter((event) => event.delivery === delivery);
  return stateFrom(record, delivery, events);
}

/**
 * How each of several messages stands, in their order. The events are gone through once for all of them: a case to which a
 * thousand messages were sent is read a thousand times no longer.
 * @example deliveryStates(record) // => the acknowledgement sent, the notification waiting
 */
export function deliveryStates(
  record: SubmissionRecord,
  deliveries: readonly Delivery[] = deliveriesOf(record),
): DeliveryState[] {
  const events = Map.groupBy(record.events.filter(isOfDelivery), ({ delivery }) => delivery);
  return deliveries.map((delivery) => stateFrom(record, delivery, events.get(delivery) ?? []));
}

function isOfDelivery(event: SubmissionEvent): event is DeliveryEvent {
  return 'delivery' in event;
}

function stateFrom(
  record: SubmissionRecord,
  delivery: Delivery,
  events: readonly DeliveryEvent[],
): DeliveryState {
  const retriedAt = latest(events.filter(({ kind }) => kind === 'delivery-retried'))?.at ?? '';
  const started = events.filter((event) => event.kind === 'delivery-started');
  const counted = started.filter(({ at }) => at > retriedAt);
  const failed = events.filter((event) => event.kind === 'delivery-failed');
  const lastFailure = latest(failed);
  const attempts = Math.max(0, ...started.map(({ attempt }) => attempt));
  const soFar = {
    delivery,
    attempts,
    attemptsCounted: counted.length,
    ...(lastFailure === undefined ? {} : { reason: lastFailure.reason }),
  };

  if (events.some(({ kind }) => kind === 'delivery-succeeded')) return { ...soFar, status: 'sent' };
  const skipped = events.find((event) => event.kind === 'delivery-skipped');
  if (skipped !== undefined) return { ...soFar, status: 'skipped', reason: skipped.reason };

  const lastStarted = counted.find(({ attempt }) => attempt === attempts);
  if (lastStarted === undefined) {
    const from = retriedAt === '' ? record.submission.receivedAt : retriedAt;
    return { ...soFar, status: 'waiting', nextAttemptAt: from };
  }
  const outcome = failed.find(({ attempt }) => attempt === attempts);
  const isLast = counted.length >= TOTAL_ATTEMPTS;
  if (outcome === undefined) {
    const nextAttemptAt = minutesAfter(lastStarted.at, CLAIM_MINUTES);
    return { ...soFar, status: 'under-way', nextAttemptAt };
  }
  if (outcome.final || isLast) return { ...soFar, status: 'given-up' };
  return {
    ...soFar,
    status: 'waiting',
    nextAttemptAt: minutesAfter(outcome.at, waitAfter(counted.length)),
  };
}

/** Whether nothing more will be sent for a submission, unless staff ask. */
export function isSettled(record: SubmissionRecord): boolean {
  return deliveryStates(record).every(({ status }) =>
    ['sent', 'skipped', 'given-up'].includes(status),
  );
}

/**
 * Minutes to wait after so many failures.
 * @example waitAfter(1) // => 1
 * @example waitAfter(9) // => 360
 */
export function waitAfter(failures: number): number {
  return waitsInMinutes[Math.min(failures, waitsInMinutes.length) - 1] ?? waitsInMinutes[0];
}

type DeliveryEvent = Extract<SubmissionEvent, { delivery: Delivery }>;

function latest<Event extends { at: string }>(events: readonly Event[]): Event | undefined {
  return events.reduce<Event | undefined>(
    (last, event) => (last === undefined || event.at >= last.at ? event : last),
    undefined,
  );
}

function minutesAfter(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
