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
  const reopened = record.events.findLast(
    (event) => event.kind === 'reopened' && event.mistaken === undefined,
  );
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
 * A reply that was written down and that the resident may never have had; `undefined` where there is none, or where it
 * was sent from here.
 */
export function replyThatMayBeNone(record: SubmissionRecord): EventOf<'replied'> | undefined {
  const { replied } = endedBy(record);
  return replied?.mailed === true ? undefined : replied;
}

/**
 * The case is taken up again. The promise was kept or not by the first reply, and stays so, unless that was written down by
 * mistake: then the promise is still to be kept.
 * @throws ActRefused for what is open, and for a reply that was sent from here and is said to be none
 * @example
 * // Written down on the wrong case on 24 November, due on the 26th, and answered on 1 December: not kept.
 * reopen(record, 'It was another case', { at: '2026-11-30T09:00:00.000Z', isMistaken: true })
 * // => { kind: 'reopened', mistaken: 'replied', … }
 */
export function reopen(
  record: SubmissionRecord,
  reason: string | undefined,
  { isMistaken = false, ...given }: Pick<ActWith, 'at' | 'by'> & { isMistaken?: boolean },
): EventOf<'reopened'> {
  const { replied, closed } = endedBy(record);
  const name = nameOf(record);
  if (replied === undefined && closed === undefined) {
    throw new ActRefused(`${name} is open, so there is nothing to reopen.`);
  }
  const none = isMistaken ? replyThatMayBeNone(record) : undefined;
  if (isMistaken && none === undefined) {
    throw new ActRefused(
      replied === undefined
        ? `${name} has no reply that could have been written down by mistake.`
        : `The reply to ${name} was sent from here, so the resident has had it.`,
    );
  }
  const why = wordsOf(reason, `Say why ${name} is reopened.`);
  return {
    ...begun(record, 'reopened', given),
    reason: why,
    ...(none !== undefined && { mistaken: none.id }),
  };
}
