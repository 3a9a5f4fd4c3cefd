import { FLOOD } from '../domain/submissions/flood.ts';
import { statusOf } from '../domain/submissions/status.ts';
import type { Submission } from '../domain/submissions/submission.ts';
import { localTime } from './local-time.ts';
import { inRange, type Range } from './submissions-range.ts';
import type { SubmissionsWith } from './submissions-with.ts';

/** The messages of a range that wait because of a flood, oldest first. One that was released before does not. */
async function waitingIn(given: SubmissionsWith, range: Range): Promise<Submission[]> {
  const waiting: Submission[] = [];
  for await (const record of inRange(given, range)) {
    if (record.submission.quarantine !== FLOOD) continue;
    const { stage } = statusOf(record, given.now(), given.timeZone);
    if (stage === 'quarantined') waiting.push(record.submission);
  }
  return waiting;
}

/**
 * Releases all messages of a range that wait because of a flood, so that their mail is sent.
 * @param isMeant left out on the command line, it says what would be done, and does nothing
 */
export async function releaseFlood(
  given: SubmissionsWith,
  range: Range,
  isMeant: boolean,
): Promise<string> {
  const waiting = await waitingIn(given, range);
  if (waiting.length === 0) return 'No message of these days waits because of a flood.';
  given.write(`${summary(waiting, given.timeZone)}\n`);
  const count = messages(waiting.length);
  if (!isMeant) {
    return `Nothing has been done. To send the mail of ${count}, add --yes. A reply that goes to one mailbox or domain too often is still left out (ACKNOWLEDGEMENTS).`;
  }
  const { store, now } = given;
  for (const { reference } of waiting) {
    await store.addEvent(reference, { id: 'released', at: now(), kind: 'released' });
    await store.enqueue(reference);
  }
  return `${count} released. Their mail goes out with the next sweeps.`;
}

/** Erases all messages of a range that wait because of a flood, for good. Without `isMeant` it only says which. */
export async function discardFlood(
  given: SubmissionsWith,
  range: Range,
  isMeant: boolean,
): Promise<string> {
  const waiting = await waitingIn(given, range);
  if (waiting.length === 0) return 'No message of these days waits because of a flood.';
  given.write(`${summary(waiting, given.timeZone)}\n`);
  const count = messages(waiting.length);
  if (!isMeant) {
    return `Nothing has been done. To erase ${count} for good, add --yes. Look through them first (quarantine, show): a resident's may be among them.`;
  }
  for (const { reference } of waiting) {
    await given.eraseMail(reference);
    await given.store.remove(reference);
  }
  return `${count} erased.`;
}

/** @example // "2900 messages, from 2026-11-27 09:00 to 2026-11-27 09:08\n  complaint         1200\n  general-enquiry   1700" */
function summary(waiting: readonly Submission[], timeZone: string): string {
  const byForm = new Map<string, number>();
  for (const { form } of waiting) byForm.set(form, (byForm.get(form) ?? 0) + 1);
  const longest = Math.max(...[...byForm.keys()].map(({ length }) => length));
  const rows = [...byForm]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([form, count]) => `  ${form.padEnd(longest)}  ${String(count)}`);
  const first = localTime(waiting[0]?.receivedAt ?? '', timeZone);
  const last = localTime(waiting.at(-1)?.receivedAt ?? '', timeZone);
  return [`${messages(waiting.length)}, from ${first} to ${last}`, ...rows].join('\n');
}

function messages(count: number): string {
  return count === 1 ? '1 message' : `${String(count)} messages`;
}
