import { endedBy } from '../ended.ts';
import type { replyChannels } from '../event-schema.ts';
import type { SubmissionRecord } from '../submission.ts';
import { ActRefused, begun, nameOf, wordsOf, type ActWith, type EventOf } from './act.ts';

export type ReplyChannel = (typeof replyChannels)[number];

/** What the council has done or noted only of a case that had no reply: one dated before it would undo it. */
const movesTheClock = new Set<string>(['clarification-asked', 'clarification-given', 'delayed']);

function said(kind: string): string {
  if (kind === 'delayed') return 'gave the resident a later day';
  return kind === 'clarification-asked' ? 'asked the resident a question' : 'had their answer';
}

/**
 * The resident has had an answer. The first is the one that the promise is held to. Its event's id is plain `replied`, as
 * it always was; after a case was reopened, `replied-2` and so on.
 * @throws ActRefused
 */
export function reply(
  record: SubmissionRecord,
  { channel, words }: { channel?: ReplyChannel | undefined; words?: string | undefined },
  given: Pick<ActWith, 'at' | 'by'>,
): EventOf<'replied'> {
  const name = nameOf(record);
  const { replied, closed } = endedBy(record);
  if (replied !== undefined) throw new ActRefused(`${name} has had its reply. Reopen it first.`);
  if (closed?.kind === 'linked') {
    throw new ActRefused(
      `${name} is a duplicate. Reply to ${closed.to}, or reopen this one first.`,
    );
  }
  if (given.at < record.submission.receivedAt) {
    throw new ActRefused(`${name} had not been received then. Write a later day.`);
  }
  const reopened = record.events.findLast(({ kind }) => kind === 'reopened');
  if (reopened !== undefined && given.at <= reopened.at) {
    throw new ActRefused(`${name} was reopened after that. Write a later day.`);
  }
  const since = record.events.find(({ kind, at }) => movesTheClock.has(kind) && given.at < at);
  if (since !== undefined) {
    throw new ActRefused(
      `${name} was still open on ${since.at.slice(0, 10)}: that day you ${said(since.kind)}. Write a later day.`,
    );
  }
  const event = begun(record, 'replied', given);
  const text = words?.trim() ?? '';
  return {
    ...event,
    id: event.id.replace(/-1$/, ''),
    ...(channel !== undefined && { channel }),
    ...(text !== '' && { words: text }),
  };
}

/**
 * Nothing more needs doing: answered in full, sent twice, or no matter for the council.
 * @throws ActRefused
 */
export function close(
  record: SubmissionRecord,
  reason: string | undefined,
  given: Pick<ActWith, 'at' | 'by'>,
): EventOf<'closed'> {
  if (endedBy(record).closed !== undefined) throw new ActRefused(`${nameOf(record)} is closed.`);
  const event = begun(record, 'closed', given);
  const words = reason?.trim() ?? '';
  return { ...event, id: event.id.replace(/-1$/, ''), ...(words !== '' && { reason: words }) };
}

/**
 * The case is taken up again. The promise was kept or not by the first reply, and stays so.
 * @throws ActRefused for what is open
 */
export function reopen(
  record: SubmissionRecord,
  reason: string | undefined,
  given: Pick<ActWith, 'at' | 'by'>,
): EventOf<'reopened'> {
  const { replied, closed } = endedBy(record);
  if (replied === undefined && closed === undefined) {
    throw new ActRefused(`${nameOf(record)} is open, so there is nothing to reopen.`);
  }
  const why = wordsOf(reason, `Say why ${nameOf(record)} is reopened.`);
  return { ...begun(record, 'reopened', given), reason: why };
}
