import { deliveryStates } from '../domain/submissions/delivery-state.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import { givenUp } from '../domain/submissions/status.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { outboxLine } from './submission-lines.ts';
import type { SubmissionsWith } from './submissions-with.ts';

/** What waits to be sent, and what was given up. */
export async function outbox(given: SubmissionsWith): Promise<string> {
  const { store, timeZone, write } = given;
  let waiting = 0;
  for await (const reference of store.outbox()) {
    const record = await store.find(reference);
    for (const state of record === undefined ? [] : deliveryStates(record)) {
      if (state.status !== 'waiting' && state.status !== 'under-way') continue;
      write(`${outboxLine(reference, state, timeZone)}\n`);
      waiting += 1;
    }
  }
  let lost = 0;
  for await (const record of store.list()) {
    for (const state of givenUp(record)) {
      write(`${outboxLine(record.submission.reference, state, timeZone)}\n`);
      lost += 1;
    }
  }
  return `${String(waiting)} waiting, ${String(lost)} given up.`;
}

/** Asks for another try at what waits or was given up. */
export async function retry(
  { store, now }: SubmissionsWith,
  record: SubmissionRecord,
): Promise<string> {
  const { reference } = record.submission;
  const states = deliveryStates(record);
  const open = states.filter(({ status }) => status === 'given-up' || status === 'waiting');
  if (open.length === 0) {
    throw new Error(`${referenceInGroups(reference)} has nothing waiting to be sent.`);
  }
  for (const { delivery, attempts } of open) {
    const id = `${delivery}-retried-after-${String(attempts)}`;
    await store.addEvent(reference, { id, at: now(), kind: 'delivery-retried', delivery });
  }
  await store.enqueue(reference);
  const kinds = open.map(({ delivery }) => delivery).join(', ');
  return `${referenceInGroups(reference)}: ${kinds} will be tried again with the next sweep.`;
}
