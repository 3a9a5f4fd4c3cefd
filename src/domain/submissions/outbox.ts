import type { DeliveryState } from './delivery-state.ts';
import {
  CLAIM_MINUTES,
  deliveriesOf,
  deliveryState,
  deliveryStates,
  isSettled,
  TOTAL_ATTEMPTS,
  waitAfter,
} from './delivery-state.ts';
import type { AttemptsHere } from './attempts-here.ts';
import { failureInWords } from './failure-in-words.ts';
import type { SubmissionStore } from './ports.ts';
import { MailFailure, StoreUnavailable } from './ports.ts';
import { carriers, carrierAfter, carrierOf, type Carrier } from './carrier.ts';
import type { Delivery, SubmissionEvent, SubmissionRecord } from './submission.ts';
import { isToBeErased } from './to-be-erased.ts';

/** What came of one message: taken by the mail service, or there was nothing to send (and why, as a code). */
export type SendResult = { sent: true } | { skipped: string };

export interface DeliverWith {
  store: SubmissionStore;
  /** Composes one message and hands it over; throws `MailFailure`. */
  send: (record: SubmissionRecord, delivery: Delivery) => Promise<SendResult>;
  /** The time now, ISO 8601, UTC. */
  now: () => string;
  /** Takes a line for the operator. It holds the reference and no personal data. */
  log: (line: string) => void;
  /** The time zone that the operator's lines are in. */
  timeZone: string;
  /** What this process is sending at the moment: a clock that jumps in the middle of an attempt begins no second one. */
  here?: AttemptsHere;
  /**
   * Asks for a place among the messages that may be sent in a minute, and takes it; `false` where there is none. A sweep
   * waits for one, but not beyond its own end. Left out, there is always a place.
   */
  place?: (delivery: Delivery, end?: SweepEnd) => Promise<boolean>;
  /** Called with each attempt. */
  observe?: (attempted: Attempted) => void;
  /** Erases a case of which its resident has been told that it is erased; see `isToBeErased`. */
  erase?: (record: SubmissionRecord) => Promise<void>;
}

/** What became of one attempt to send, for anyone who watches the house. It names no one, and no submission. */
export interface Attempted {
  delivery: Delivery;
  outcome: keyof Delivered;
  /** What the attempt says of the service: left out where it was not asked. */
  service?: 'away' | 'there';
  /** From the submission's receipt. */
  ageSeconds: number;
}

/** When a sweep has to end. */
export interface SweepEnd {
  /** ISO 8601, UTC. */
  until: string;
  /** Aborted where it has to end before. */
  signal?: AbortSignal;
}

/** What one round of sending came to. `failed` counts attempts that will be tried again, and those given up. */
export interface Delivered {
  sent: number;
  failed: number;
  skipped: number;
}

/**
 * Tries, once each, the messages of one submission that are due. Never throws for a message that could not be sent:
 * that is written down, and tried again later. Throws `StoreUnavailable` when it cannot be written down.
 *
 * An attempt is begun by writing an event that can be written only once, so that two senders never make the same one.
 */
export function deliver(record: SubmissionRecord, given: DeliverWith): Promise<Delivered> {
  return deliverSome(record, deliveriesOf(record), given);
}

/** What a sweep came to. */
export interface Swept extends Delivered {
  /** Whether all that was due has been tried. */
  finished: boolean;
  /** Whether it ended because its time, or its number, was up: the next may begin at once. */
  isMoreDue: boolean;
}

/**
 * Goes through the outbox, sending what is due, until it is through, or has tried to send for `most` submissions, or the
 * clock says `until`. What waits for its time is passed over, however much of it there is. Run every minute; two at once
 * do no harm.
 *
 * Mail and the webhook are swept side by side: one that is away, or keeps us waiting, holds up no message to the other.
 * Each is sent one message, and once it has taken that, four at a time: the sweep goes at the carrier's own pace.
 */
export async function sweep(given: SweepWith): Promise<Swept> {
  const ended = await Promise.allSettled(carriers.map((carrier) => sweepTo(carrier, given)));
  const swept = ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  return swept.reduce((all, one) => ({
    sent: all.sent + one.sent,
    failed: all.failed + one.failed,
    skipped: all.skipped + one.skipped,
    finished: all.finished && one.finished,
    isMoreDue: all.isMoreDue || one.isMoreDue,
  }));
}

export type SweepWith = DeliverWith & SweepEnd & { most?: number };

/** Messages that a service which takes them is sent at a time. */
const AT_ONCE = 4;

/** So many failures in a row mean that a service is away: the rest waits for the next sweep. */
const FAILURES_IN_A_ROW = 3;

/** Attempts in a row that found one service away. */
interface Away {
  inARow: number;
}

function isAway({ inARow }: Away): boolean {
  return inARow >= FAILURES_IN_A_ROW;
}

async function sweepTo(carrier: Carrier, given: SweepWith): Promise<Swept> {
  const { store, most = Infinity, until, signal } = given;
  const total = { sent: 0, failed: 0, skipped: 0 };
  const away: Away = { inARow: 0 };
  const underWay = new Set<Promise<void>>();
  const problems: unknown[] = [];
  let tried = 0;
  let hasPlaces = true;

  const isOver = (): boolean =>
    tried >= most ||
    !hasPlaces ||
    signal?.aborted === true ||
    given.now() >= until ||
    problems.length > 0;
  const isFull = (): boolean =>
    underWay.size >= (total.sent > 0 && away.inARow === 0 ? AT_ONCE : 1) ||
    (underWay.size > 0 && tried + underWay.size >= most);

  /** Where there is no place before the end, there is none for the others either. */
  async function placeFor(delivery: Delivery, end?: SweepEnd): Promise<boolean> {
    const has = (await given.place?.(delivery, end)) ?? true;
    if (!has) hasPlaces = false;
    return has;
  }
  const sending = { ...given, place: placeFor };

  async function sendFor(reference: string): Promise<void> {
    const record = await store.find(reference);
    if (record === undefined) return;
    const deliveries = deliveriesOf(record).filter((one) => carrierOf(one) === carrier);
    const { sent, failed, skipped } = await deliverSome(record, deliveries, sending, away, given);
    total.sent += sent;
    total.failed += failed;
    total.skipped += skipped;
    if (sent + failed + skipped > 0) tried += 1;
  }

  let isMoreDue = false;
  for await (const reference of store.outbox(carrier)) {
    while (isFull()) await Promise.race(underWay);
    if (isAway(away)) break;
    isMoreDue = isOver();
    if (isMoreDue) break;
    const one: Promise<void> = sendFor(reference)
      .catch((problem: unknown) => {
        problems.push(problem);
      })
      .finally(() => underWay.delete(one));
    underWay.add(one);
  }
  await Promise.all(underWay);
  if (problems.length > 0) throw problems[0];
  const mayGoOn = !isAway(away) && signal?.aborted !== true;
  isMoreDue = mayGoOn && (isMoreDue || isOver());
  return { ...total, finished: mayGoOn && !isMoreDue, isMoreDue };
}

async function deliverSome(
  record: SubmissionRecord,
  deliveries: readonly Delivery[],
  given: DeliverWith,
  away: Away = { inARow: 0 },
  end?: SweepEnd,
): Promise<Delivered> {
  const { store, now } = given;
  const { reference } = record.submission;
  const total: Delivered = { sent: 0, failed: 0, skipped: 0 };
  let isUnchanged = true;
  for (const state of deliveryStates(record, deliveries)) {
    const { delivery } = state;
    const name = `${reference}/${delivery}`;
    if (!isDue(state, now(), name, given.here) || isAway(away)) continue;
    if (given.place !== undefined && !(await given.place(delivery, end))) continue;
    if (given.here?.begin(name) === false) continue;
    isUnchanged = false;
    try {
      const outcome = await attemptIfMine(record, state, given, away);
      if (outcome !== undefined) total[outcome] += 1;
    } finally {
      given.here?.end(name);
    }
  }
  const after = isUnchanged ? record : await store.find(reference);
  if (after !== undefined && isToBeErased(after)) {
    // It stays in the outbox until it is gone.
    await given.erase?.(after);
  } else if (after === undefined || isSettled(after)) {
    // What an act has sent since it was read stays in the outbox, whatever becomes of this process.
    await store.settle(reference, after);
  }
  return total;
}

/** Makes the next attempt, unless someone else has begun it; `undefined` where none was made. */
async function attemptIfMine(
  record: SubmissionRecord,
  { delivery, attempts, attemptsCounted }: DeliveryState,
  given: DeliverWith,
  away: Away,
): Promise<keyof Delivered | undefined> {
  const { reference } = record.submission;
  if (attemptsCounted >= TOTAL_ATTEMPTS) {
    // The last attempt was begun, and its sender died: there is none left to take it over with.
    const gone = { kind: 'delivery-failed', reason: 'no-answer', final: true } as const;
    await write(given, reference, delivery, attempts, gone);
    return undefined;
  }
  const attempt = attempts + 1;
  const isMine = await write(given, reference, delivery, attempt, { kind: 'delivery-started' });
  return isMine
    ? attemptTo(record, delivery, attempt, attemptsCounted + 1, given, away)
    : undefined;
}

/**
 * Whether a message is to be tried now. A clock that was ahead and was set back leaves times behind that lie further off
 * than anyone ever waits: those are not waited for.
 */
function isDue(
  state: DeliveryState,
  now: string,
  name: string,
  here: AttemptsHere | undefined,
): boolean {
  const { status, nextAttemptAt, attemptsCounted } = state;
  if (nextAttemptAt === undefined) return false;
  if (nextAttemptAt <= now) return true;
  const minutes = (Date.parse(nextAttemptAt) - Date.parse(now)) / 60_000;
  if (status === 'under-way') {
    return minutes > CLAIM_MINUTES && here?.wasSeenFor(name, CLAIM_MINUTES) === true;
  }
  return attemptsCounted === 0 || minutes > waitAfter(attemptsCounted);
}

async function attemptTo(
  record: SubmissionRecord,
  delivery: Delivery,
  attempt: number,
  attemptCounted: number,
  given: DeliverWith,
  away: Away,
): Promise<keyof Delivered> {
  const { reference, receivedAt } = record.submission;
  const observe = (outcome: keyof Delivered, service?: 'away' | 'there'): void => {
    const ageSeconds = Math.max(0, (Date.parse(given.now()) - Date.parse(receivedAt)) / 1_000);
    const seen = service === undefined ? {} : { service };
    given.observe?.({ delivery, outcome, ageSeconds, ...seen });
  };
  try {
    const result = await given.send(record, delivery);
    if ('skipped' in result) {
      const { skipped: reason } = result;
      observe('skipped');
      await write(given, reference, delivery, attempt, { kind: 'delivery-skipped', reason });
      return 'skipped';
    }
    away.inARow = 0;
    observe('sent', 'there');
    await write(given, reference, delivery, attempt, { kind: 'delivery-succeeded' });
    return 'sent';
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    const carrier = carrierAfter(error);
    if (carrier === 'there') away.inARow = 0;
    if (carrier === 'away') away.inARow += 1;
    observe('failed', carrier);
    const isMail = error instanceof MailFailure;
    const reason = isMail ? error.code : 'could-not-be-composed';
    const final = isMail && error.final;
    await write(given, reference, delivery, attempt, { kind: 'delivery-failed', reason, final });
    const after = await given.store.find(reference);
    const next = after && deliveryState(after, delivery).nextAttemptAt;
    given.log(
      failureInWords({
        reference,
        delivery,
        attempt: attemptCounted,
        reason: isMail ? reason : `${reason}: ${nameOf(error)}`,
        next: next === undefined ? undefined : timeOfDay(next, given.timeZone),
      }),
    );
    return 'failed';
  }
}

/** What an operator may be told of a mistake in the program: its message may hold a resident's words. */
function nameOf(error: unknown): string {
  return error instanceof Error && /^\w+$/.test(error.name) ? error.name : 'unknown';
}

type Outcome =
  | { kind: 'delivery-started' }
  | { kind: 'delivery-succeeded' }
  | { kind: 'delivery-failed'; reason: string; final: boolean }
  | { kind: 'delivery-skipped'; reason: string };

/** Writes what became of an attempt; `false` when someone has written it before. */
function write(
  { store, now }: DeliverWith,
  reference: string,
  delivery: Delivery,
  attempt: number,
  outcome: Outcome,
): Promise<boolean> {
  const id = `${delivery}-${String(attempt)}-${outcome.kind.replace('delivery-', '')}`;
  const event: SubmissionEvent = { id, at: now(), delivery, attempt, ...outcome };
  return store.addEvent(reference, event);
}

function timeOfDay(at: string, timeZone: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
}
