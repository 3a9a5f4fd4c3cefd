import { expect, test } from 'vitest';
import type { AuditWanted } from '../../src/domain/submissions/cases/audit.ts';
import { caseViews, type CasesWanted } from '../../src/domain/submissions/cases/cases-wanted.ts';
import type { SubmissionEvent, Submission } from '../../src/domain/submissions/submission.ts';
import { aSubmission, generalEnquiry } from '../domain/submissions/a-submission.ts';
import type { StoreUnderTest } from './submission-store.contract.ts';

/** Friday 27 November 2026, half past nine. */
const wall = { now: '2026-11-27T09:30:00', weekEndsOn: '2026-11-29' };
const page = { ...wall, from: 0, most: 50 };

const enquiries = { forms: ['general-enquiry'], mailboxes: ['enquiries@c.test'] };
const planning = { forms: ['planning'], mailboxes: ['planning@c.test'] };
const allMailboxes = [...enquiries.mailboxes, ...planning.mailboxes];

/** A submission due on a day, to a form. */
function due(
  reference: string,
  day: string | undefined,
  changes: Partial<Submission> = {},
): Submission {
  const { promise, ...made } = aSubmission({ reference, ...changes });
  const form = changes.form ?? 'general-enquiry';
  const definition = { ...generalEnquiry, id: form };
  if (day === undefined || promise === undefined) return { ...made, form, definition };
  const dueAt = `${day}T23:59:59+00:00`;
  return { ...made, form, definition, promise: { ...promise, dueOn: day, dueAt } };
}

/** How cases are found for the staff desk, the same in every store. */
export function casesContract(under: () => StoreUnderTest): void {
  const found = async (wanted: Partial<CasesWanted>): Promise<string[]> =>
    (await under().store.cases({ ...page, view: 'open', ...wanted })).references;
  const event = (reference: string, what: SubmissionEvent): Promise<boolean> =>
    under().store.addEvent(reference, what);
  const at = '2026-11-26T10:00:00.000Z';

  async function someCases(): Promise<void> {
    const { store } = under();
    await store.add(due('00000001', '2026-11-26'));
    await store.add(due('00000002', '2026-11-27'));
    await store.add(due('00000003', '2026-11-29'));
    await store.add(due('00000004', '2026-11-30'));
    await store.add(due('00000005', undefined));
    await store.add(due('00000006', '2026-11-27', { form: 'planning' }));
    await store.add(due('00000007', '2026-11-27', { quarantine: 'honeypot' }));
    await store.add(due('00000008', '2026-11-20'));
    await event('00000008', { id: 'replied', at, kind: 'replied' });
    await store.add(due('00000009', '2026-11-20'));
    await event('00000009', { id: 'a', at, kind: 'clarification-asked', stopsClock: true });
  }

  test('a case is found by the address that its resident is reached at now, and by no earlier one', async () => {
    const { store } = under();
    await store.add(aSubmission({ reference: '00000001', answers: { email: 'ada@example.org' } }));
    await store.add(aSubmission({ reference: '00000002', answers: { email: 'Ada@Example.org' } }));
    const by = (address: string) => found({ search: { by: 'wrote', address } });
    expect((await by('ada@example.org')).sort()).toEqual(['00000001', '00000002']);
    await event('00000001', { id: 'c', at, kind: 'contact-changed', email: 'bell@example.org' });
    expect(await by('ada@example.org')).toEqual(['00000002']);
    expect(await by('bell@example.org')).toEqual(['00000001']);
  });

  test('what its resident says is sorted is open no longer', async () => {
    await under().store.add(due('00000001', '2026-11-30'));
    await event('00000001', { id: 'settled-1', at, kind: 'settled' });
    expect(await found({})).toEqual([]);
  });

  test('cases are found by what they wait for, the soonest first', async () => {
    await someCases();
    expect(await found({ view: 'late' })).toEqual(['00000001']);
    expect(await found({ view: 'today' })).toEqual(['00000002', '00000006']);
    expect(await found({ view: 'week' })).toEqual(['00000002', '00000006', '00000003']);
    expect(await found({ view: 'asked' })).toEqual(['00000009']);
    expect(await found({ view: 'quarantine' })).toEqual(['00000007']);
    const open = ['00000001', '00000002', '00000006', '00000003', '00000004'];
    expect(await found({})).toEqual([...open, '00000005', '00000009']);
    const counts = await under().store.countCases(wall);
    expect(counts).toEqual({
      ...{ late: 1, today: 2, week: 3, asked: 1, unassigned: 7, quarantine: 1, open: 7 },
      ...{ undelivered: 0, erasure: 0 },
    });
    for (const view of caseViews) expect(await found({ view })).toHaveLength(counts[view]);
  });

  test('a case moves with what happens to it', async () => {
    await someCases();
    expect(await found({ view: 'late' })).toEqual(['00000001']);
    const dueOn = '2026-12-02';
    await event('00000001', { id: 'delayed-1', at, kind: 'delayed', dueOn, reason: 'storm' });
    expect(await found({ view: 'late' })).toEqual([]);
    expect(await found({})).toContain('00000001');
    await event('00000001', { id: 'assigned-1', at, kind: 'assigned', to: 'Jo@c.test' });
    expect(await found({ view: 'unassigned' })).not.toContain('00000001');
    expect(await found({ officer: 'jo@c.test' })).toEqual(['00000001']);
    await event('00000007', { id: 'released', at, kind: 'released' });
    expect(await found({ view: 'quarantine' })).toEqual([]);
    expect(await found({ view: 'today' })).toEqual(['00000002', '00000006', '00000007']);
    await under().store.remove('00000001');
    expect(await found({ officer: 'jo@c.test' })).toEqual([]);
    // Another process sees the same.
    const { references } = await under()
      .another()
      .cases({ ...page, view: 'today' });
    expect(references).toEqual(['00000002', '00000006', '00000007']);
  });

  test('a team has its forms’ cases, without those passed on, and with those passed on to it', async () => {
    await someCases();
    const own = { scope: { ...planning, allMailboxes } };
    const others = { scope: { ...enquiries, allMailboxes } };
    expect(await found(own)).toEqual(['00000006']);
    await event('00000002', { id: 'p', at, kind: 'passed-on', to: 'Planning@c.test' });
    // To a mailbox of no team: it stays with its own.
    await event('00000003', { id: 'p', at, kind: 'passed-on', to: 'elsewhere@c.test' });
    expect(await found(own)).toEqual(['00000002', '00000006']);
    expect(await found({ ...others, view: 'week' })).toEqual(['00000003']);
    expect(await found({ ...own, form: 'general-enquiry' })).toEqual(['00000002']);
    expect((await under().store.countCases({ ...wall, ...own })).today).toBe(2);
    expect(await found({ scope: { forms: [], mailboxes: [], allMailboxes } })).toEqual([]);
  });

  test('cases come in pages, with how many there are in all', async () => {
    await someCases();
    const first = await under().store.cases({ ...page, view: 'open', most: 3 });
    const second = await under().store.cases({ ...page, view: 'open', most: 3, from: 3 });
    expect([first.total, second.total]).toEqual([7, 7]);
    expect([...first.references, ...second.references]).toEqual((await found({})).slice(0, 6));
  });

  test('cases are found by who wrote and by words, open or not, the newest first', async () => {
    const { store } = under();
    const answers = {
      name: 'Zoë Łuk',
      email: 'Zoe@Example.org',
      message: 'A hole in 100% of the ROAD',
    };
    await store.add(due('00000001', '2026-11-27', { answers }));
    const later = {
      answers: { ...answers, message: 'No answer' },
      receivedAt: '2026-11-24T09:00:00.000Z',
    };
    await store.add(due('00000002', '2026-11-27', later));
    await store.add(due('00000003', '2026-11-27'));
    await event('00000001', { id: 'replied', at, kind: 'replied' });
    const search = { by: 'wrote', address: 'zoe@example.org' } as const;
    expect(await found({ search })).toEqual(['00000002', '00000001']);
    const words = async (...all: string[]) => found({ search: { by: 'words', words: all } });
    expect(await words('road', '100%')).toEqual(['00000001']);
    expect(await words('zoe')).toEqual(['00000002', '00000001']);
    expect(await words('road', 'missing')).toEqual([]);
    expect(await words('10_%')).toEqual([]);
    const scope = { ...planning, allMailboxes };
    expect(await found({ search, scope })).toEqual([]);
  });

  test('an answer that was taken out is nowhere any more', async () => {
    const { store } = under();
    await store.add(
      due('00000001', '2026-11-27', { answers: { name: 'Ada', message: 'a-private-sentence' } }),
    );
    const search = { by: 'words', words: ['a-private-sentence'] } as const;
    expect(await found({ search })).toEqual(['00000001']);
    expect(await store.redact('00000001', 'message')).toBe(true);
    expect(await under().holds('a-private-sentence')).toBe(false);
    const kept = (await store.find('00000001'))?.submission;
    expect(kept?.answers).toEqual({ name: 'Ada', message: '[removed]' });
    expect(await found({ search })).toEqual([]);
    expect(await store.redact('00000001', 'colour')).toBe(false);
    expect(await store.redact('00000009', 'message')).toBe(false);
  });

  test('what was seen and done is read the latest first, and erased after its time', async () => {
    const { store } = under();
    for (const [id, day] of [
      ['a', '20'],
      ['b', '26'],
      ['c', '27'],
    ] as const) {
      await store.addAudit({
        id,
        at: `2026-11-${day}T09:00:00.000Z`,
        by: 'jo@c.test',
        did: 'viewed',
      });
    }
    const ids = async (wanted: { before?: string; most: number }) =>
      (await under().another().audit(wanted)).map(({ id }) => id);
    expect(await ids({ most: 2 })).toEqual(['c', 'b']);
    expect(await ids({ most: 9, before: '2026-11-26T09:00:00.000Z' })).toEqual(['a']);
    await store.eraseAudit('2026-11-26T00:00:00.000Z');
    expect(await ids({ most: 9 })).toEqual(['c', 'b']);
  });

  test('a case is found whose mail was given up, open or not, until an officer has seen to it', async () => {
    const { store } = under();
    await store.add(due('00000001', '2026-11-27'));
    await store.add(due('00000002', '2026-11-27', { form: 'planning' }));
    await store.add(due('00000003', '2026-11-27'));
    const failed = (delivery: 'acknowledgement' | 'replied', final: boolean): SubmissionEvent => {
      const id = `${delivery}-1-failed`;
      return { id, at, kind: 'delivery-failed', delivery, attempt: 1, reason: '550', final };
    };
    const started = (delivery: 'acknowledgement' | 'replied'): SubmissionEvent => {
      return { id: `${delivery}-1-started`, at, kind: 'delivery-started', delivery, attempt: 1 };
    };
    expect(await found({ view: 'undelivered' })).toEqual([]);
    // Not for good: it is tried again.
    await event('00000003', started('acknowledgement'));
    await event('00000003', failed('acknowledgement', false));
    await event('00000001', started('acknowledgement'));
    await event('00000001', failed('acknowledgement', true));
    await event('00000002', { id: 'replied', at, kind: 'replied', words: 'Yes', mailed: true });
    await event('00000002', started('replied'));
    await event('00000002', failed('replied', true));
    expect(await found({ view: 'undelivered' })).toEqual(['00000001', '00000002']);
    const own = { scope: { ...planning, allMailboxes } };
    expect(await found({ view: 'undelivered', ...own })).toEqual(['00000002']);
    expect((await under().store.countCases({ ...wall, ...own })).undelivered).toBe(1);
    const later = '2026-11-27T08:00:00.000Z';
    await event('00000002', { id: 'note-1', at: later, kind: 'note', text: 'Called her' });
    const delivery = 'acknowledgement';
    await event('00000001', { id: 'retried', at: later, kind: 'delivery-retried', delivery });
    expect(await found({ view: 'undelivered' })).toEqual([]);
    expect((await under().another().countCases(wall)).undelivered).toBe(0);
  });

  test('what is asked to be erased is found by the day of the law, open or not, until it is answered', async () => {
    const { store } = under();
    for (const reference of ['00000001', '00000002', '00000003']) {
      const form = reference === '00000003' ? 'planning' : 'general-enquiry';
      await store.add(due(reference, '2026-11-27', { form }));
    }
    expect(await found({ view: 'erasure' })).toEqual([]);
    const asked = (answerBy: string): SubmissionEvent => ({
      ...{ id: 'erasure-asked-1', at, kind: 'erasure-asked', answerBy },
    });
    await event('00000001', asked('2026-12-26'));
    await event('00000002', { id: 'replied', at, kind: 'replied' });
    await event('00000002', asked('2026-12-20'));
    await event('00000003', asked('2026-12-24'));
    expect(await found({ view: 'erasure' })).toEqual(['00000002', '00000003', '00000001']);
    const own = { scope: { ...planning, allMailboxes } };
    expect(await found({ view: 'erasure', ...own })).toEqual(['00000003']);
    expect((await under().store.countCases({ ...wall, ...own })).erasure).toBe(1);
    const refused = { id: 'erasure-refused', at, kind: 'erasure-refused', words: 'Law' } as const;
    await event('00000001', refused);
    await store.remove('00000002');
    expect(await found({ view: 'erasure' })).toEqual(['00000003']);
    expect((await under().another().countCases(wall)).erasure).toBe(1);
  });

  test('what was seen and done is narrowed by who, what and when', async () => {
    const { store } = under();
    for (const [id, by, did, hour] of [
      ['a', 'jo@c.test', 'note', '09'],
      ['b', 'sam@c.test', 'note', '10'],
      ['c', 'jo@c.test', 'reply', '11'],
      ['d', 'jo@c.test', 'note', '12'],
    ] as const) {
      await store.addAudit({ id, at: `2026-11-26T${hour}:00:00.000Z`, by, did });
    }
    const ids = async (wanted: Partial<AuditWanted>) =>
      (
        await under()
          .another()
          .audit({ most: 9, ...wanted })
      ).map(({ id }) => id);
    expect(await ids({ by: 'jo@c.test' })).toEqual(['d', 'c', 'a']);
    expect(await ids({ did: 'note' })).toEqual(['d', 'b', 'a']);
    expect(await ids({ by: 'jo@c.test', did: 'note', most: 1 })).toEqual(['d']);
    const some = { from: '2026-11-26T10:00:00.000Z', before: '2026-11-26T12:00:00.000Z' };
    expect(await ids(some)).toEqual(['c', 'b']);
    expect(await ids({ ...some, by: 'jo@c.test', did: 'note' })).toEqual([]);
  });

  test('a key is freed by the one who holds it, and by no one else', async () => {
    const { store } = under();
    await store.hold('until/2026-12-24/x/1', 'first');
    await store.letGo('until/2026-12-24/x/1', 'second');
    expect(await store.held('until/2026-12-24/x/1')).toBe('first');
    await under().another().letGo('until/2026-12-24/x/1', 'first');
    expect(await store.held('until/2026-12-24/x/1')).toBeUndefined();
    expect(await store.hold('until/2026-12-24/x/1', 'second')).toBe('second');
  });

  test('who holds a key can be asked without taking it', async () => {
    const { store } = under();
    expect(await store.held('desk/used/x')).toBeUndefined();
    await store.hold('desk/used/x', 'first');
    expect(await under().another().held('desk/used/x')).toBe('first');
  });
}
