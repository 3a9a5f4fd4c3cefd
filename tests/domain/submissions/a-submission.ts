import { createHash } from 'node:crypto';
import type { FormDefinition } from '../../../src/domain/forms/definition.ts';
import type { Hash } from '../../../src/domain/submissions/sameness.ts';
import type { Submission } from '../../../src/domain/submissions/submission.ts';

export const sha256: Hash = async (data) =>
  new Uint8Array(createHash('sha256').update(data).digest());

export const generalEnquiry: FormDefinition = {
  id: 'general-enquiry',
  title: 'Ask us a question',
  source: 'made for tests',
  standard: 'online-enquiry',
  mailbox: 'enquiries@council.example.gov.uk',
  open: true,
  waysToReply: [],
  fields: [
    { name: 'name', type: 'text', label: 'Your name', required: false },
    { name: 'email', type: 'email', label: 'Your e-mail address', required: false },
    { name: 'message', type: 'textarea', label: 'Your message', required: true },
  ],
  keepMonths: 12,
  keepFilesDays: 90,
};

/** A submission of Monday 23 November 2026, 09:00 in Workington. */
export function aSubmission(changes: Partial<Submission> = {}): Submission {
  return {
    reference: 'K7RM3XDW',
    sameness: 'aa'.repeat(32),
    council: 'allerdale',
    form: 'general-enquiry',
    definition: generalEnquiry,
    language: 'en',
    receivedAt: '2026-11-23T09:00:00.000Z',
    answers: { name: 'Ada Bell', email: 'ada@example.org', message: 'When is my bin emptied?' },
    extra: {},
    files: [],
    promise: {
      standard: 'online-enquiry',
      measures: 'reply',
      target: { kind: 'working-days', amount: 2 },
      receivedAt: '2026-11-23T09:00:00+00:00',
      dueOn: '2026-11-25',
      dueAt: '2026-11-25T23:59:59+00:00',
      days: [
        { date: '2026-11-23', counts: false, reason: { code: 'day-of-receipt' } },
        { date: '2026-11-24', counts: true, reason: { code: 'counts' } },
        { date: '2026-11-25', counts: true, reason: { code: 'counts' } },
      ],
    },
    deliveries: ['acknowledgement', 'notification'],
    ...changes,
  };
}
