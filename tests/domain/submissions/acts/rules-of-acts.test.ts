import { describe, expect, test } from 'vitest';
import { subjectOf } from '../../../../src/domain/submissions/acts/act.ts';
import { answered, ask } from '../../../../src/domain/submissions/acts/clarification.ts';
import { delay } from '../../../../src/domain/submissions/acts/delay.ts';
import { assign, callTried, passOn } from '../../../../src/domain/submissions/acts/hand-over.ts';
import { link, type LinkKind } from '../../../../src/domain/submissions/acts/link.ts';
import { outcome } from '../../../../src/domain/submissions/acts/outcome.ts';
import { close, reopen, reply } from '../../../../src/domain/submissions/acts/reply.ts';
import type {
  SubmissionEvent,
  SubmissionRecord,
} from '../../../../src/domain/submissions/submission.ts';
import { aCase, charter, doing, scotland } from './a-charter.ts';

const after = (record: SubmissionRecord, ...events: SubmissionEvent[]): SubmissionRecord => ({
  ...record,
  events: [...record.events, ...events],
});
const at = '2026-11-24T09:00:00.000Z';
const enquiry = aCase('online-enquiry', '2026-11-23T09:00:00.000Z');
const request = aCase('foi', '2026-11-20T10:00:00.000Z');
const closed: SubmissionEvent = { id: 'closed', at, kind: 'closed' };
const replied: SubmissionEvent = { id: 'replied', at, kind: 'replied' };

describe('what has ended is not acted on', () => {
  const given = doing('online-enquiry', '2026-11-25T09:00:00.000Z');
  const asked: SubmissionEvent = {
    id: 'clarification-asked-1',
    at,
    kind: 'clarification-asked',
    stopsClock: false,
  };

  test.each<[act: string, act: (record: SubmissionRecord) => unknown]>([
    ['asking what is meant', (record) => ask(record, 'Which bin?', given)],
    ['putting it off', (record) => delay(record, { until: '2026-12-02', reason: 'x' }, given)],
  ])('%s', (_, act) => {
    expect(() => act(after(enquiry, replied))).toThrow(
      'K7RM-3XDW has had its reply. Reopen it first.',
    );
    expect(() => act(after(enquiry, closed))).toThrow('K7RM-3XDW is closed. Reopen it first.');
    expect(() => act(after(enquiry, replied, closed))).toThrow('K7RM-3XDW is closed.');
  });

  test('nor does an answer come to a question of before', () => {
    expect(() => answered(after(enquiry, asked, closed), given)).toThrow('K7RM-3XDW is closed.');
  });

  test('and no one is called about it', () => {
    expect(callTried(enquiry, given)).toEqual({
      id: 'call-tried-1',
      at: '2026-11-25T09:00:00.000Z',
      kind: 'call-tried',
    });
    expect(() => callTried(after(enquiry, replied), given)).toThrow(
      'K7RM-3XDW was answered already.',
    );
  });
});

describe('the resident’s answer', () => {
  test('is asked for in words, where staff wrote some', () => {
    const given = doing('online-enquiry', at);
    const begun = { id: 'clarification-asked-1', at, kind: 'clarification-asked' };
    expect(ask(enquiry, ' Which bin? ', given)).toEqual({
      ...begun,
      question: 'Which bin?',
      stopsClock: false,
    });
    expect(ask(enquiry, ' ', given)).toEqual({ ...begun, stopsClock: false });
    expect(ask(enquiry, undefined, given)).toEqual({ ...begun, stopsClock: false });
  });

  test('stops no time where no day was promised', () => {
    const undated = aCase('visit', '2026-11-23T09:00:00.000Z');
    expect(ask(undated, 'Which?', { ...doing('foi', at) }).stopsClock).toBe(false);
  });

  test('begins the time anew by the last question, and by the moment it came', () => {
    const stop = ask(request, 'Which year?', doing('foi', '2026-12-01T10:00:00.000Z'));
    const start = answered(after(request, stop), doing('foi', '2026-12-01T10:00:00.000Z'));
    expect(start).toEqual({
      id: 'clarification-given-1',
      at: '2026-12-01T10:00:00.000Z',
      kind: 'clarification-given',
      dueOn: '2026-12-31',
      dueAt: '2026-12-31T23:59:59+00:00',
    });
    const late = ask(after(request, stop, start), 'And?', doing('foi', '2027-02-01T10:00:00.000Z'));
    expect(late).toMatchObject({ id: 'clarification-asked-2', stopsClock: false });
    const again = answered(
      after(request, stop, start, late),
      doing('foi', '2027-02-02T10:00:00.000Z'),
    );
    expect(again).not.toHaveProperty('dueOn');
  });

  test('begins the time anew whatever colleagues wrote in between', () => {
    const stop = ask(request, 'Which year?', doing('foi', '2026-12-01T10:00:00.000Z'));
    const noted: SubmissionEvent = { id: 'note-1', at, kind: 'note', text: 'x' };
    const start = answered(after(request, stop, noted), doing('foi', '2026-12-01T10:00:00.000Z'));
    expect(start.dueOn).toBe('2026-12-31');
  });

  test('leaves a case alone that was promised no day', () => {
    const submission = { ...request.submission };
    delete submission.promise;
    const asked: SubmissionEvent = {
      id: 'clarification-asked-1',
      at,
      kind: 'clarification-asked',
      stopsClock: true,
    };
    expect(answered({ submission, events: [asked] }, doing('foi', at))).toEqual({
      id: 'clarification-given-1',
      at,
      kind: 'clarification-given',
    });
  });
});

describe('a later day', () => {
  test('is said to the resident in words of their own, where staff wrote some', () => {
    const put = (forResident?: string) =>
      delay(
        enquiry,
        { until: '2026-12-02', reason: ' Jo is ill ', forResident },
        doing('online-enquiry', at),
      );
    const begun = {
      id: 'delayed-1',
      at,
      kind: 'delayed',
      dueOn: '2026-12-02',
      reason: 'Jo is ill',
    };
    expect(put(' We look into it. ')).toEqual({ ...begun, forResident: 'We look into it.' });
    expect(put(' ')).toEqual(begun);
    expect(put()).toEqual(begun);
  });

  test('of a complaint is held to the nation’s own limit where the charter has none', () => {
    const complaint = aCase('complaint-stage-1', '2026-12-01T10:00:00.000Z');
    const given = doing('complaint-stage-1', '2026-12-14T09:00:00.000Z');
    const standard = given.standard && { ...given.standard };
    delete standard?.extension;
    const put = (until: string) =>
      delay(complaint, { until, reason: 'x', forResident: 'y' }, { ...given, standard });
    expect(put('2026-12-31').dueOn).toBe('2026-12-31');
    expect(() => put('2027-01-01')).toThrow('10 working days later at most');
  });

  test('of a complaint has no limit where neither the charter nor the nation sets one', () => {
    const how = { calendar: scotland };
    const complaint = aCase('complaint-stage-2', '2026-11-02T10:00:00.000Z', how);
    const given = doing('complaint-stage-2', '2026-11-20T09:00:00.000Z', how);
    const standard = given.standard && { ...given.standard };
    delete standard?.extension;
    const asked = { until: '2027-06-30', reason: 'x', forResident: 'y' };
    expect(delay(complaint, asked, { ...given, standard }).dueOn).toBe('2027-06-30');
  });

  test('of a complaint may be one with a note on it', () => {
    const complaint = aCase('complaint-stage-1', '2026-12-01T10:00:00.000Z');
    const given = doing('complaint-stage-1', '2026-12-14T09:00:00.000Z');
    const noted: SubmissionEvent = { id: 'note-1', at: given.at, kind: 'note', text: 'x' };
    const asked = { until: '2026-12-18', reason: 'x', forResident: 'y' };
    expect(delay(after(complaint, noted), asked, given).dueOn).toBe('2026-12-18');
  });
});

describe('who has a case', () => {
  test('goes by the last who was given it', () => {
    const jo = assign(enquiry, ' Jo Bell ', { at });
    expect(jo.to).toBe('Jo Bell');
    const sam = assign(after(enquiry, jo), 'Sam Ford', { at });
    const note: SubmissionEvent = { id: 'note-1', at, kind: 'note', text: 'x' };
    expect(assign(after(enquiry, jo, sam, note), 'Jo Bell', { at }).id).toBe('assigned-3');
    expect(() => assign(after(enquiry, jo, sam, note), 'Sam Ford', { at })).toThrow(
      'K7RM-3XDW is with Sam Ford already.',
    );
    expect(() => assign(enquiry, undefined, { at })).toThrow('Say who has K7RM-3XDW now.');
  });

  test.each([
    [undefined],
    [''],
    ['planning'],
    ['The planners planning@example.gov.uk'],
    ['planning@example.gov.uk and others'],
    ['planning@example.gov.uk, waste@example.gov.uk'],
    ['planning@@example.gov.uk'],
    ['@example.gov.uk'],
  ])('is passed on to one mailbox, and not to %j', (to) => {
    expect(() => passOn(enquiry, to, { at })).toThrow('Name the mailbox it went to');
  });
});

describe('a link', () => {
  const to = (as: LinkKind, id: string, otherId: string, events: SubmissionEvent[] = []) =>
    link(
      after(aCase(id, '2026-12-01T10:00:00.000Z'), ...events),
      {
        as,
        other: aCase(otherId, '2026-12-01T10:00:00.000Z', { reference: '00000001' }),
        otherStandard: charter[otherId],
      },
      doing(id, '2026-12-02T10:00:00.000Z'),
    );
  const linked = (as: LinkKind, reference: string): SubmissionEvent => ({
    id: `linked-${as}-${reference}`,
    at,
    kind: 'linked',
    as,
    to: reference,
  });

  test('may go to what came in the same moment', () => {
    expect(to('stage-2-of', 'complaint-stage-2', 'complaint-stage-1')).toEqual({
      id: 'linked-1',
      at: '2026-12-02T10:00:00.000Z',
      kind: 'linked',
      as: 'stage-2-of',
      to: '00000001',
    });
  });

  test.each<[as: LinkKind, id: string, otherId: string, refusal: string]>([
    ['stage-2-of', 'foi', 'complaint-stage-1', 'K7RM-3XDW is not a complaint.'],
    ['stage-2-of', 'complaint-stage-2', 'foi', '0000-0001 is not a complaint.'],
    [
      'internal-review-of',
      'complaint-stage-2',
      'foi',
      'K7RM-3XDW is not a request for information.',
    ],
    ['internal-review-of', 'foi', 'online-enquiry', '0000-0001 is not a request for information.'],
  ])('%s joins what is of its kind: %s to %s', (as, id, otherId, refusal) => {
    expect(() => to(as, id, otherId)).toThrow(refusal);
  });

  test('joins a review to its request, and a duplicate to whatever it is of', () => {
    expect(to('internal-review-of', 'foi', 'foi').as).toBe('internal-review-of');
    expect(to('duplicate-of', 'online-enquiry', 'foi').as).toBe('duplicate-of');
  });

  test('is made once, and another of another kind or to another case is another', () => {
    const again = (event: SubmissionEvent) =>
      to('duplicate-of', 'complaint-stage-2', 'complaint-stage-1', [event]);
    expect(() => again(linked('duplicate-of', '00000001'))).toThrow(
      'K7RM-3XDW is linked to 0000-0001 already.',
    );
    expect(again(linked('stage-2-of', '00000001')).id).toBe('linked-2');
    expect(again(linked('duplicate-of', '00000002')).id).toBe('linked-2');
    expect(again({ id: 'assigned-1', at, kind: 'assigned', to: '00000001' }).id).toBe('linked-1');
  });
});

describe('an outcome', () => {
  test('says the ways in which a request for information can end', () => {
    expect(() => outcome(request, { outcome: 'upheld' }, doing('foi', at))).toThrow(
      'A request such as K7RM-3XDW ends in one of these ways: in-full, in-part, refused, not-held, withdrawn.',
    );
  });

  test('names an exemption and not blank space', () => {
    const refused = (exemption: string) =>
      outcome(request, { outcome: 'refused', exemption }, doing('foi', at));
    expect(refused(' section 31 ')).toMatchObject({ exemption: 'section 31' });
    expect(() => refused('  ')).toThrow('Name the exemption under which K7RM-3XDW was refused');
  });
});

describe('a reply', () => {
  test('may be dated to the moment that the message came', () => {
    const moment = { at: '2026-11-23T09:00:00.000Z' };
    expect(reply(enquiry, { words: ' ' }, moment)).toEqual({
      id: 'replied',
      at: '2026-11-23T09:00:00.000Z',
      kind: 'replied',
    });
    expect(() => reply(enquiry, {}, { at: '2026-11-23T08:59:59.999Z' })).toThrow(
      'K7RM-3XDW had not been received then.',
    );
  });

  test('is not dated to the moment that the case was reopened', () => {
    const first = reply(enquiry, {}, { at: '2026-11-24T09:00:00.000Z' });
    const again = after(
      enquiry,
      first,
      reopen(after(enquiry, first), 'x', { at: '2026-11-25T09:00:00.000Z' }),
    );
    expect(() => reply(again, {}, { at: '2026-11-25T09:00:00.000Z' })).toThrow(
      'K7RM-3XDW was reopened after that.',
    );
    expect(reply(again, {}, { at: '2026-11-25T09:00:00.001Z' }).id).toBe('replied-2');
  });

  test.each<[event: SubmissionEvent, did: string]>([
    [
      { id: 'a', at, kind: 'delayed', dueOn: '2026-12-02', reason: 'x' },
      'gave the resident a later day',
    ],
    [
      { id: 'a', at, kind: 'clarification-asked', stopsClock: false },
      'asked the resident a question',
    ],
    [{ id: 'a', at, kind: 'clarification-given' }, 'had their answer'],
  ])('is not dated before %j', (event, did) => {
    const open = after(enquiry, event);
    expect(() => reply(open, {}, { at: '2026-11-24T08:59:59.999Z' })).toThrow(
      `K7RM-3XDW was still open on 2026-11-24: that day you ${did}. Write a later day.`,
    );
    expect(reply(open, {}, { at }).kind).toBe('replied');
  });

  test('may be dated before what says nothing about whether there was one', () => {
    const noted: SubmissionEvent = { id: 'note-1', at, kind: 'note', text: 'x' };
    expect(reply(after(enquiry, noted), {}, { at: '2026-11-23T10:00:00.000Z' }).kind).toBe(
      'replied',
    );
  });
});

test('a case is closed with a reason, where staff wrote one', () => {
  expect(close(enquiry, ' Sent twice ', { at })).toEqual({
    id: 'closed',
    at,
    kind: 'closed',
    reason: 'Sent twice',
  });
  expect(close(enquiry, ' ', { at })).toEqual({ id: 'closed', at, kind: 'closed' });
  expect(close(enquiry, undefined, { at })).toEqual({ id: 'closed', at, kind: 'closed' });
  const opened: SubmissionEvent = {
    id: 'reopened-1',
    at: '2026-11-24T10:00:00.000Z',
    kind: 'reopened',
    reason: 'x',
  };
  const again = close(after(enquiry, closed, opened), undefined, {
    at: '2026-11-24T11:00:00.000Z',
  });
  expect(again.id).toBe('closed-2');
});

test('what a standard is about, as far as the law has rules for it', () => {
  expect(subjectOf(charter['foi'])).toBe('information');
  expect(subjectOf(charter['complaint-stage-2'])).toBe('complaint');
  expect(subjectOf(charter['planning'])).toBeUndefined();
  expect(subjectOf(undefined)).toBeUndefined();
});

test('who did something is written down where it is known', () => {
  expect(assign(enquiry, 'Jo Bell', { at })).not.toHaveProperty('by');
  expect(assign(enquiry, 'Jo Bell', { at, by: 'sam@example.gov.uk' }).by).toBe(
    'sam@example.gov.uk',
  );
});
