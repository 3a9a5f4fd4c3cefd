import { expect, test } from 'vitest';
import type { MailMessage } from '../../src/domain/submissions/ports.ts';
import { tellStaff } from '../../src/mail/tell-staff.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';
import { storeInMemory } from '../domain/submissions/store-in-memory.ts';
import { england } from '../domain/submissions/acts/a-charter.ts';
import { staffSchema } from '../../src/domain/staff/staff.ts';
import { site as mailSite } from './a-site.ts';

const site = {
  ...mailSite,
  council: { ...mailSite.council, email: 'office@council.example.gov.uk' },
};

function staff(store = storeInMemory(), name = 'one process') {
  const sent: MailMessage[] = [];
  const mail = { isAway: false };
  let now = Date.parse('2026-11-25T10:00:00.000Z');
  const told = tellStaff({
    site,
    store,
    now: () => now,
    log: () => undefined,
    mail: async (message) => {
      if (mail.isAway) throw new Error('away');
      sent.push(message);
    },
    name,
    mailboxOf: (form) => (form === 'complaint' ? 'complaints@council.example.gov.uk' : undefined),
  });
  const later = (hours: number): void => {
    now += hours * 3_600_000;
  };
  return { store, sent, mail, told, later };
}

test('each mailbox hears once a day of what waits in quarantine, while something does', async () => {
  const { store, sent, told, later } = staff();
  await told.ofSetAside();
  expect(sent).toEqual([]);
  await store.add(aSubmission({ reference: '00000001', quarantine: 'honeypot' }));
  await store.add(aSubmission({ reference: '00000002', quarantine: 'flood' }));
  await store.add(aSubmission({ reference: '00000003', quarantine: 'links', form: 'complaint' }));
  await store.add(aSubmission({ reference: '00000004' }));
  for (let hour = 0; hour < 12; hour += 1) {
    await told.ofSetAside();
    later(1);
  }
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
    ['enquiries@council.example.gov.uk', 'Messages set aside: 2'],
    ['complaints@council.example.gov.uk', 'Messages set aside: 1'],
  ]);
  later(12);
  await told.ofSetAside();
  expect(sent).toHaveLength(4);

  for (const reference of ['00000001', '00000002']) {
    const at = '2026-11-26T10:00:00.000Z';
    await store.addEvent(reference, { id: 'released', at, kind: 'released' });
  }
  later(24);
  await told.ofSetAside();
  expect(sent.slice(4).map(({ to }) => to)).toEqual(['complaints@council.example.gov.uk']);
});

test('nothing personal is in it', async () => {
  const { store, sent, told } = staff();
  await store.add(aSubmission({ reference: '00000001', quarantine: 'honeypot' }));
  await told.ofSetAside();
  const [message] = sent;
  expect(message?.text).toMatchInlineSnapshot(`
    "Messages set aside: 1
    =====================

    Some messages from our forms look like spam, or came when far more arrived than usual. We have kept them all, and sent no mail about them. Please read each one, and release those that residents sent.

    general-enquiry: 1, the oldest 2 days old

    To read them, ask the person who runs the website to type: npm run submissions -- quarantine
    "
  `);
  expect(JSON.stringify(message)).not.toMatch(/Ada|ada@|bin emptied|00000001/);
});

test('two processes of one store tell staff once; a mail service that is away is asked again', async () => {
  const store = storeInMemory();
  const [here, there] = [staff(store, 'one'), staff(store, 'another')];
  here.mail.isAway = true;
  await here.told.ofFlood();
  await there.told.ofFlood();
  expect([...here.sent, ...there.sent]).toEqual([]);
  here.mail.isAway = false;
  await here.told.ofFlood();
  await here.told.ofFlood();
  await there.told.ofFlood();
  expect(here.sent.map(({ to }) => to)).toEqual(['office@council.example.gov.uk']);
  expect(there.sent).toEqual([]);
});

test('each owner hears on the first working day of the week, once, of pages to read again within two weeks', async () => {
  const desk = staffSchema.parse({
    teams: [{ id: 'a', name: 'Bins', mailbox: 'bins@example.gov.uk' }],
    people: [{ name: 'Jo', email: 'jo@example.gov.uk', role: 'officer', teams: ['a'] }],
  });
  const reviews = [
    {
      to: 'bins@example.gov.uk',
      pages: [
        { title: 'Report a missed bin', path: '/services/bins/missed-bin/', by: '2026-11-20' },
        { title: 'Garden waste', path: '/services/bins/garden-waste/', by: '2026-11-23' },
        { title: 'Bulky waste', path: '/services/bins/bulky-waste/', by: '2026-12-07' },
        { title: 'Recycling', path: '/services/bins/recycling/', by: '2026-12-08' },
      ],
    },
    { to: 'jo@example.gov.uk', pages: [{ title: 'Parks', path: '/parks/', by: '2026-12-08' }] },
  ];
  const store = storeInMemory();
  const sent: MailMessage[] = [];
  let now = '';
  const process = (name: string) =>
    tellStaff({
      ...{ store, name, log: () => undefined, mailboxOf: () => undefined },
      site: { ...site, reviews },
      now: () => Date.parse(now),
      mail: async (message) => void sent.push(message),
      desk: { staff: desk, calendar: england },
    });
  const running = [process('one'), process('another')];
  const told = async (at: string, processes = running): Promise<string[]> => {
    now = at;
    sent.length = 0;
    for (const one of processes) await one.ofReviews();
    return sent.map(({ to, subject }) => `${to} ${subject}`);
  };
  // A Sunday, and Monday before 8:00.
  expect(await told('2026-11-22T09:00:00Z')).toEqual([]);
  sent.length = 0;
  expect(await told('2026-11-23T07:59:00Z')).toEqual([]);
  expect(await told('2026-11-23T08:00:00Z')).toEqual([
    'bins@example.gov.uk Pages to read again: 3',
  ]);
  expect(sent[0]?.text).toMatchInlineSnapshot(`
    "Pages to read again: 3
    ======================

    You keep these pages right. Please read each of them again, put right what has changed, and give it a new day.

    Report a missed bin: should have been read by 20 Nov 2026, 3 days ago
    https://council.example.gov.uk/services/bins/missed-bin/

    Garden waste: to be read today
    https://council.example.gov.uk/services/bins/garden-waste/

    Bulky waste: to be read by 7 Dec 2026, in 14 days
    https://council.example.gov.uk/services/bins/bulky-waste/

    The day is reviewOn in the settings of each page. We send this once a week at most, and only while there is a page to read.
    "
  `);
  // A store lets most of what it holds go after two days, and this when the week is over.
  expect(await store.held('until/2026-11-29/told/reviews/bins_example.gov.uk')).toBe('one');
  expect(await told('2026-11-24T10:00:00Z')).toEqual([]);
  expect(await told('2026-11-27T10:00:00Z', [process('a new one')])).toEqual([]);
  // The next week, in which the server was away until Tuesday.
  expect(await told('2026-12-01T10:00:00Z', [process('newer')])).toEqual([
    'bins@example.gov.uk Pages to read again: 4',
    'jo@example.gov.uk Pages to read again: 1',
  ]);
  // Monday 28 December 2026 is a bank holiday in place of Boxing Day. Summer time begins on 28 March 2027.
  expect(await told('2026-12-28T10:00:00Z')).toEqual([]);
  expect(await told('2026-12-29T08:00:00Z')).toHaveLength(2);
  expect(await told('2027-04-05T06:59:00Z')).toEqual([]);
  expect(await told('2027-04-05T07:00:00Z')).toHaveLength(2);
});

test('each team hears at 8:00 on working days what it has to do, once, and nothing where it has nothing', async () => {
  const desk = staffSchema.parse({
    teams: [
      { id: 'a', name: 'Enquiries', mailbox: 'a@example.gov.uk', forms: ['general-enquiry'] },
      { id: 'b', name: 'Complaints', mailbox: 'b@example.gov.uk', forms: ['complaint'] },
    ],
    people: [{ name: 'Jo', email: 'jo@example.gov.uk', role: 'officer', teams: ['a'] }],
  });
  const store = storeInMemory();
  const sent: MailMessage[] = [];
  let now = '';
  const process = (name: string) =>
    tellStaff({
      ...{ site, store, name, log: () => undefined, mailboxOf: () => undefined },
      now: () => Date.parse(now),
      mail: async (message) => void sent.push(message),
      desk: { staff: desk, calendar: england },
    });
  const [one, another] = [process('one'), process('another')];
  // Due on Wednesday 25 November 2026.
  await store.add(aSubmission());
  const subjects = async (at: string): Promise<string[]> => {
    now = at;
    sent.length = 0;
    for (const told of [one, another, one]) await told.ofDigest();
    return sent.map(({ to, subject }) => `${to} ${subject}`);
  };
  expect(await subjects('2026-11-25T07:59:00Z')).toEqual([]);
  expect(await subjects('2026-11-25T08:00:00Z')).toEqual([
    'a@example.gov.uk Enquiries: what is due on 25 Nov 2026',
  ]);
  expect(await subjects('2026-11-25T15:00:00Z')).toEqual([]);
  expect(await subjects('2026-11-27T08:30:00Z')).toHaveLength(1);
  expect(sent[0]?.text).toContain('Late: 1');
  expect(sent[0]?.text).not.toContain('Ada');
  // Saturday, and Christmas Day.
  expect(await subjects('2026-11-28T09:00:00Z')).toEqual([]);
  expect(await subjects('2026-12-25T09:00:00Z')).toEqual([]);
  await store.addEvent('K7RM3XDW', { id: 'replied', at: now, kind: 'replied' });
  expect(await subjects('2026-12-29T09:00:00Z')).toEqual([]);
});

test('managers hear what becomes late today and on the next working day over all teams, and what was not delivered', async () => {
  const desk = staffSchema.parse({
    teams: [
      { id: 'a', name: 'Enquiries', mailbox: 'a@example.gov.uk', forms: ['general-enquiry'] },
      { id: 'b', name: 'Complaints', mailbox: 'b@example.gov.uk', forms: ['complaint'] },
    ],
    people: [{ name: 'Al', email: 'al@example.gov.uk', role: 'manager' }],
  });
  const store = storeInMemory();
  const sent: MailMessage[] = [];
  let now = '2026-11-27T08:00:00Z';
  const told = tellStaff({
    ...{ site, store, name: 'one', log: () => undefined, mailboxOf: () => undefined },
    now: () => Date.parse(now),
    mail: async (message) => void sent.push(message),
    desk: { staff: desk, calendar: england },
  });
  const { promise, ...made } = aSubmission();
  if (promise === undefined) throw new Error('no promise');
  const due = async (reference: string, form: string, dueOn: string): Promise<void> => {
    const dueAt = `${dueOn}T23:59:59+00:00`;
    await store.add({ ...made, reference, form, promise: { ...promise, dueOn, dueAt } });
  };
  // Friday 27 November 2026; the next working day is Monday the 30th.
  await due('00000001', 'general-enquiry', '2026-11-26');
  await due('00000002', 'general-enquiry', '2026-11-30');
  await due('00000003', 'complaint', '2026-11-27');
  await due('00000004', 'complaint', '2026-12-01');
  await due('00000005', 'of-no-team', '2026-11-30');
  const at = '2026-11-26T12:00:00.000Z';
  const attempt = { delivery: 'acknowledgement', attempt: 1 } as const;
  await store.addEvent('00000004', { id: 'a', at, kind: 'delivery-started', ...attempt });
  const failed = { kind: 'delivery-failed', reason: '550', final: true } as const;
  await store.addEvent('00000004', { id: 'b', at, ...failed, ...attempt });
  const erase = { kind: 'erasure-asked', answerBy: '2026-12-26' } as const;
  await store.addEvent('00000003', { id: 'c', at, ...erase });
  await told.ofDigest();
  await told.ofDigest();
  const mine = sent.filter(({ to }) => to === 'al@example.gov.uk');
  expect(mine.map(({ subject }) => subject)).toEqual(['What becomes late today and tomorrow']);
  for (const said of [
    'by the end of the next working day, Monday 30 November 2026.',
    'Enquiries: late 1, due today 0, due on 30 Nov 2026 1, mail that could not be delivered 0',
    'Complaints: late 0, due today 1, due on 30 Nov 2026 0, mail that could not be delivered 1',
    'Forms that no team has: late 0, due today 0, due on 30 Nov 2026 1',
  ]) {
    expect(mine[0]?.text).toContain(said);
  }
  const team = sent.find(({ to }) => to === 'b@example.gov.uk');
  expect(team?.text).toContain('Mail that could not be delivered: 1');
  expect(team?.text).toContain('Requests for erasure: 1');
  sent.length = 0;
  now = '2026-11-28T08:00:00Z';
  await told.ofDigest();
  expect(sent).toEqual([]);
});

test('an editor hears once of each comment on a draft, again where the mail was away, and never of what is done', async () => {
  const { sent, mail, told, later, store } = staff();
  const by = { email: 'ada@council.example.gov.uk' };
  const draft = { id: 'a1', place: 'news/snow.mdx', by };
  const one = { at: '2026-11-25T09:00:00.000Z' };
  const two = { at: '2026-11-25T09:30:00.000Z' };
  mail.isAway = true;
  await told.ofDraftComments([{ ...draft, comments: [one] }]);
  mail.isAway = false;
  for (let hour = 0; hour < 3; hour += 1) {
    await told.ofDraftComments([{ ...draft, comments: [one] }]);
    later(1);
  }
  const another = staff(store, 'another process');
  await another.told.ofDraftComments([{ ...draft, comments: [one] }]);
  expect(another.sent).toEqual([]);
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
    ['ada@council.example.gov.uk', 'A comment on your draft: news/snow.mdx'],
  ]);
  expect(sent[0]?.text).toContain('1 comment is still to do.');
  await told.ofDraftComments([{ ...draft, comments: [one, two] }]);
  expect(sent).toHaveLength(2);
  const done = { ...two, doneBy: 'Ada' };
  await told.ofDraftComments([{ ...draft, id: 'a2', comments: [done] }]);
  expect(sent).toHaveLength(2);
});
