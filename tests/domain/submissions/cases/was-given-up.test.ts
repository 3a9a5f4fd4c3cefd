import { expect, test } from 'vitest';
import { wasGivenUp } from '../../../../src/domain/submissions/cases/was-given-up.ts';
import type { Delivery, SubmissionEvent } from '../../../../src/domain/submissions/submission.ts';
import { aSubmission } from '../a-submission.ts';

/** One attempt at 9 on 24 November 2026, which failed a minute later. */
const failed = (delivery: Delivery, final: boolean): SubmissionEvent[] => [
  {
    id: `${delivery}-1-started`,
    at: '2026-11-24T09:00:00.000Z',
    kind: 'delivery-started',
    delivery,
    attempt: 1,
  },
  {
    id: `${delivery}-1-failed`,
    at: '2026-11-24T09:01:00.000Z',
    kind: 'delivery-failed',
    delivery,
    attempt: 1,
    reason: '550',
    final,
  },
];
const deliveries = ['acknowledgement', 'notification', 'webhook'] as const;
const was = (...events: SubmissionEvent[]): boolean =>
  wasGivenUp({ submission: aSubmission({ deliveries: [...deliveries] }), events });
const later = '2026-11-25T09:00:00.000Z';

test('mail was given up where its last attempt failed for good', () => {
  expect(was()).toBe(false);
  expect(was(...failed('acknowledgement', false))).toBe(false);
  expect(was(...failed('acknowledgement', true))).toBe(true);
  expect(was(...failed('notification', true))).toBe(true);
});

test('a webhook is for those who run the website', () => {
  expect(was(...failed('webhook', true))).toBe(false);
  expect(was(...failed('webhook', true), ...failed('notification', true))).toBe(true);
});

test.each<[what: string, event: SubmissionEvent, isStill: boolean]>([
  ['replied', { id: 'a', at: later, kind: 'replied' }, false],
  ['wrote a note', { id: 'a', at: later, kind: 'note', text: 'Called them' }, false],
  ['closed it', { id: 'a', at: later, kind: 'closed' }, false],
  [
    'gave them the reference',
    { id: 'a', at: later, kind: 'acknowledged', channel: 'telephone' },
    false,
  ],
  ['called', { id: 'a', at: later, kind: 'call-tried' }, false],
  ['looked at it', { id: 'a', at: later, kind: 'viewed', by: 'jo@example.gov.uk' }, true],
  ['took it', { id: 'a', at: later, kind: 'assigned', to: 'jo@example.gov.uk' }, true],
  [
    'wrote a note in the moment of the failure',
    { id: 'a', at: '2026-11-24T09:01:00.000Z', kind: 'note', text: 'x' },
    true,
  ],
  [
    'wrote a note before it',
    { id: 'a', at: '2026-11-24T08:00:00.000Z', kind: 'note', text: 'x' },
    true,
  ],
])('whether it is still to be seen to, once an officer %s', (_, event, isStill) => {
  expect(was(...failed('acknowledgement', true), event)).toBe(isStill);
});

test('each mail has its own failure: a note between the two answers the first alone', () => {
  const second = failed('notification', true).map((event) => ({
    ...event,
    at: event.at.replace('-24T', '-26T'),
  }));
  const note: SubmissionEvent = { id: 'note-1', at: later, kind: 'note', text: 'Called them' };
  expect(was(...failed('acknowledgement', true), note)).toBe(false);
  expect(was(...failed('acknowledgement', true), note, ...second)).toBe(true);
});

test('of two failures of one mail the last counts', () => {
  const again: SubmissionEvent[] = [
    {
      id: 'retried',
      at: '2026-11-26T08:00:00.000Z',
      kind: 'delivery-retried',
      delivery: 'acknowledgement',
    },
    {
      id: 'acknowledgement-2-started',
      at: '2026-11-26T09:00:00.000Z',
      kind: 'delivery-started',
      delivery: 'acknowledgement',
      attempt: 2,
    },
    {
      id: 'acknowledgement-2-failed',
      at: '2026-11-26T09:01:00.000Z',
      kind: 'delivery-failed',
      delivery: 'acknowledgement',
      attempt: 2,
      reason: '550',
      final: true,
    },
  ];
  const note: SubmissionEvent = { id: 'note-1', at: later, kind: 'note', text: 'Called them' };
  expect(was(...failed('acknowledgement', true), note, ...again)).toBe(true);
});

test('a webhook that fails later makes no mail a thing to see to again', () => {
  const second = failed('webhook', true).map((event) => ({
    ...event,
    at: event.at.replace('-24T', '-26T'),
  }));
  const note: SubmissionEvent = { id: 'note-1', at: later, kind: 'note', text: 'Called them' };
  expect(was(...failed('acknowledgement', true), note, ...second)).toBe(false);
});
