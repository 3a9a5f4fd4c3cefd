import { expect, test } from 'vitest';
import { webhookPayload } from '../../../src/domain/submissions/webhook-payload.ts';
import { webhookSchema } from '../../../src/domain/submissions/webhook-schema.ts';
import { aSubmission } from './a-submission.ts';

test('a council’s own system is sent what was said and when it is due, and no more', () => {
  const { promise } = aSubmission();
  if (promise === undefined) throw new Error('made without a promise');
  const submission = aSubmission({
    acknowledgementPromise: {
      ...promise,
      standard: 'acknowledgement',
      measures: 'acknowledgement',
      dueOn: '2026-11-24',
      dueAt: '2026-11-24T23:59:59+00:00',
    },
    appointment: {
      on: '2026-11-24',
      from: '09:00',
      to: '11:00',
      endsAt: '2026-11-24T11:00:00+00:00',
    },
    extra: { colour: 'green' },
    files: [{ field: 'photo', name: 'bin.jpg', type: 'image/jpeg', bytes: 12, key: 'secret' }],
  });
  const payload = webhookPayload(submission);
  expect(payload).toEqual({
    type: 'submission.received',
    version: 1,
    reference: 'K7RM3XDW',
    council: 'allerdale',
    form: 'general-enquiry',
    language: 'en',
    receivedAt: '2026-11-23T09:00:00.000Z',
    channel: 'online',
    replyDue: {
      on: '2026-11-25',
      at: '2026-11-25T23:59:59+00:00',
      standard: 'online-enquiry',
      measures: 'reply',
    },
    acknowledgementDue: {
      on: '2026-11-24',
      at: '2026-11-24T23:59:59+00:00',
      standard: 'acknowledgement',
      measures: 'acknowledgement',
    },
    appointment: { on: '2026-11-24', from: '09:00', to: '11:00' },
    answers: submission.answers,
    extra: { colour: 'green' },
    files: [{ field: 'photo', name: 'bin.jpg', type: 'image/jpeg', bytes: 12 }],
  });
  expect(webhookSchema.parse(payload)).toEqual(payload);
});

test('where no date was promised and no time chosen, it says so', () => {
  const submission = aSubmission();
  delete submission.promise;
  expect(webhookPayload(submission)).toMatchObject({
    replyDue: null,
    acknowledgementDue: null,
    appointment: null,
  });
});

test.each(['K7RM3XD', 'K7RM3XDWX', 'A7RM3XDW', 'k7rm3xdw', 'K7RM-3XDW'])(
  'the schema takes no %s for a reference',
  (reference) => {
    const payload = { ...webhookPayload(aSubmission()), reference };
    expect(webhookSchema.safeParse(payload).success).toBe(false);
  },
);

test('a contact that an officer entered says how it came, and not who entered it', () => {
  const payload = webhookPayload(aSubmission({ entered: { channel: 'letter', by: 'jo@c.test' } }));
  expect(payload.channel).toBe('letter');
  expect(JSON.stringify(payload)).not.toContain('jo@c.test');
});
