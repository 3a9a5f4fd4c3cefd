import { describe, expect, test } from 'vitest';
import {
  deliveriesOf,
  deliveryState,
  isMailed,
} from '../../../src/domain/submissions/delivery-state.ts';
import { endedBy, firstReply } from '../../../src/domain/submissions/ended.ts';
import { filesOf } from '../../../src/domain/submissions/files-of.ts';
import { isFromResident } from '../../../src/domain/submissions/from-resident.ts';
import {
  clockOfFirstReply,
  isAsked,
  replyClock,
} from '../../../src/domain/submissions/reply-clock.ts';
import { statusOf } from '../../../src/domain/submissions/status.ts';
import type {
  Submission,
  SubmissionEvent,
  SubmissionRecord,
} from '../../../src/domain/submissions/submission.ts';
import { aSubmission } from './a-submission.ts';

const record = (
  events: SubmissionEvent[],
  changes: Partial<Submission> = {},
): SubmissionRecord => ({ submission: aSubmission(changes), events });
const at = '2026-11-24T09:00:00.000Z';
const later = '2026-11-24T12:00:00.000Z';
const note: SubmissionEvent = { id: 'note-1', at, kind: 'note', text: 'x' };
const reopened = (when: string): SubmissionEvent => ({
  id: `reopened-${when}`,
  at: when,
  kind: 'reopened',
  reason: 'x',
});
const replied = (when: string): SubmissionEvent => ({
  id: `replied-${when}`,
  at: when,
  kind: 'replied',
});

describe('the files of a case', () => {
  const file = (key: string) => ({ field: 'f', name: `${key}.pdf`, type: 'pdf', bytes: 1, key });

  test('are those that came with it, were added, and were sent with a reply', () => {
    const added: SubmissionEvent = { id: 'added-1', at, kind: 'added', files: [file('b')] };
    const words: SubmissionEvent = { id: 'added-2', at, kind: 'added', words: 'x' };
    const sent: SubmissionEvent = { id: 'replied', at, kind: 'replied', files: [file('c')] };
    const events = [note, added, words, sent, replied(later)];
    expect(filesOf(record(events, { files: [file('a')] }))).toEqual([
      file('a'),
      file('b'),
      file('c'),
    ]);
  });
});

test.each<[event: SubmissionEvent, is: boolean]>([
  [{ id: 'a', at, kind: 'added', words: 'x' }, true],
  [{ id: 'a', at, kind: 'settled' }, true],
  [{ id: 'a', at, kind: 'contact-changed', phone: '01632 960001' }, true],
  [{ id: 'a', at, kind: 'erasure-asked', answerBy: '2026-12-24' }, true],
  [{ id: 'a', at, kind: 'list-asked' }, false],
  [{ id: 'a', at, kind: 'replied' }, false],
  [note, false],
])('the team gets an email about %j: %s', (event, is) => {
  expect(isFromResident(event)).toBe(is);
});

describe('what ended a case', () => {
  test.each<[event: SubmissionEvent, isClosing: boolean]>([
    [{ id: 'a', at, kind: 'closed' }, true],
    [{ id: 'a', at, kind: 'settled' }, true],
    [{ id: 'a', at, kind: 'linked', as: 'duplicate-of', to: '00000001' }, true],
    [{ id: 'a', at, kind: 'linked', as: 'stage-2-of', to: '00000001' }, false],
    [{ id: 'a', at, kind: 'linked', as: 'internal-review-of', to: '00000001' }, false],
    [{ id: 'a', at, kind: 'outcome', of: 'information', outcome: 'withdrawn' }, true],
    [{ id: 'a', at, kind: 'outcome', of: 'information', outcome: 'refused' }, false],
    [{ id: 'a', at, kind: 'outcome', of: 'complaint', outcome: 'refused' }, false],
    [note, false],
  ])('%j: %s', (event, isClosing) => {
    expect(endedBy(record([event]))).toEqual(isClosing ? { closed: event } : {});
  });

  test('is not what happened before it was reopened, nor in that moment', () => {
    const before: SubmissionEvent = { id: 'closed', at, kind: 'closed' };
    const after: SubmissionEvent = { id: 'closed-2', at: later, kind: 'closed' };
    expect(endedBy(record([replied(at), before, reopened(at)]))).toEqual({});
    expect(endedBy(record([replied(at), reopened(at), after]))).toEqual({ closed: after });
    expect(endedBy(record([replied(at), reopened(at), replied(later)]))).toEqual({
      replied: replied(later),
    });
  });

  test('for the promise, is the first reply, in whatever order they are read', () => {
    expect(firstReply(record([replied(later), replied(at)]))).toEqual(replied(at));
    expect(firstReply(record([replied(at), replied(later)]))).toEqual(replied(at));
    const [one, other] = [replied(at), { ...replied(at), id: 'replied-2' }];
    expect(firstReply(record([one, other]))).toEqual(one);
    expect(firstReply(record([note]))).toBeUndefined();
  });
});

describe('the time for a reply', () => {
  const asked = (stopsClock: boolean, when = at): SubmissionEvent => ({
    id: `clarification-asked-${when}`,
    at: when,
    kind: 'clarification-asked',
    stopsClock,
  });
  const given: Extract<SubmissionEvent, { kind: 'clarification-given' }> = {
    id: 'clarification-given-1',
    at: later,
    kind: 'clarification-given',
    dueOn: '2026-12-28',
    dueAt: '2026-12-28T23:59:59+00:00',
  };
  const made = {
    startedAt: '2026-11-23T09:00:00.000Z',
    dueOn: '2026-11-25',
    dueAt: '2026-11-25T23:59:59+00:00',
  };

  test('begins when the message came, and runs whatever else happens', () => {
    expect(replyClock(record([note, asked(false)]))).toEqual({ ...made, isStopped: false });
  });

  test('begins with the clock of the promise, where that has one', () => {
    const { promise } = aSubmission();
    const startedAt = '2026-11-23T10:00:00+00:00';
    const changes = promise && { promise: { ...promise, clockStartedAt: startedAt } };
    expect(replyClock(record([], changes)).startedAt).toBe(startedAt);
  });

  test('stands still once asked, and begins anew with the answer', () => {
    expect(replyClock(record([asked(true)]))).toEqual({ ...made, isStopped: true });
    expect(replyClock(record([asked(true), given]))).toEqual({
      startedAt: later,
      dueOn: '2026-12-28',
      dueAt: '2026-12-28T23:59:59+00:00',
      isStopped: false,
    });
  });

  test('goes on as it was where the answer gave no whole new day', () => {
    const noMoment = { ...given };
    delete noMoment.dueAt;
    const bare: SubmissionEvent = { id: given.id, at: later, kind: 'clarification-given' };
    for (const answer of [bare, noMoment]) {
      expect(replyClock(record([asked(true), answer]))).toEqual({ ...made, isStopped: false });
    }
  });

  test('does not begin anew with an answer that it did not wait for', () => {
    expect(replyClock(record([asked(false), given]))).toEqual({ ...made, isStopped: false });
  });

  test('for the first reply counts what happened until then, and nothing after', () => {
    const delayed: SubmissionEvent = {
      id: 'delayed-1',
      at,
      kind: 'delayed',
      dueOn: '2026-12-02',
      reason: 'x',
    };
    expect(clockOfFirstReply(record([delayed, replied(at)])).delayedTo).toBe('2026-12-02');
    const after = { ...delayed, at: later };
    expect(clockOfFirstReply(record([replied(at), after]))).toEqual({ ...made, isStopped: false });
    expect(clockOfFirstReply(record([after])).delayedTo).toBe('2026-12-02');
  });

  test('is asked about from the question to the answer, whatever else happens', () => {
    expect(isAsked(record([note]))).toBe(false);
    expect(isAsked(record([asked(false), note]))).toBe(true);
    expect(isAsked(record([asked(true), given, note]))).toBe(false);
    expect(isAsked(record([asked(true), given, asked(false, later)]))).toBe(true);
  });
});

describe('what is to be sent', () => {
  const quarantine = { quarantine: 'honeypot' };
  const released: SubmissionEvent = { id: 'released', at, kind: 'released' };
  const mailed: SubmissionEvent = { id: 'replied', at, kind: 'replied', mailed: true };

  test('of what was set aside is nothing until staff release it', () => {
    expect(deliveriesOf(record([note], quarantine))).toEqual([]);
    expect(deliveriesOf(record([note, released], quarantine))).toEqual([
      'acknowledgement',
      'notification',
    ]);
    expect(statusOf(record([note], quarantine), later, 'Europe/London').stage).toBe('quarantined');
  });

  test('is an act’s own message, where staff have not said it themselves', () => {
    expect(deliveriesOf(record([mailed, replied(later)]))).toEqual([
      'acknowledgement',
      'notification',
      'replied',
    ]);
    expect(isMailed(mailed)).toBe(true);
    expect(isMailed(note)).toBe(false);
  });
});

describe('an attempt', () => {
  const attempt = (number: number, when: string, delivery = 'acknowledgement' as const) => ({
    id: `${delivery}-${String(number)}-started`,
    at: when,
    kind: 'delivery-started' as const,
    delivery,
    attempt: number,
  });
  const failed = (number: number, when: string, reason: string): SubmissionEvent => ({
    ...attempt(number, when),
    id: `failed-${String(number)}-${reason}`,
    kind: 'delivery-failed',
    reason,
    final: false,
  });

  test('that began in the moment of asking for another try is one of before', () => {
    const retried: SubmissionEvent = {
      id: 'retried',
      at,
      kind: 'delivery-retried',
      delivery: 'acknowledgement',
    };
    expect(deliveryState(record([attempt(1, at), retried]), 'acknowledgement')).toMatchObject({
      status: 'waiting',
      attempts: 1,
      attemptsCounted: 0,
      nextAttemptAt: at,
    });
  });

  test('is the last by its number, in whatever order they are read', () => {
    const events = [
      attempt(2, '2026-11-24T09:10:00.000Z'),
      attempt(1, '2026-11-24T09:00:00.000Z'),
      failed(1, '2026-11-24T09:00:03.000Z', '421'),
    ];
    expect(deliveryState(record(events), 'acknowledgement')).toMatchObject({
      status: 'under-way',
      attempts: 2,
      nextAttemptAt: '2026-11-24T09:25:00.000Z',
      reason: '421',
    });
  });

  test('of two that failed in one moment, the reason is that of the later written', () => {
    const events = [attempt(1, at), failed(1, at, '421'), attempt(2, at), failed(2, at, '450')];
    expect(deliveryState(record(events), 'acknowledgement').reason).toBe('450');
  });
});

test('the acknowledgement is dated by its success, and by no attempt before that', () => {
  const event = { at, delivery: 'acknowledgement', attempt: 1 } as const;
  const events: SubmissionEvent[] = [
    { id: 'a', kind: 'delivery-started', ...event },
    { id: 'b', kind: 'delivery-succeeded', ...event, at: later },
  ];
  expect(statusOf(record(events), later, 'Europe/London').acknowledgedAt).toBe(later);
  expect(statusOf(record(events.slice(0, 1)), later, 'Europe/London')).not.toHaveProperty(
    'acknowledgedAt',
  );
});
