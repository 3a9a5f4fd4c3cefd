import type { Place } from '../../staff/scope.ts';
import { folded } from '../../text/folded.ts';
import { firstReply } from '../ended.ts';
import { TOTAL_ATTEMPTS } from '../delivery-state.ts';
import type { EventKind } from '../event-schema.ts';
import { erasureAsked } from '../erasure-asked.ts';
import { replyClock } from '../reply-clock.ts';
import { stageOf, type Status } from '../status.ts';
import type { SubmissionEvent, SubmissionRecord } from '../submission.ts';
import { asReached } from '../reached.ts';
import { replyAddress } from '../who-is-told.ts';
import { wasGivenUp } from './was-given-up.ts';

/** What a store keeps beside a submission so that the staff desk finds it without reading all. */
export interface CaseCard extends Place {
  stage: Status['stage'];
  /** By the council's clock on the wall: 2026-11-25T23:59:59. `NO_DAY` where nothing is due. */
  due: string;
  /** The officer who has it, in small letters; empty where no one does. */
  officer: string;
  /** Who wrote, by the address to reply to; empty where there is none. */
  wrote: string;
  /** All that was answered, as `folded` writes it. */
  words: string;
  /** Mail about it was given up, and no officer has seen to it since. */
  undelivered: boolean;
  /** By when a request for erasure has to be answered, YYYY-MM-DD; empty where there is none that is not. */
  eraseBy: string;
}

/** Comes after every day, so that what has none is last in the queue. */
export const NO_DAY = '~';

/** Characters of what was answered by which a case is found. */
const MOST_WORDS = 8_000;

/**
 * The card of a case. It depends on what was sent and what happened, and not on the time.
 * @example
 * // Put off until 2 December 2026, and with Jo:
 * caseCard(record) // => { stage: 'waiting', due: '2026-12-02T23:59:59', officer: 'jo@example.gov.uk', … }
 */
export function caseCard(record: SubmissionRecord): CaseCard {
  const { submission, events } = record;
  const assigned = events.findLast((event) => event.kind === 'assigned');
  const passed = events.findLast((event) => event.kind === 'passed-on');
  const { answers, extra } = submission;
  const added = events.flatMap((event) => (event.kind === 'added' ? [event.words ?? ''] : []));
  // The shortest first: a name is found however long the message is.
  const said = [...Object.values(answers), ...Object.values(extra), ...added].sort(
    (one, other) => one.length - other.length,
  );
  return {
    stage: stageOf(record),
    due: dueOf(record),
    form: submission.form,
    passedTo: passed?.to.toLowerCase() ?? '',
    // Passed on to another team, it is with no officer there yet.
    officer: isAfter(assigned, passed) ? (assigned?.to.toLowerCase() ?? '') : '',
    wrote: replyAddress(asReached(record))?.toLowerCase() ?? '',
    words: folded([...said, ...said.flatMap(dialled)].join('\n').slice(0, MOST_WORDS)),
    undelivered: wasGivenUp(record),
    eraseBy: erasureAsked(record)?.answerBy ?? '',
  };
}

/**
 * A telephone number's figures, as they are dialled here, where an answer is one written otherwise.
 * @example dialled('+44 (0)1632 960001') // => ["01632960001"]
 */
export function dialled(answer: string): string[] {
  if (!/^\+?[\d\s()./\p{Pd}]{7,40}$/u.test(answer)) return [];
  const figures = answer
    .replace('(0)', '')
    .replace(/\D/g, '')
    .replace(/^(?:00)?44(?=\d{9,10}$)/, '0');
  return figures.length >= 7 && figures !== answer ? [figures] : [];
}

function isAfter(one: { at: string } | undefined, other: { at: string } | undefined): boolean {
  return one !== undefined && (other === undefined || one.at > other.at);
}

function dueOf(record: SubmissionRecord): string {
  const { dueAt, delayedTo, isStopped } = replyClock(record);
  // What is reopened has had the reply that was promised.
  if (isStopped || firstReply(record) !== undefined) return NO_DAY;
  if (delayedTo !== undefined) return `${delayedTo}T23:59:59`;
  return dueAt?.slice(0, 19) ?? NO_DAY;
}

/** Events after which a case's card is the same as before. */
const unchanging: readonly EventKind[] = [
  'delivery-started',
  'delivery-succeeded',
  'delivery-skipped',
  'viewed',
  'counted',
  'files-erased',
  'address-left',
  'list-asked',
  'feedback',
];

/** Whether a case's card may be another after an event. A failure changes it only where no attempt is left. */
export function changesCard(event: SubmissionEvent): boolean {
  if (event.kind === 'delivery-failed') return event.final || event.attempt >= TOTAL_ATTEMPTS;
  return !unchanging.includes(event.kind);
}
