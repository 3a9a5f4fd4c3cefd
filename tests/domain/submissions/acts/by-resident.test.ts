import { describe, expect, test } from 'vitest';
import {
  add,
  askForErasure,
  canStillAct,
  changeContact,
  hasRoom,
  oneMonthAfter,
  settle,
} from '../../../../src/domain/submissions/acts/by-resident.ts';
import type {
  SubmissionEvent,
  SubmissionRecord,
} from '../../../../src/domain/submissions/submission.ts';
import { aSubmission } from '../a-submission.ts';

const at = '2026-11-24T09:00:00.000Z';
const file = { field: 'later', name: 'hole.jpg', type: 'jpg', bytes: 1, key: 'k' };
const record = (...events: SubmissionEvent[]): SubmissionRecord => ({
  submission: aSubmission(),
  events,
});
const many = (most: number, kind: 'added' | 'contact-changed'): SubmissionRecord =>
  record(
    ...Array.from({ length: most }, (_, index) => ({
      id: `${kind}-${String(index + 1)}`,
      at,
      kind,
    })),
  );

describe('a resident adds to what they sent', () => {
  test('words, files or both, and the team gets an email', () => {
    const begun = { id: 'added-1', at, kind: 'added', mailed: true };
    expect(add(record(), { words: 'And a lamp', files: [file] }, at)).toEqual({
      ...begun,
      words: 'And a lamp',
      files: [file],
    });
    expect(add(record(), { words: 'And a lamp', files: [] }, at)).toEqual({
      ...begun,
      words: 'And a lamp',
    });
    expect(add(record(), { words: '', files: [file] }, at)).toEqual({ ...begun, files: [file] });
    expect(add(record(), { files: [file] }, at)).toEqual({ ...begun, files: [file] });
  });

  test('twenty times, and no more', () => {
    expect(add(many(19, 'added'), { words: 'x', files: [] }, at).id).toBe('added-20');
    expect(() => add(many(20, 'added'), { words: 'x', files: [] }, at)).toThrow(
      'K7RM-3XDW was added to 20 times.',
    );
  });

  test('times that something else happened take none of the room', () => {
    expect(hasRoom(many(20, 'added'), 'contact-changed', 5)).toBe(true);
    expect(hasRoom(many(20, 'added'), 'added', 20)).toBe(false);
    expect(hasRoom(many(20, 'added'), 'added', 21)).toBe(true);
  });
});

describe('a resident is reached in another way', () => {
  const begun = { id: 'contact-changed-1', at, kind: 'contact-changed', mailed: true };

  test.each([
    [{ email: 'ada@new.example.org' }],
    [{ phone: '01632 960001' }],
    [{ address: '2 High Street' }],
    [{ email: 'ada@new.example.org', phone: '01632 960001', address: '2 High Street' }],
  ])('%j, and the rest stays as it was', (contact) => {
    expect(changeContact(record(), contact, at)).toEqual({ ...begun, ...contact });
  });

  test('five times, and no more', () => {
    const contact = { phone: '01632 960001' };
    expect(changeContact(many(4, 'contact-changed'), contact, at).id).toBe('contact-changed-5');
    expect(() => changeContact(many(5, 'contact-changed'), contact, at)).toThrow(
      'K7RM-3XDW was changed 5 times.',
    );
  });
});

test('a resident says that it is sorted, and the team gets an email', () => {
  expect(settle(record(), at)).toEqual({ id: 'settled-1', at, kind: 'settled', mailed: true });
});

describe('what was answered or closed', () => {
  test.each<[how: string, event: SubmissionEvent]>([
    ['replied to', { id: 'replied', at, kind: 'replied' }],
    ['closed', { id: 'closed', at, kind: 'closed' }],
    ['sorted', { id: 'settled-1', at, kind: 'settled' }],
  ])('is added to, settled or changed no more: %s', (_, event) => {
    const ended = record(event);
    const refusal = 'K7RM-3XDW was answered or closed.';
    expect(canStillAct(record())).toBe(true);
    expect(canStillAct(ended)).toBe(false);
    expect(() => add(ended, { words: 'x', files: [] }, at)).toThrow(refusal);
    expect(() => settle(ended, at)).toThrow(refusal);
    expect(() => changeContact(ended, { phone: '01632 960001' }, at)).toThrow(refusal);
  });

  test('can still be erased', () => {
    const ended = record({ id: 'closed', at, kind: 'closed' });
    expect(askForErasure(ended, at, '2026-11-24').answerBy).toBe('2026-12-24');
  });
});

describe('a resident asks for all of it to be erased', () => {
  test('and is answered within one month', () => {
    expect(askForErasure(record(), at, '2026-11-24')).toEqual({
      id: 'erasure-asked-1',
      at,
      kind: 'erasure-asked',
      answerBy: '2026-12-24',
      mailed: true,
    });
  });

  test('once: the first asking counts', () => {
    const asked = record(askForErasure(record(), at, '2026-11-24'));
    expect(() => askForErasure(asked, at, '2026-11-30')).toThrow(
      'K7RM-3XDW: this was asked before.',
    );
  });

  test.each([
    ['2026-11-24', '2026-12-24'],
    ['2026-12-31', '2027-01-31'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2027-01-28', '2027-02-28'],
    ['2027-03-31', '2027-04-30'],
    ['2026-12-01', '2027-01-01'],
  ])('one month after %s is %s', (day, month) => {
    expect(oneMonthAfter(day)).toBe(month);
  });
});
