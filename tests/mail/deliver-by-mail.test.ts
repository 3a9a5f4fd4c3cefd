import { expect, test } from 'vitest';
import { sweep } from '../../src/domain/submissions/outbox.ts';
import type { MailMessage } from '../../src/domain/submissions/ports.ts';
import type { Submission } from '../../src/domain/submissions/submission.ts';
import { deliveriesFor, deliverByMail } from '../../src/mail/deliver-by-mail.ts';
import { acknowledgement } from '../../src/mail/acknowledgement.ts';
import { deskMessage } from '../../src/mail/desk-message.ts';
import { notification } from '../../src/mail/notification.ts';
import { notifyTemplates } from '../../src/mail/notify-templates.ts';
import { aSubmission, generalEnquiry } from '../domain/submissions/a-submission.ts';
import { storeInMemory } from '../domain/submissions/store-in-memory.ts';
import { site } from './a-site.ts';

function sender() {
  const store = storeInMemory();
  const sent: MailMessage[] = [];
  const opened = { mailers: 0, fails: false };
  let now = Date.parse('2026-11-23T09:00:00.000Z');
  const delivering = deliverByMail({
    site,
    store,
    now: () => now,
    log: () => {},
    mailer: async () => {
      opened.mailers += 1;
      if (opened.fails) throw new Error('no such library');
      return { send: async (message) => void sent.push(message), close: async () => {} };
    },
  });
  const run = () => sweep({ ...delivering, most: 1_000, until: '2099-01-01T00:00:00.000Z' });
  const later = (minutes: number) => {
    now += minutes * 60_000;
  };
  return { store, sent, run, later, opened };
}

const numbered = (index: number, changes: Partial<Submission> = {}) =>
  aSubmission({ reference: String(index).padStart(8, '0'), ...changes });

test('one address gets five acknowledgements a day, whatever its case; staff get every notification', async () => {
  const { store, sent, run, later } = sender();
  for (let index = 0; index < 8; index += 1) {
    const email = index % 2 === 0 ? 'ada@example.org' : 'ADA@example.org';
    await store.add(numbered(index, { answers: { email, message: String(index) } }));
  }
  await store.add(numbered(8, { answers: { email: 'bea@example.org', message: 'x' } }));
  await run();
  const to = sent.filter(({ kind }) => kind === 'acknowledgement').map((message) => message.to);
  expect(to.filter((address) => /ada/i.test(address))).toHaveLength(5);
  expect(to).toContain('bea@example.org');
  expect(sent.filter(({ kind }) => kind === 'notification')).toHaveLength(9);

  later(24 * 60);
  await store.add(numbered(9, { receivedAt: '2026-11-24T09:00:00.000Z' }));
  await run();
  expect(sent.filter(({ kind }) => kind === 'acknowledgement')).toHaveLength(5 + 2);
});

test('one mailbox has one spelling: tags, dots where they make no difference, case, and its domain’s other names', async () => {
  const { store, sent, run } = sender();
  for (let index = 0; index < 40; index += 1) {
    const email =
      index % 2 === 0 ? `v.i.ctim+${String(index)}@gmail.com` : `Vic.tim@googlemail.com`;
    await store.add(numbered(index, { answers: { email, message: String(index) } }));
  }
  await run();
  expect(sent.filter(({ kind }) => kind === 'acknowledgement')).toHaveLength(5);
});

test('one domain gets thirty a day, whatever stands before it; a big provider more', async () => {
  const { store, sent, run } = sender();
  for (let index = 0; index < 50; index += 1) {
    const name = `resident${String(index)}`;
    const own = `${name}@${String(index)}.example.org.uk`;
    await store.add(numbered(index, { answers: { email: own, message: 'x' } }));
    const big = `${name}@btinternet.com`;
    await store.add(numbered(100 + index, { answers: { email: big, message: 'x' } }));
  }
  await run();
  const to = sent.filter(({ kind }) => kind === 'acknowledgement').map((message) => message.to);
  expect(to.filter((address) => address.endsWith('example.org.uk'))).toHaveLength(30);
  expect(to.filter((address) => address.endsWith('@btinternet.com'))).toHaveLength(50);
});

test('a waiting notification goes to the mailbox as it is now', async () => {
  const changed = { ...sender() };
  const sent: MailMessage[] = [];
  const delivering = deliverByMail({
    site,
    store: changed.store,
    now: () => Date.parse('2026-11-23T09:00:00.000Z'),
    log: () => {},
    mailer: async () => ({
      send: async (message) => void sent.push(message),
      close: async () => {},
    }),
    mailboxOf: (form) =>
      form === 'general-enquiry' ? 'new-team@council.example.gov.uk' : undefined,
  });
  await changed.store.add(aSubmission());
  await sweep({ ...delivering, most: 10, until: '2099-01-01T00:00:00.000Z' });
  expect(sent.map(({ kind, to, replyTo }) => ({ kind, to, replyTo }))).toEqual([
    {
      kind: 'acknowledgement',
      to: 'ada@example.org',
      replyTo: 'new-team@council.example.gov.uk',
    },
    {
      kind: 'notification',
      to: 'new-team@council.example.gov.uk',
      replyTo: 'ada@example.org',
    },
  ]);
});

/** What is sent by a council whose mailbox is a help desk's. */
function withHelpDesk(more: Partial<Parameters<typeof deliverByMail>[0]>) {
  const { store } = sender();
  const sent: MailMessage[] = [];
  const delivering = deliverByMail({
    site,
    store,
    now: () => Date.parse('2026-11-23T09:00:00.000Z'),
    log: () => {},
    mailer: async () => ({
      send: async (message) => void sent.push(message),
      close: async () => {},
    }),
    ...more,
  });
  return { store, sent, delivering };
}

test('a help desk’s notifications need not say that a machine sent them; acknowledgements always do', async () => {
  const { store, sent, delivering } = withHelpDesk({
    notAutomatic: ['Enquiries@council.example.gov.uk'],
  });
  await store.add(aSubmission());
  await sweep({ ...delivering, most: 10, until: '2099-01-01T00:00:00.000Z' });
  expect(sent.map(({ kind, headers }) => [kind, Object.keys(headers)])).toEqual([
    ['acknowledgement', ['Auto-Submitted', 'X-Auto-Response-Suppress']],
    ['notification', []],
  ]);
});

test('a help desk answers no address that may get no acknowledgement: over the limit, or a machine’s', async () => {
  const { store, sent, delivering } = withHelpDesk({
    limits: { perMailbox: 2, perDomain: 30, perBigProvider: 500, inAll: 2_000 },
    notAutomatic: ['enquiries@council.example.gov.uk'],
  });
  for (let index = 0; index < 4; index += 1) await store.add(numbered(index));
  const robot = aSubmission();
  await store.add({
    ...robot,
    reference: 'RRRR0001',
    answers: { ...robot.answers, email: 'mailer-daemon@third.example.org' },
  });
  await sweep({ ...delivering, most: 20, until: '2099-01-01T00:00:00.000Z' });
  const notified = sent.filter(({ kind }) => kind === 'notification');
  expect(notified).toHaveLength(5);
  expect(notified.filter(({ headers }) => Object.keys(headers).length === 0)).toHaveLength(2);
  const toRobot = notified.find(({ replyTo }) => replyTo?.startsWith('mailer-daemon'));
  expect(toRobot?.headers).toHaveProperty('Auto-Submitted');
  expect(sent.filter(({ kind }) => kind === 'acknowledgement')).toHaveLength(2);
});

test('a second attempt after midnight takes no share of the next day', async () => {
  const { store, sent, run, later, opened } = sender();
  const receivedAt = '2026-11-23T23:59:00.000Z';
  later(15 * 60 - 1);
  opened.fails = true;
  for (let index = 0; index < 5; index += 1) {
    await store.add(numbered(index, { receivedAt, deliveries: ['acknowledgement'] }));
    await run();
  }
  later(60);
  opened.fails = false;
  await run();
  expect(sent).toHaveLength(5);
  await store.add(numbered(9, { receivedAt: '2026-11-24T00:10:00.000Z' }));
  await run();
  expect(sent.filter(({ kind }) => kind === 'acknowledgement')).toHaveLength(5 + 1);
});

test('what waited for days and goes out on one day has the shares of that one day', async () => {
  const { store, sent, run, later } = sender();
  for (let day = 23; day < 30; day += 1) {
    for (let index = 0; index < 3; index += 1) {
      const receivedAt = `2026-11-${String(day)}T09:00:00.000Z`;
      await store.add(numbered(day * 10 + index, { receivedAt, deliveries: ['acknowledgement'] }));
    }
  }
  later(7 * 24 * 60);
  await run();
  expect(sent).toHaveLength(5);
});

test('the mailer is opened once, when there is something to send, and again when that failed', async () => {
  const { store, sent, run, later, opened } = sender();
  await run();
  expect(opened.mailers).toBe(0);
  opened.fails = true;
  await store.add(numbered(1));
  await run();
  expect(sent).toEqual([]);
  opened.fails = false;
  later(10);
  await run();
  await store.add(numbered(2));
  await run();
  expect(sent).toHaveLength(4);
  expect(opened.mailers).toBeLessThanOrEqual(3);
});

test('what is to be sent', () => {
  expect(deliveriesFor(site, aSubmission())).toEqual(['acknowledgement', 'notification']);
  expect(deliveriesFor(site, aSubmission({ answers: { message: 'x' } }))).toEqual(['notification']);
  expect(
    deliveriesFor(site, aSubmission({ answers: { message: 'x' } }), { webhook: true }),
  ).toEqual(['notification', 'webhook']);
});

test('a bare "yes, this page is useful" is counted and not mailed; words are', () => {
  const definition = {
    ...generalEnquiry,
    standard: 'none',
    fields: generalEnquiry.fields.filter(({ type }) => type === 'textarea'),
  };
  expect(deliveriesFor(site, aSubmission({ definition, answers: { useful: 'yes' } }))).toEqual([]);
  expect(
    deliveriesFor(site, aSubmission({ definition, answers: { useful: 'no', message: 'Old' } })),
  ).toEqual(['notification']);
});

test('every blank in the Notify templates is filled by the message', () => {
  const record = { submission: aSubmission(), events: [] };
  const replied = {
    id: 'replied',
    at: '2026-11-24T10:00:00.000Z',
    kind: 'replied',
    words: 'On Friday.',
  } as const;
  const messages = [
    acknowledgement(site, aSubmission()),
    deskMessage(site, record, replied),
    notification(site, aSubmission()),
    // A text message and a letter, as `notifyPost` fills them in.
    { personalisation: { council: { text: '' }, resident: {} } },
    { personalisation: { council: { heading: '', text: '' }, resident: {} } },
  ];
  expect(messages).toHaveLength(notifyTemplates.length);
  for (const [index, { subject, body }] of notifyTemplates.entries()) {
    const { council, resident } = messages[index]?.personalisation ?? { council: {}, resident: {} };
    const blanks = `${subject} ${body}`.match(/\(\(\w+\)\)/g) ?? [];
    const names = blanks.map((blank) => blank.slice(2, -2));
    expect(names.filter((name) => !(name in council) && !(name in resident))).toEqual([]);
  }
});
