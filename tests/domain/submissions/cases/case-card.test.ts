import { describe, expect, test } from 'vitest';
import {
  caseCard,
  changesCard,
  dialled,
} from '../../../../src/domain/submissions/cases/case-card.ts';
import type {
  Submission,
  SubmissionEvent,
  SubmissionRecord,
} from '../../../../src/domain/submissions/submission.ts';
import { aSubmission } from '../a-submission.ts';

const record = (
  events: SubmissionEvent[] = [],
  changes: Partial<Submission> = {},
): SubmissionRecord => ({ submission: aSubmission(changes), events });

const assigned = (at: string, to: string): SubmissionEvent => ({
  id: `assigned-${at}`,
  at,
  kind: 'assigned',
  to,
});
const passedOn = (at: string, to: string): SubmissionEvent => ({
  id: `passed-on-${at}`,
  at,
  kind: 'passed-on',
  to,
});
const morning = '2026-11-24T09:00:00.000Z';
const noon = '2026-11-24T12:00:00.000Z';

test('the card of a case that has just come', () => {
  expect(caseCard(record())).toEqual({
    stage: 'waiting',
    due: '2026-11-25T23:59:59',
    form: 'general-enquiry',
    passedTo: '',
    officer: '',
    wrote: 'ada@example.org',
    words: 'ada bell\nada@example.org\nwhen is my bin emptied?',
    undelivered: false,
    eraseBy: '',
  });
});

test('a case is found by its name and telephone number however long its message is', () => {
  const answers = {
    message: 'Bins. '.repeat(3_000),
    name: 'Ada Bell',
    phone: '+44 (0)1632 960001',
  };
  const { words } = caseCard(record([], { answers, extra: {} }));
  expect(words.length).toBeLessThanOrEqual(8_000);
  expect(words).toContain('ada bell');
  expect(words).toContain('+44 (0)1632 960001');
  expect(caseCard(record([], { answers: { phone: '01632 960001' }, extra: {} })).words).toBe(
    '01632 960001\n01632960001',
  );
});

test.each([
  ['+44 (0)1632 960001', ['01632960001']],
  ['0044 1632 960001', ['01632960001']],
  ['01632–960001', ['01632960001']],
  ['+353 1 234 5678', ['35312345678']],
  ['01632960001', []],
  ['when?', []],
  ['12', []],
])('the number %s is dialled as %j', (written, figures) => {
  expect(dialled(written)).toEqual(figures);
});

describe('who has a case', () => {
  test.each<[who: string, events: SubmissionEvent[], officer: string, passedTo: string]>([
    [
      'the last officer that it was given to',
      [assigned(morning, 'Jo@example.gov.uk'), assigned(noon, 'Sam@Example.gov.uk')],
      'sam@example.gov.uk',
      '',
    ],
    [
      'no officer yet, once it was passed on',
      [assigned(morning, 'jo@example.gov.uk'), passedOn(noon, 'Planning@Example.gov.uk')],
      '',
      'planning@example.gov.uk',
    ],
    [
      'the officer of the team that it was passed on to',
      [passedOn(morning, 'planning@example.gov.uk'), assigned(noon, 'Kit@example.gov.uk')],
      'kit@example.gov.uk',
      'planning@example.gov.uk',
    ],
    [
      'no officer, where both happened in the same moment',
      [assigned(noon, 'jo@example.gov.uk'), passedOn(noon, 'planning@example.gov.uk')],
      '',
      'planning@example.gov.uk',
    ],
    [
      'the last team of two',
      [passedOn(morning, 'planning@example.gov.uk'), passedOn(noon, 'waste@example.gov.uk')],
      '',
      'waste@example.gov.uk',
    ],
  ])('%s', (_, events, officer, passedTo) => {
    expect(caseCard(record(events))).toMatchObject({ officer, passedTo });
  });
});

describe('when a case is due', () => {
  const delayed: SubmissionEvent = {
    id: 'delayed-1',
    at: morning,
    kind: 'delayed',
    dueOn: '2026-12-02',
    reason: 'research',
  };
  const replied: SubmissionEvent = { id: 'replied', at: noon, kind: 'replied' };
  const reopened: SubmissionEvent = {
    id: 'reopened-1',
    at: '2026-11-24T15:00:00.000Z',
    kind: 'reopened',
    reason: 'They wrote again',
  };
  const asked = (stopsClock: boolean): SubmissionEvent => ({
    id: 'clarification-asked-1',
    at: morning,
    kind: 'clarification-asked',
    stopsClock,
  });

  test.each<[when: string, events: SubmissionEvent[], due: string, stage: string]>([
    ['put off: by the end of the later day', [delayed], '2026-12-02T23:59:59', 'waiting'],
    ['asked, and the time stands still: never', [asked(true)], '~', 'asked'],
    ['asked, and the time runs on', [asked(false)], '2026-11-25T23:59:59', 'asked'],
    ['replied to: never', [replied], '~', 'replied'],
    ['taken up again after its reply: never', [replied, reopened], '~', 'waiting'],
  ])('%s', (_, events, due, stage) => {
    expect(caseCard(record(events))).toMatchObject({ due, stage });
  });

  test('without a promise: never', () => {
    const submission = aSubmission();
    delete submission.promise;
    expect(caseCard({ submission, events: [] }).due).toBe('~');
  });

  test('in summer by the clock on the wall, and at the end of a time that was chosen', () => {
    const appointment = {
      on: '2027-03-29',
      from: '09:00',
      to: '11:00',
      endsAt: '2027-03-29T11:00:00+01:00',
    };
    expect(caseCard(record([], { appointment })).due).toBe('2027-03-29T11:00:00');
  });
});

describe('the words that a case is found by', () => {
  test('are its answers, what no question asked for, and what was added later, without accents', () => {
    const added: SubmissionEvent = { id: 'added-1', at: morning, kind: 'added', words: 'Café' };
    const onlyFiles: SubmissionEvent = { id: 'added-2', at: noon, kind: 'added', files: [] };
    const note: SubmissionEvent = { id: 'note-1', at: noon, kind: 'note', text: 'A colleague' };
    const answers = { message: 'The ZEBRA crossing' };
    expect(
      caseCard(record([added, note, onlyFiles], { answers, extra: { colour: 'Red' } })).words,
    ).toBe('\nred\ncafe\nthe zebra crossing');
  });

  test('are the first 8,000 characters and no more', () => {
    const { words } = caseCard(record([], { answers: { message: `${'a'.repeat(7_999)}bc` } }));
    expect(words).toBe(`${'a'.repeat(7_999)}b`);
  });
});

test('who wrote is found by the address that holds now', () => {
  const changed: SubmissionEvent = {
    id: 'contact-changed-1',
    at: morning,
    kind: 'contact-changed',
    email: 'Ada@New.example.org',
  };
  expect(caseCard(record([changed])).wrote).toBe('ada@new.example.org');
  expect(caseCard(record([], { answers: { message: 'No address' } })).wrote).toBe('');
});

describe('after an event the card may be another', () => {
  const delivery = { at: morning, delivery: 'acknowledgement', attempt: 1 } as const;

  test.each<[event: SubmissionEvent, may: boolean]>([
    [{ id: 'a', kind: 'delivery-started', ...delivery }, false],
    [{ id: 'a', kind: 'delivery-succeeded', ...delivery }, false],
    [{ id: 'a', kind: 'delivery-skipped', reason: 'no-address', ...delivery }, false],
    [{ id: 'a', kind: 'delivery-failed', reason: '421', final: false, ...delivery }, false],
    [{ id: 'a', kind: 'delivery-failed', reason: '550', final: true, ...delivery }, true],
    [
      { id: 'a', kind: 'delivery-failed', reason: '421', final: false, ...delivery, attempt: 21 },
      false,
    ],
    [
      { id: 'a', kind: 'delivery-failed', reason: '421', final: false, ...delivery, attempt: 22 },
      true,
    ],
    [{ id: 'a', at: morning, kind: 'delivery-retried', delivery: 'acknowledgement' }, true],
    [{ id: 'a', at: morning, kind: 'viewed', by: 'jo@example.gov.uk' }, false],
    [{ id: 'a', at: morning, kind: 'counted', batch: 'one' }, false],
    [{ id: 'a', at: morning, kind: 'files-erased' }, false],
    [{ id: 'a', at: morning, kind: 'address-left', address: 'ada@example.org' }, false],
    [{ id: 'a', at: morning, kind: 'list-asked' }, false],
    [{ id: 'a', at: morning, kind: 'erasure-asked', answerBy: '2026-12-24' }, true],
    [{ id: 'a', at: morning, kind: 'erasure-refused', words: 'The law' }, true],
    [
      {
        id: 'a',
        at: morning,
        kind: 'feedback',
        isSatisfied: true,
        isSortedFirstTime: true,
        treated: 'well',
      },
      false,
    ],
    [{ id: 'a', at: morning, kind: 'replied' }, true],
    [{ id: 'a', at: morning, kind: 'note', text: 'Called' }, true],
    [assigned(morning, 'jo@example.gov.uk'), true],
  ])('%j: %s', (event, may) => {
    expect(changesCard(event)).toBe(may);
  });
});
