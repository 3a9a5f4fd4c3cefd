import { expect, test } from 'vitest';
import { asReached } from '../../../src/domain/submissions/reached.ts';
import type { SubmissionEvent } from '../../../src/domain/submissions/submission.ts';
import { aSubmission } from './a-submission.ts';

const changed = (id: string, contact: Record<string, string>): SubmissionEvent => ({
  id,
  at: '2026-11-24T09:00:00.000Z',
  kind: 'contact-changed',
  ...contact,
});
const answers = {
  name: 'Ada Bell',
  email: 'ada@example.org',
  phone: '01632 960001',
  address: '1 High Street',
};
const reached = (...events: SubmissionEvent[]) =>
  asReached({ submission: aSubmission({ answers }), events }).answers;

test('a resident is reached as they said, where nothing was changed', () => {
  const submission = aSubmission({ answers });
  const replied: SubmissionEvent = {
    id: 'replied',
    at: '2026-11-24T09:00:00.000Z',
    kind: 'replied',
  };
  expect(asReached({ submission, events: [replied] })).toBe(submission);
});

test.each([
  [{ email: 'ada@new.example.org' }],
  [{ phone: '01632 960002' }],
  [{ address: '2 High Street' }],
])('%j holds from then on, and the rest stays', (contact) => {
  expect(reached(changed('c1', contact))).toEqual({ ...answers, ...contact });
});

test('of two changes the last counts for each way, and what was sent is as it was', () => {
  const submission = aSubmission({ answers });
  const events = [
    changed('c1', { email: 'first@example.org', phone: '01632 960002' }),
    changed('c2', { email: 'second@example.org' }),
  ];
  expect(asReached({ submission, events })).toEqual({
    ...submission,
    answers: { ...answers, email: 'second@example.org', phone: '01632 960002' },
  });
  expect(submission.answers['email']).toBe('ada@example.org');
});
