import { expect, test } from 'vitest';
import { givenUp, statusOf, wasAnswered } from '../../../src/domain/submissions/status.ts';
import type { SubmissionEvent } from '../../../src/domain/submissions/submission.ts';
import { aSubmission } from './a-submission.ts';

const status = (
  now: string,
  events: SubmissionEvent[] = [],
  changes: Parameters<typeof aSubmission>[0] = {},
) => statusOf({ submission: aSubmission(changes), events }, now, 'Europe/London');
const replied = (at: string): SubmissionEvent => ({ id: 'replied', at, kind: 'replied' });

test.each([
  ['2026-11-25T23:59:59.000Z', false],
  ['2026-11-26T00:00:00.000Z', true],
])('without a reply at %s, late is %s', (now, isLate) => {
  expect(status(now)).toMatchObject({ stage: 'waiting', dueOn: '2026-11-25', isLate });
});

test('a reply in time is never late, however long ago', () => {
  const events = [replied('2026-11-25T23:59:59.500Z')];
  expect(status('2027-11-25T00:00:00.000Z', events)).toMatchObject({
    stage: 'replied',
    isLate: false,
    repliedAt: '2026-11-25T23:59:59.500Z',
  });
});

test('a reply after the day was late', () => {
  const events = [replied('2026-11-27T09:00:00.000Z')];
  expect(status('2026-12-01T09:00:00.000Z', events)).toMatchObject({
    stage: 'replied',
    isLate: true,
  });
});

test.each([
  ['2026-11-25T17:00:00.000Z', false],
  ['2026-11-26T09:00:00.000Z', true],
])('closed without a reply at %s, late is %s, and stays so', (at, isLate) => {
  const events: SubmissionEvent[] = [{ id: 'closed', at, kind: 'closed' }];
  expect(status('2027-11-25T00:00:00.000Z', events)).toMatchObject({ stage: 'closed', isLate });
});

test('a later day that the resident was told of is the one that counts for staff', () => {
  const events: SubmissionEvent[] = [
    {
      id: 'd',
      at: '2026-11-24T09:00:00.000Z',
      kind: 'delayed',
      dueOn: '2026-12-02',
      reason: 'research',
    },
  ];
  expect(status('2026-12-02T20:00:00.000Z', events)).toMatchObject({
    dueOn: '2026-12-02',
    isLate: false,
  });
  expect(status('2026-12-03T00:00:00.000Z', events).isLate).toBe(true);
});

test.each([
  // British Summer Time ends on 25 October 2026, and begins on 28 March 2027.
  ['2026-10-22', '+01:00', '2026-11-02', '2026-11-02T23:59:59.999Z', '2026-11-03T00:00:00.000Z'],
  ['2027-03-24', '+00:00', '2027-04-06', '2027-04-06T22:59:59.999Z', '2027-04-06T23:00:00.000Z'],
])(
  'due on %s (%s) and delayed to %s, the day ends by the council’s clock of then',
  (dueOn, offset, later, lastMoment, tooLate) => {
    const { promise } = aSubmission();
    if (promise === undefined) throw new Error('made without a promise');
    const submission = { promise: { ...promise, dueOn, dueAt: `${dueOn}T23:59:59${offset}` } };
    const at = `${dueOn}T09:00:00.000Z`;
    const events: SubmissionEvent[] = [
      { id: 'd', at, kind: 'delayed', dueOn: later, reason: 'research' },
    ];
    expect(status(lastMoment, events, submission).isLate).toBe(false);
    expect(status(tooLate, events, submission).isLate).toBe(true);
  },
);

test('without a promise nothing is late', () => {
  const submission = aSubmission();
  delete submission.promise;
  expect(statusOf({ submission, events: [] }, '2030-01-01T00:00:00.000Z', 'Europe/London')).toEqual(
    {
      stage: 'waiting',
      isLate: false,
    },
  );
});

const bareYes = () => {
  const submission = aSubmission({ deliveries: [] });
  delete submission.promise;
  return submission;
};
const stageOf = (submission: ReturnType<typeof bareYes>, events: SubmissionEvent[] = []) =>
  statusOf({ submission, events }, '2030-01-01T00:00:00.000Z', 'Europe/London').stage;

test('what no one has to read or answer is counted, and waits for nothing', () => {
  expect(stageOf(bareYes())).toBe('counted');
  expect(stageOf({ ...bareYes(), deliveries: ['acknowledgement', 'webhook'] })).toBe('counted');
  expect(stageOf({ ...bareYes(), quarantine: 'honeypot' })).toBe('quarantined');
  expect(stageOf(bareYes(), [replied('2026-11-24T09:00:00.000Z')])).toBe('replied');
});

test('what staff hear of, or was promised a day, waits', () => {
  expect(stageOf({ ...bareYes(), deliveries: ['notification'] })).toBe('waiting');
  const { promise } = aSubmission();
  expect(stageOf({ ...bareYes(), ...(promise && { promise }) })).toBe('waiting');
});

test('what is set aside is so until it is released', () => {
  const quarantine = { quarantine: 'honeypot' };
  expect(status('2026-11-24T09:00:00.000Z', [], quarantine).stage).toBe('quarantined');
  const released: SubmissionEvent = {
    id: 'released',
    at: '2026-11-24T09:00:00.000Z',
    kind: 'released',
  };
  expect(status('2026-11-24T09:00:00.000Z', [released], quarantine).stage).toBe('waiting');
});

test('the acknowledgement is dated when the mail service took it', () => {
  const events: SubmissionEvent[] = [
    {
      id: 'a',
      at: '2026-11-23T09:00:04.000Z',
      kind: 'delivery-succeeded',
      delivery: 'acknowledgement',
      attempt: 1,
    },
  ];
  expect(status('2026-11-24T09:00:00.000Z', events).acknowledgedAt).toBe(
    '2026-11-23T09:00:04.000Z',
  );
});

test('a chosen time goes before the promise, and its end is the day it is due', () => {
  const appointment = {
    on: '2026-11-24',
    from: '09:00',
    to: '11:00',
    endsAt: '2026-11-24T11:00:00+00:00',
  };
  expect(status('2026-11-24T11:00:00.999Z', [], { appointment })).toMatchObject({
    dueOn: '2026-11-24',
    isLate: false,
  });
  expect(status('2026-11-24T11:00:01.000Z', [], { appointment }).isLate).toBe(true);
});

test('of two delays the last counts, and one of what had no day gives it none', () => {
  const delayed = (id: string, dueOn: string): SubmissionEvent => ({
    id,
    at: '2026-11-24T09:00:00.000Z',
    kind: 'delayed',
    dueOn,
    reason: 'research',
  });
  const events = [delayed('d1', '2026-12-09'), delayed('d2', '2026-12-02')];
  expect(status('2026-12-03T00:00:00.000Z', events)).toMatchObject({
    dueOn: '2026-12-02',
    isLate: true,
  });
  const submission = aSubmission();
  delete submission.promise;
  const none = statusOf({ submission, events }, '2030-01-01T00:00:00.000Z', 'Europe/London');
  expect(none).toEqual({ stage: 'waiting', isLate: false });
});

test('what was replied to and then closed is closed, and in time by its reply', () => {
  const events: SubmissionEvent[] = [
    { id: 'closed', at: '2026-12-24T09:00:00.000Z', kind: 'closed' },
    replied('2026-11-24T09:00:00.000Z'),
  ];
  expect(status('2027-01-01T00:00:00.000Z', events)).toMatchObject({
    stage: 'closed',
    isLate: false,
    repliedAt: '2026-11-24T09:00:00.000Z',
  });
});

test.each([
  ['replied', true],
  ['closed', true],
  ['released', false],
] as const)('a message that was %s was answered: %s', (kind, was) => {
  const events: SubmissionEvent[] = [{ id: kind, at: '2026-11-24T09:00:00.000Z', kind }];
  expect(wasAnswered({ submission: aSubmission(), events })).toBe(was);
  expect(wasAnswered({ submission: aSubmission(), events: [] })).toBe(false);
});

test('the notification’s delivery dates no acknowledgement', () => {
  const events: SubmissionEvent[] = [
    {
      id: 'n',
      at: '2026-11-23T09:00:04.000Z',
      kind: 'delivery-succeeded',
      delivery: 'notification',
      attempt: 1,
    },
  ];
  expect(status('2026-11-24T09:00:00.000Z', events)).toEqual({
    stage: 'waiting',
    dueOn: '2026-11-25',
    isLate: false,
  });
});

test('messages that were given up are listed, and those that wait are not', () => {
  const failed = (
    delivery: 'acknowledgement' | 'notification',
    final: boolean,
  ): SubmissionEvent[] => [
    {
      id: `${delivery}-s`,
      at: '2026-11-23T09:00:01.000Z',
      kind: 'delivery-started',
      delivery,
      attempt: 1,
    },
    {
      id: `${delivery}-f`,
      at: '2026-11-23T09:00:02.000Z',
      kind: 'delivery-failed',
      delivery,
      attempt: 1,
      reason: '550',
      final,
    },
  ];
  const events = [...failed('acknowledgement', true), ...failed('notification', false)];
  expect(givenUp({ submission: aSubmission(), events })).toMatchObject([
    { delivery: 'acknowledgement', status: 'given-up', reason: '550' },
  ]);
});
