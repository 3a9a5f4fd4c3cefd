import { expect, test } from 'vitest';
import { sentEndpoint } from '../../src/http/sent-endpoint.ts';
import { statusOf } from '../../src/domain/submissions/status.ts';
import { testRuntime, testSite, type TestRuntime } from '../support/test-runtime.ts';

/** A form for someone to ask for a call at a time of their own, under no published time. */
const site = testSite({
  'call-back': {
    standard: 'none',
    fields: [
      { name: 'phone', type: 'tel', required: true },
      { name: 'email', type: 'email' },
      { name: 'call-on', type: 'date', slot: { hours: 'telephone', time: 'call-at' } },
      { name: 'call-at', type: 'radios', options: [{ value: '09:00-11:00' }] },
    ],
  },
});

const chosen = {
  phone: '01632 960123',
  'call-on-day': '24',
  'call-on-month': '11',
  'call-on-year': '2026',
  'call-at': '09:00-11:00',
};

async function ask(
  made: TestRuntime,
  answers: Record<string, string>,
): Promise<{ reference: string; replyDue: unknown }> {
  const reply = await made.post('/f/call-back', {
    headers: { Accept: 'application/json' },
    body: new URLSearchParams(answers),
  });
  expect(reply.status).toBe(200);
  return (await reply.json()) as { reference: string; replyDue: unknown };
}

async function confirmation(made: TestRuntime, reference: string, file?: string): Promise<string> {
  const reply = await sentEndpoint(made.runtime, new Request('https://c.test/sent/'), {
    params: { reference, file },
    afterReply: () => undefined,
  });
  return reply.text();
}

test('the time that was chosen is what everyone reads and works to', async () => {
  const made = testRuntime({ site });
  const { reference, replyDue } = await ask(made, { ...chosen, email: 'ada@example.org' });
  expect(replyDue).toBe('2026-11-24');

  const said = 'We aim to call you on Tuesday 24 November 2026 between 9am and 11am.';
  const page = await confirmation(made, reference);
  expect(page).toContain(said);
  expect(page).toContain('datetime="2026-11-24"');
  expect(page).not.toContain('We don’t publish');

  const [toResident, toStaff] = ['acknowledgement', 'notification'].map((kind) =>
    made.sent.find((message) => message.kind === kind),
  );
  expect(toResident?.text).toContain(said);
  expect(toStaff?.subject).toBe(`${reference}: A form (call on 24 Nov 2026, 9am to 11am)`);
  expect(toStaff?.text).toContain('Call on Tuesday 24 November 2026 between 9am and 11am');

  const calendar = await confirmation(made, reference, 'reply.ics');
  expect(calendar).toContain('DTSTART:20261124T090000\r\n');
  expect(calendar).toContain('DTEND:20261124T110000\r\n');
  expect(calendar).toContain('SUMMARY:Call from Test Council');

  const [record] = await Array.fromAsync(made.store.list());
  if (record === undefined) throw new Error('nothing was kept');
  expect(statusOf(record, '2026-11-24T11:00:00.000Z', 'Europe/London')).toMatchObject({
    dueOn: '2026-11-24',
    isLate: false,
  });
  expect(statusOf(record, '2026-11-24T11:00:01.000Z', 'Europe/London').isLate).toBe(true);
});

test('with an email address or without one, the confirmation says what is usual', async () => {
  const made = testRuntime({ site });
  const usual = 'If you gave an email address, we will usually send this reference to it.';
  const { reference } = await ask(made, chosen);
  expect(await confirmation(made, reference)).toContain(usual);
  const withAddress = await ask(made, { ...chosen, email: 'ada@example.org' });
  expect(await confirmation(made, withAddress.reference)).toContain(usual);
});

test('anyone who would rather have a call as soon as someone is free is promised no time', async () => {
  const made = testRuntime({ site });
  const { reference, replyDue } = await ask(made, { phone: '01632 960123' });
  expect(replyDue).toBeNull();
  const page = await confirmation(made, reference);
  expect(page).toContain('We don’t publish a reply time');
  // There is no date that could be seen again.
  expect(page).toContain('You can come back to this address to see it again.');
});

test('beside the button stands that the time is the resident’s to choose', async () => {
  const made = testRuntime({ site });
  const reply = await made.post('/f/call-back', {
    headers: { Accept: 'text/html' },
    body: new URLSearchParams(),
  });
  expect(await reply.text()).toContain('If you choose a time, we will call you then.');
});
