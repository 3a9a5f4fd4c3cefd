import { BeyondKnownDays } from '../calendar/beyond-known-days.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { msInDay } from '../calendar/day-number.ts';
import { wasKept } from '../charter/kept.ts';
import type { ReplyPromise } from '../charter/promise.ts';
import type { Clock } from '../charter/reply-due.ts';
import { standardNamed } from '../charter/standard-named.ts';
import type { ServiceStandard } from '../charter/standard.ts';
import { deliveryState } from '../submissions/delivery-state.ts';
import { endedBy, firstReply } from '../submissions/ended.ts';
import { clockOfFirstReply } from '../submissions/reply-clock.ts';
import type { SubmissionRecord } from '../submissions/submission.ts';
import { quarterOf } from './quarter.ts';
import { timeTaken, type TimeTaken } from './time-taken.ts';

/** What counting needs of a council, and the moment of it. */
export interface CountWith {
  calendar: Calendar;
  standards: Readonly<Record<string, ServiceStandard>>;
  /** ISO 8601, UTC. */
  now: string;
}

/**
 * - `kept`: answered by the day promised;
 * - `late`: answered or closed after it, or still open after it;
 * - `open`: not answered, and the day has not passed, or the time does not run;
 * - `no-reply`: closed by the day promised without a reply being needed.
 */
export type CaseState = 'kept' | 'late' | 'open' | 'no-reply';

/** One promise to one person, as figures count it: nothing in it is about the person. */
export interface CountedCase {
  standard: string;
  /** Of receipt: "2026-Q4". */
  quarter: string;
  /** Left out for the review of an answer, which is no request of its own. */
  state?: CaseState;
  time?: TimeTaken;
  /** "complaint/upheld", "information/in-full" */
  outcome?: string;
  /** The resident was told of a later day. */
  isExtended?: true;
  isReview?: true;
  /** How it came: "online", "letter". Of the reply alone, so that each contact counts once. */
  channel?: string;
}

/**
 * The promises made for a submission, as figures count them: its reply, and its acknowledgement where that has a standard.
 * None for what was set aside as spam, for a duplicate, and for what the council itself sent to see how it is answered.
 * @example
 * // Received on 23 November 2026, due on the 25th, answered on the 24th:
 * countedCases(record, given) // => [{ standard: 'online-enquiry', quarter: '2026-Q4', state: 'kept', time: { unit: 'working-days', amount: 1 } }]
 */
export function countedCases(record: SubmissionRecord, given: CountWith): CountedCase[] {
  const { submission } = record;
  if (!isCounted(record)) return [];
  const receivedOn = dayOf(submission.receivedAt, given.calendar);
  if (receivedOn === undefined) return [];
  const quarter = quarterOf(receivedOn);
  const { promise, acknowledgementPromise } = submission;
  return [
    ...(promise === undefined ? [] : [replyCase(record, promise, quarter, given)]),
    ...(acknowledgementPromise === undefined
      ? []
      : [acknowledgementCase(record, acknowledgementPromise, quarter, given)]),
  ];
}

/** Whether figures count it at all: see `countedCases`. */
export function isCounted({ submission, events }: SubmissionRecord): boolean {
  // Who answers what was set aside has found that it is no spam, as who releases it has.
  const isTaken = events.some(({ kind }) => kind === 'released' || kind === 'replied');
  if (submission.quarantine !== undefined && !isTaken) return false;
  return !events.some(
    (event) =>
      event.kind === 'test-message' || (event.kind === 'linked' && event.as === 'duplicate-of'),
  );
}

function replyCase(
  record: SubmissionRecord,
  promise: ReplyPromise,
  quarter: string,
  given: CountWith,
): CountedCase {
  const { standard } = promise;
  const isReview = record.events.some(
    (event) => event.kind === 'linked' && event.as === 'internal-review-of',
  );
  if (isReview) return { standard, quarter, isReview };
  const { dueAt = promise.dueAt, startedAt, isStopped } = clockOfFirstReply(record);
  const replied = firstReply(record);
  const ended = replied ?? endedBy(record).closed;
  const isInTime = isStopped || wasKept({ dueAt }, ended?.at ?? given.now);
  const outcome = outcomeOf(record, standardNamed(given.standards, standard));
  return {
    standard,
    quarter,
    ...stateAndTime(promise, { startedAt, isInTime, replied, ended }, given),
    ...(outcome !== undefined && { outcome }),
    ...(record.events.some(({ kind }) => kind === 'delayed') && { isExtended: true }),
    channel: record.submission.entered?.channel ?? 'online',
  };
}

/** As staff wrote it down last. A request for information that its sender said is sorted was withdrawn. */
function outcomeOf(
  record: SubmissionRecord,
  standard: ServiceStandard | undefined,
): string | undefined {
  const outcome = record.events.findLast((event) => event.kind === 'outcome');
  if (outcome !== undefined) return `${outcome.of}/${outcome.outcome}`;
  const isSettled = firstReply(record) === undefined && endedBy(record).closed?.kind === 'settled';
  return isSettled && standard?.calendar === 'foi' ? 'information/withdrawn' : undefined;
}

/**
 * A message is acknowledged when the mail service takes the acknowledgement. Where none is sent, because no address was
 * given, the page that the resident was shown is the acknowledgement; and a reply is one as well. Who came another way was
 * shown no page: an officer reads it out, or gives or posts it, and writes that down.
 */
function acknowledgementCase(
  record: SubmissionRecord,
  promise: ReplyPromise,
  quarter: string,
  given: CountWith,
): CountedCase {
  const { deliveries, receivedAt, entered } = record.submission;
  const isByPage =
    entered === undefined &&
    (!deliveries.includes('acknowledgement') ||
      deliveryState(record, 'acknowledgement').status === 'skipped');
  const byOfficer = record.events.find(({ kind }) => kind === 'acknowledged');
  const sent = record.events.find(
    (event) => event.kind === 'delivery-succeeded' && event.delivery === 'acknowledgement',
  );
  const all = [
    isByPage ? receivedAt : undefined,
    ...[sent?.at, byOfficer?.at, firstReply(record)?.at],
  ];
  const [first] = all.filter((at) => at !== undefined).sort();
  const acknowledged = first === undefined ? undefined : { at: first };
  const ended = acknowledged ?? endedBy(record).closed;
  const isInTime = wasKept(promise, ended?.at ?? given.now);
  const startedAt = promise.clockStartedAt ?? receivedAt;
  return {
    standard: promise.standard,
    quarter,
    ...stateAndTime(promise, { startedAt, isInTime, replied: acknowledged, ended }, given),
  };
}

function stateAndTime(
  { standard: id, target }: ReplyPromise,
  {
    startedAt,
    isInTime,
    replied,
    ended,
  }: {
    startedAt: string;
    isInTime: boolean;
    replied: { at: string } | undefined;
    ended: { at: string } | undefined;
  },
  { calendar, standards }: CountWith,
): Pick<CountedCase, 'state' | 'time'> {
  if (!isInTime) return { state: 'late', ...timeOf() };
  if (replied !== undefined) return { state: 'kept', ...timeOf() };
  return { state: ended === undefined ? 'open' : 'no-reply' };

  function timeOf(): { time?: TimeTaken } {
    if (replied === undefined) return {};
    const clock = clockOf(standardNamed(standards, id));
    const [from, to] = [Date.parse(startedAt), Date.parse(replied.at)];
    const time = orUndefined(() => timeTaken(from, to, target, calendar, clock));
    return time === undefined ? {} : { time };
  }
}

/** Which days and hours a standard runs on; one that the charter no longer has ran on the council's. */
export function clockOf(standard: ServiceStandard | undefined): Clock {
  return {
    days: standard?.calendar ?? 'council',
    hours: standard?.hours ?? standard?.channel ?? 'default',
  };
}

/** YYYY-MM-DD; undefined for a day that lies where no bank holidays are known. */
function dayOf(at: string, calendar: Calendar): string | undefined {
  return orUndefined(() =>
    calendar.dateOf(Math.floor(calendar.clock.local(Date.parse(at)) / msInDay)),
  );
}

/** A reply is counted all the same where no list of bank holidays says how long it took. */
function orUndefined<Found>(work: () => Found): Found | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof BeyondKnownDays) return undefined;
    throw error;
  }
}
