import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { SubmissionEvent, SubmissionRecord } from '../domain/submissions/submission.ts';
import { BadArguments } from './outcome.ts';
import { isDay, startOfDay } from './start-of-day.ts';
import { safeForTerminal } from './submission-lines.ts';

export interface FollowUpWith {
  store: SubmissionStore;
  /** ISO 8601, UTC. */
  now: () => string;
  timeZone: string;
}

/** Writes down that the resident has had an answer: now, or on an earlier day, of which no hour is known. */
export async function markReplied(
  { store, now, timeZone }: FollowUpWith,
  { submission: { reference, receivedAt } }: SubmissionRecord,
  on: string | undefined,
): Promise<string> {
  const name = referenceInGroups(reference);
  const at = on === undefined ? now() : earliest(now(), lastMomentOf(on, timeZone));
  if (on !== undefined && startOfDay(on, timeZone) > now()) {
    throw new BadArguments(`${on} has not come yet. Write the day on which the reply went out.`);
  }
  if (at < receivedAt) {
    throw new BadArguments(`${name} had not been received on ${on ?? at}. Write a later day.`);
  }
  const event: SubmissionEvent = { id: 'replied', at, kind: 'replied' };
  return (await store.addEvent(reference, event))
    ? `${name} is marked as replied to${on === undefined ? '' : ` on ${on}`}.`
    : `${name} had been marked as replied to before. That first time is the one that counts.`;
}

/** Writes down that nothing more needs doing: answered in full, sent twice, or no matter for the council. */
export async function markClosed(
  { store, now }: FollowUpWith,
  { submission: { reference } }: SubmissionRecord,
): Promise<string> {
  const name = referenceInGroups(reference);
  const event: SubmissionEvent = { id: 'closed', at: now(), kind: 'closed' };
  return (await store.addEvent(reference, event))
    ? `${name} is closed.`
    : `${name} had been closed before.`;
}

/** Writes down which mailbox has it now. It sends nothing. */
export async function markPassedOn(
  { store, now }: FollowUpWith,
  { submission: { reference }, events }: SubmissionRecord,
  to: string | undefined,
): Promise<string> {
  if (to === undefined || !/^[^\s@]+@[^\s@]+$/.test(to)) {
    throw new BadArguments(
      'Write --to and the mailbox it went to, such as planning@example.gov.uk.',
    );
  }
  const name = referenceInGroups(reference);
  const before = events.filter((event) => event.kind === 'passed-on');
  if (before.at(-1)?.to === to) return `${name} had been passed on to ${safeForTerminal(to)}.`;
  const id = `passed-on-${String(before.length + 1)}`;
  await written(store, reference, { id, at: now(), kind: 'passed-on', to });
  return `${name} is written down as passed on to ${safeForTerminal(to)}. Nothing was sent: forward the message to them.`;
}

/** Writes down a later day, which the resident was told of, and why. It sends nothing. */
export async function markDelayed(
  { store, now }: FollowUpWith,
  { submission: { reference, promise }, events }: SubmissionRecord,
  { until, reason = '' }: { until?: string | undefined; reason?: string | undefined },
): Promise<string> {
  const name = referenceInGroups(reference);
  if (until === undefined || !isDay(until)) {
    throw new BadArguments('Write --until and the later day, such as 2026-12-02.');
  }
  if (reason.trim() === '') {
    throw new BadArguments('Write --reason and, in quotation marks, why it takes longer.');
  }
  if (promise === undefined) {
    throw new BadArguments(`${name} was promised no day, so there is none to move.`);
  }
  if (until <= promise.dueOn) {
    throw new BadArguments(`${name} is due on ${promise.dueOn}. Write a day after that.`);
  }
  const before = events.filter((event) => event.kind === 'delayed');
  const last = before.at(-1);
  if (last?.dueOn === until && last.reason === reason) {
    return `${name} had been delayed until ${until}.`;
  }
  const id = `delayed-${String(before.length + 1)}`;
  await written(store, reference, { id, at: now(), kind: 'delayed', dueOn: until, reason });
  return `${name} is delayed until ${until}. Nothing was sent: tell the resident.`;
}

async function written(
  store: SubmissionStore,
  reference: string,
  event: SubmissionEvent,
): Promise<void> {
  if (await store.addEvent(reference, event)) return;
  throw new Error('Someone else has just written the same down. Check with show, and try again.');
}

function lastMomentOf(day: string, timeZone: string): string {
  return new Date(Date.parse(startOfDay(day, timeZone, 1)) - 1).toISOString();
}

function earliest(one: string, other: string): string {
  return one < other ? one : other;
}
