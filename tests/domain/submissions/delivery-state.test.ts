import { expect, test } from 'vitest';
import {
  CLAIM_MINUTES,
  deliveriesOf,
  deliveryState,
  deliveryStates,
  isSettled,
  TOTAL_ATTEMPTS,
  waitAfter,
} from '../../../src/domain/submissions/delivery-state.ts';
import type { DeliveryKind, SubmissionEvent } from '../../../src/domain/submissions/submission.ts';
import { aSubmission } from './a-submission.ts';

const at = (minute: number): string => `2026-11-23T09:${String(minute).padStart(2, '0')}:00.000Z`;

const started = (attempt: number, minute: number, delivery: DeliveryKind = 'acknowledgement') =>
  ({
    id: `s${String(attempt)}`,
    at: at(minute),
    kind: 'delivery-started',
    delivery,
    attempt,
  }) as const;

const failed = (attempt: number, minute: number, reason = '421', final = false) =>
  ({
    id: `f${String(attempt)}`,
    at: at(minute),
    kind: 'delivery-failed',
    delivery: 'acknowledgement',
    attempt,
    reason,
    final,
  }) as const;

const state = (...events: SubmissionEvent[]) =>
  deliveryState({ submission: aSubmission(), events }, 'acknowledgement');

test.each([
  [1, 1],
  [2, 5],
  [3, 15],
  [4, 30],
  [5, 60],
  [6, 120],
  [7, 240],
  [8, 360],
  [9, 360],
  [21, 360],
])('after %i failures the next attempt is in %i minutes', (failures, minutes) => {
  expect(waitAfter(failures)).toBe(minutes);
});

test('all attempts together take some 92 hours', () => {
  const waits = Array.from({ length: TOTAL_ATTEMPTS - 1 }, (_, index) => waitAfter(index + 1));
  expect(Math.round(waits.reduce((sum, minutes) => sum + minutes, 0) / 60)).toBe(92);
});

test('what was never tried waits from its receipt', () => {
  expect(state()).toEqual({
    delivery: 'acknowledgement',
    attempts: 0,
    attemptsCounted: 0,
    status: 'waiting',
    nextAttemptAt: '2026-11-23T09:00:00.000Z',
  });
});

test('what was begun is under way for fifteen minutes', () => {
  expect(CLAIM_MINUTES).toBe(15);
  expect(state(started(1, 2))).toMatchObject({
    status: 'under-way',
    attempts: 1,
    attemptsCounted: 1,
    nextAttemptAt: '2026-11-23T09:17:00.000Z',
  });
});

test('what failed waits from its failure, and says why it failed last', () => {
  expect(state(started(1, 2), failed(1, 3, 'ETIMEDOUT'))).toMatchObject({
    status: 'waiting',
    reason: 'ETIMEDOUT',
    nextAttemptAt: '2026-11-23T09:04:00.000Z',
  });
  const twice = [started(1, 2), failed(1, 3, 'ETIMEDOUT'), started(2, 4), failed(2, 5, '452')];
  expect(state(...twice)).toMatchObject({
    attempts: 2,
    reason: '452',
    nextAttemptAt: '2026-11-23T09:10:00.000Z',
  });
  expect(state(...twice.toReversed())).toEqual(state(...twice));
});

test('what was refused for good is given up, with its reason', () => {
  expect(state(started(1, 2), failed(1, 3, '550', true))).toEqual({
    delivery: 'acknowledgement',
    attempts: 1,
    attemptsCounted: 1,
    reason: '550',
    status: 'given-up',
  });
});

test('the last attempt but one waits, and the last is given up', () => {
  const tries = (count: number) =>
    Array.from({ length: count }, (_, index) => [
      started(index + 1, 1),
      failed(index + 1, 2),
    ]).flat();
  expect(state(...tries(TOTAL_ATTEMPTS - 1)).status).toBe('waiting');
  expect(state(...tries(TOTAL_ATTEMPTS))).toMatchObject({ status: 'given-up', attempts: 22 });
});

test('what staff ask for again begins anew, from the moment they asked', () => {
  const retried: SubmissionEvent = {
    id: 'r',
    at: at(10),
    kind: 'delivery-retried',
    delivery: 'acknowledgement',
  };
  const given = [started(1, 2), failed(1, 3, '550', true), retried];
  expect(state(...given)).toMatchObject({
    status: 'waiting',
    attempts: 1,
    attemptsCounted: 0,
    nextAttemptAt: at(10),
  });
  expect(state(...given, started(2, 11))).toMatchObject({
    status: 'under-way',
    attempts: 2,
    attemptsCounted: 1,
  });
  expect(state(...given, started(2, 11), failed(2, 12))).toMatchObject({
    status: 'waiting',
    nextAttemptAt: at(13),
  });
});

test('what was sent is sent, and what was skipped says why, whatever failed before', () => {
  const sent: SubmissionEvent = {
    id: 'x',
    at: at(4),
    kind: 'delivery-succeeded',
    delivery: 'acknowledgement',
    attempt: 2,
  };
  const before = [started(1, 2), failed(1, 3), started(2, 4)];
  expect(state(...before, sent).status).toBe('sent');
  const skipped: SubmissionEvent = {
    id: 'x',
    at: at(4),
    kind: 'delivery-skipped',
    delivery: 'acknowledgement',
    attempt: 2,
    reason: 'too-many-today',
  };
  expect(state(...before, skipped)).toMatchObject({ status: 'skipped', reason: 'too-many-today' });
});

test('one message’s events say nothing of the other', () => {
  expect(state(started(1, 2, 'notification'))).toMatchObject({ status: 'waiting', attempts: 0 });
});

test('nothing is to be sent while a message is set aside, and all once it is released', () => {
  const submission = aSubmission({ quarantine: 'honeypot' });
  expect(deliveriesOf({ submission, events: [] })).toEqual([]);
  expect(isSettled({ submission, events: [] })).toBe(true);
  const events: SubmissionEvent[] = [{ id: 'released', at: at(5), kind: 'released' }];
  expect(deliveriesOf({ submission, events })).toEqual(['acknowledgement', 'notification']);
  expect(isSettled({ submission, events })).toBe(false);
});

test('nothing more is to be done once each message was sent, skipped or given up', () => {
  const end = (delivery: DeliveryKind, kind: 'delivery-succeeded' | 'delivery-skipped') =>
    ({
      id: `${delivery}-x`,
      at: at(4),
      kind,
      delivery,
      attempt: 1,
      reason: 'no-address',
    }) as SubmissionEvent;
  const submission = aSubmission();
  const sent = end('notification', 'delivery-succeeded');
  expect(isSettled({ submission, events: [sent] })).toBe(false);
  expect(
    isSettled({ submission, events: [sent, end('acknowledgement', 'delivery-succeeded')] }),
  ).toBe(true);
  expect(
    isSettled({ submission, events: [sent, end('acknowledgement', 'delivery-skipped')] }),
  ).toBe(true);
  const givenUp = [started(1, 2), failed(1, 3, '550', true)];
  expect(isSettled({ submission, events: [sent, ...givenUp] })).toBe(true);
});

test('a case with a thousand messages is gone through once for all of them', () => {
  let reads = 0;
  const events = Array.from({ length: 1_000 }, (_, index) => [
    {
      id: `list-asked-${String(index)}`,
      at: at(1),
      kind: 'list-asked' as const,
      language: 'en',
      mailed: true as const,
    },
    {
      ...{ id: `s${String(index)}`, at: at(2), kind: 'delivery-succeeded', attempt: 1 },
      get delivery() {
        reads += 1;
        return `list-asked-${String(index)}`;
      },
    } as unknown as SubmissionEvent,
  ]).flat();
  const record = { submission: { ...aSubmission(), deliveries: [] }, events };
  expect(isSettled(record)).toBe(true);
  expect(reads).toBe(1_000);
  const [first] = deliveryStates(record);
  expect(first).toEqual(deliveryState(record, 'list-asked-0' as never));
});
