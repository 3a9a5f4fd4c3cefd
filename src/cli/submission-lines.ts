import type { DeliveryState } from '../domain/submissions/delivery-state.ts';
import { deliveryState, TOTAL_ATTEMPTS } from '../domain/submissions/delivery-state.ts';
import { filesOf } from '../domain/submissions/files-of.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Status } from '../domain/submissions/status.ts';
import { statusOf } from '../domain/submissions/status.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { eventLine } from './event-line.ts';
import { localTime } from './local-time.ts';
import { safeForTerminal } from './safe-for-terminal.ts';

export const listTitle = 'reference  received          reply by    stage         form';

/**
 * One submission on one line, without a word of what it says.
 * @example // K7RM-3XDW  2026-11-23 09:00  2026-11-25  waiting      general-enquiry
 */
export function listLine(
  { submission }: SubmissionRecord,
  status: Status,
  timeZone: string,
): string {
  const stage = status.isLate ? `${status.stage}, late` : status.stage;
  return [
    referenceInGroups(submission.reference),
    '',
    localTime(submission.receivedAt, timeZone),
    '',
    (status.dueOn ?? 'no date').padEnd(10),
    '',
    stage.padEnd(13),
    submission.form,
  ].join(' ');
}

/** @example // K7RM-3XDW  acknowledgement  waiting: 3 of 22 attempts made, next at 2026-11-23 14:05 (421) */
export function outboxLine(reference: string, state: DeliveryState, timeZone: string): string {
  const { delivery, status, attemptsCounted, nextAttemptAt, reason } = state;
  const attempts = `${String(attemptsCounted)} of ${String(TOTAL_ATTEMPTS)} attempts made`;
  const next = nextAttemptAt === undefined ? '' : `, next at ${localTime(nextAttemptAt, timeZone)}`;
  const why = reason === undefined ? '' : ` (${reason})`;
  return `${referenceInGroups(reference)}  ${delivery.padEnd(15)}  ${status}: ${attempts}${next}${why}`;
}

/** All of one submission, for staff. */
export function shown(record: SubmissionRecord, now: string, timeZone: string): string {
  const { submission, events } = record;
  const status = statusOf(record, now, timeZone);
  const { answers, extra } = submission;
  const rows: [string, string][] = [
    ['reference', referenceInGroups(submission.reference)],
    ['form', submission.form],
    ['received', localTime(submission.receivedAt, timeZone)],
    ['reply by', status.dueOn ?? 'no date promised'],
    ['stage', status.isLate ? `${status.stage}, late` : status.stage],
    ['language', submission.language],
    ...(submission.quarantine === undefined
      ? []
      : [['set aside', submission.quarantine] as [string, string]]),
    ...submission.deliveries.map((delivery): [string, string] => [
      delivery,
      deliveryState(record, delivery).status,
    ]),
  ];
  const parts = [
    rows.map(([name, value]) => `${name.padEnd(15)} ${safeForTerminal(value)}`).join('\n'),
    ...Object.entries(answers).map(([name, answer]) => answerShown(name, answer)),
    ...Object.entries(extra).map(([name, answer]) => answerShown(`extra:${name}`, answer)),
    ...filesOf(record).map(
      ({ field, name, bytes }) =>
        `file            ${safeForTerminal(name)} (${safeForTerminal(field)}, ${String(bytes)} bytes)`,
    ),
    events.map((event) => eventLine(event, timeZone)).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function answerShown(name: string, answer: string): string {
  const lines = answer.split('\n').map((line) => `    ${safeForTerminal(line)}`);
  return `${safeForTerminal(name)}\n${lines.join('\n')}`;
}
