import { describe, expect, test } from 'vitest';
import { hasDayAhead, promiseNow } from '../../../src/domain/submissions/promise-now.ts';
import type { Submission, SubmissionEvent } from '../../../src/domain/submissions/submission.ts';
import { aSubmission } from './a-submission.ts';

const now = (at: string, events: SubmissionEvent[] = [], changes: Partial<Submission> = {}) =>
  promiseNow({ submission: aSubmission(changes), events }, at, 'Europe/London');

const morning = '2026-11-24T09:00:00.000Z';
const delayed: SubmissionEvent = {
  id: 'delayed-1',
  at: morning,
  kind: 'delayed',
  dueOn: '2026-12-02',
  reason: 'research',
};
const asked: SubmissionEvent = {
  id: 'clarification-asked-1',
  at: morning,
  kind: 'clarification-asked',
  stopsClock: true,
};
const given: SubmissionEvent = {
  id: 'clarification-given-1',
  at: '2026-11-27T09:00:00.000Z',
  kind: 'clarification-given',
  dueOn: '2026-12-28',
  dueAt: '2026-12-28T23:59:59+00:00',
};
const replied: SubmissionEvent = { id: 'replied', at: morning, kind: 'replied' };
const reopened: SubmissionEvent = {
  id: 'reopened-1',
  at: '2026-11-24T12:00:00.000Z',
  kind: 'reopened',
  reason: 'They wrote again',
};
const appointment = {
  on: '2026-11-24',
  from: '09:00',
  to: '11:00',
  endsAt: '2026-11-24T11:00:00+00:00',
};

describe('what was promised', () => {
  test('holds to its last moment, and is gone after it', () => {
    expect(now('2026-11-25T23:59:59.000Z')).toEqual({ kind: 'made' });
    expect(now('2026-11-26T00:00:00.000Z')).toEqual({ kind: 'gone', dueOn: '2026-11-25' });
  });

  test('holds to the end of a time that was chosen', () => {
    const chosen = { appointment };
    expect(now('2026-11-24T11:00:00.000Z', [], chosen)).toEqual({ kind: 'made' });
    expect(now('2026-11-24T11:00:01.000Z', [], chosen)).toEqual({
      kind: 'gone',
      dueOn: '2026-11-24',
    });
  });

  test('is no day, where none is published, and stays so', () => {
    const submission = aSubmission();
    delete submission.promise;
    const record = { submission, events: [delayed] };
    expect(promiseNow(record, '2030-01-01T00:00:00.000Z', 'Europe/London')).toEqual({
      kind: 'made',
    });
  });

  test('is the later day once one was set, until that has gone', () => {
    expect(now('2026-12-02T23:59:59.000Z', [delayed])).toEqual({
      kind: 'moved',
      dueOn: '2026-12-02',
      dueAt: '2026-12-02T23:59:59',
    });
    expect(now('2026-12-03T00:00:00.000Z', [delayed])).toEqual({
      kind: 'gone',
      dueOn: '2026-12-02',
    });
  });

  test('stands still while the council waits for an answer, and moves with it', () => {
    expect(now('2026-12-20T09:00:00.000Z', [asked])).toEqual({ kind: 'stopped' });
    expect(now('2026-12-20T09:00:00.000Z', [asked, given])).toEqual({
      kind: 'moved',
      dueOn: '2026-12-28',
      dueAt: '2026-12-28T23:59:59+00:00',
    });
    expect(now('2026-12-29T00:00:00.000Z', [asked, given])).toEqual({
      kind: 'gone',
      dueOn: '2026-12-28',
    });
  });

  test.each<[how: string, events: SubmissionEvent[]]>([
    ['replied to', [replied]],
    ['closed', [{ id: 'closed', at: morning, kind: 'closed' }]],
    ['taken up again after its reply', [replied, reopened]],
    ['put off, and then replied to', [delayed, { ...replied, at: '2026-11-25T09:00:00.000Z' }]],
  ])('is over once it was %s', (_, events) => {
    expect(now('2026-11-25T09:30:00.000Z', events)).toEqual({ kind: 'over' });
  });

  test('is a day again where something was closed by mistake and taken up again', () => {
    const closed: SubmissionEvent = { id: 'closed', at: morning, kind: 'closed' };
    expect(now('2026-11-25T09:00:00.000Z', [closed, reopened])).toEqual({ kind: 'made' });
  });
});

describe('a calendar can hold', () => {
  const dated = aSubmission();
  const undated = aSubmission();
  delete undated.promise;
  const moved = { kind: 'moved', dueOn: '2026-12-02', dueAt: '2026-12-02T23:59:59' } as const;

  test.each([
    ['the day that was promised', dated, { kind: 'made' }, true],
    ['a time that was chosen', { ...undated, appointment }, { kind: 'made' }, true],
    ['no day where none was promised', undated, { kind: 'made' }, false],
    ['the day that it was moved to', dated, moved, true],
    ['no day that has gone', dated, { kind: 'gone', dueOn: '2026-11-25' }, false],
    ['none that stands still', dated, { kind: 'stopped' }, false],
    ['none that is over', dated, { kind: 'over' }, false],
  ] as const)('%s', (_, submission, promise, has) => {
    expect(hasDayAhead(submission, promise)).toBe(has);
  });
});
