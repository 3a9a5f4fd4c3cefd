import { describe, expect, test } from 'vitest';
import type { CaseCard } from '../../../../src/domain/submissions/cases/case-card.ts';
import {
  caseViews,
  type CaseView,
  type CountsWanted,
} from '../../../../src/domain/submissions/cases/cases-wanted.ts';
import { dueIn, isNarrowed, matches } from '../../../../src/domain/submissions/cases/matches.ts';

/** Friday 27 November 2026, half past nine; the week ends on Sunday the 29th. */
const now = { now: '2026-11-27T09:30:00', weekEndsOn: '2026-11-29' };

type Card = Omit<CaseCard, 'words' | 'wrote'>;

const card: Card = {
  stage: 'waiting',
  due: '2026-11-27T23:59:59',
  form: 'general-enquiry',
  passedTo: '',
  officer: 'jo@example.gov.uk',
  undelivered: false,
  eraseBy: '',
};

const viewsOf = (changes: Partial<Card>, wanted: Partial<CountsWanted> = {}): CaseView[] =>
  caseViews.filter((view) => matches({ ...card, ...changes }, view, { ...now, ...wanted }));

describe('a case that waits for the council is in the views of its day', () => {
  test.each<[due: string, views: CaseView[]]>([
    ['2026-11-26T23:59:59', ['late', 'open']],
    ['2026-11-27T09:29:59', ['late', 'open']],
    // The moment itself is still in time.
    ['2026-11-27T09:30:00', ['today', 'week', 'open']],
    ['2026-11-27T23:59:59', ['today', 'week', 'open']],
    ['2026-11-28T00:00:00', ['week', 'open']],
    ['2026-11-29T23:59:59', ['week', 'open']],
    ['2026-11-30T00:00:00', ['open']],
    ['~', ['open']],
  ])('due %s: %j', (due, views) => {
    expect(viewsOf({ due })).toEqual(views);
  });
});

describe('a case is in the views of its stage', () => {
  test.each<[stage: Card['stage'], views: CaseView[]]>([
    ['quarantined', ['quarantine']],
    ['waiting', ['late', 'unassigned', 'open']],
    ['asked', ['asked', 'unassigned', 'open']],
    ['counted', []],
    ['replied', []],
    ['closed', []],
  ])('%s, with no officer and overdue: %j', (stage, views) => {
    expect(viewsOf({ stage, due: '2026-11-26T23:59:59', officer: '' })).toEqual(views);
  });

  test.each<Card['stage']>(['quarantined', 'waiting', 'asked', 'counted', 'replied', 'closed'])(
    '%s, it is found where mail about it did not arrive',
    (stage) => {
      expect(viewsOf({ stage, undelivered: true })).toContain('undelivered');
      expect(viewsOf({ stage })).not.toContain('undelivered');
    },
  );
});

test('a case with an officer is not among those that no one has', () => {
  expect(viewsOf({ officer: 'jo@example.gov.uk' })).not.toContain('unassigned');
});

test('the spans of due moments, as stores ask for them', () => {
  expect(dueIn('late', now)).toEqual(['', '2026-11-27T09:30:00']);
  expect(dueIn('today', now)).toEqual(['2026-11-27T09:30:00', '2026-11-27_']);
  expect(dueIn('week', now)).toEqual(['2026-11-27T09:30:00', '2026-11-29_']);
  for (const view of ['asked', 'unassigned', 'quarantine', 'undelivered', 'open'] as const) {
    expect(dueIn(view, now)).toBeUndefined();
  }
});

describe('what an officer asks for narrows the cases down', () => {
  const scope = {
    forms: ['general-enquiry'],
    mailboxes: ['enquiries@example.gov.uk'],
    allMailboxes: ['enquiries@example.gov.uk', 'planning@example.gov.uk'],
  };

  test.each([
    ['nothing asked for', {}, true],
    ['its form', { form: 'general-enquiry' }, true],
    ['another form', { form: 'complaint' }, false],
    ['its officer', { officer: 'jo@example.gov.uk' }, true],
    ['another officer', { officer: 'sam@example.gov.uk' }, false],
    ['its form and another officer', { form: 'general-enquiry', officer: 'sam' }, false],
    ['its team', { scope }, true],
    ['another team', { scope: { ...scope, forms: ['complaint'] } }, false],
  ])('%s: %s', (_, wanted, is) => {
    expect(isNarrowed(card, wanted)).toBe(is);
    expect(matches(card, 'open', { ...now, ...wanted })).toBe(is);
  });

  test('what was passed on to another team is with that team, and seen by no other', () => {
    const passed = { ...card, passedTo: 'planning@example.gov.uk' };
    expect(isNarrowed(passed, { scope })).toBe(false);
    const planning = { ...scope, forms: [], mailboxes: ['planning@example.gov.uk'] };
    expect(isNarrowed(passed, { scope: planning })).toBe(true);
    expect(isNarrowed(card, { scope: planning })).toBe(false);
  });
});
