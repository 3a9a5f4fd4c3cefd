import { describe, expect, test } from 'vitest';
import { attemptsHere } from '../../../src/domain/submissions/attempts-here.ts';
import { carrierAfter, carriers } from '../../../src/domain/submissions/carrier.ts';
import { SlotFull } from '../../../src/domain/submissions/call-slots.ts';
import { deliver, sweep, type Attempted } from '../../../src/domain/submissions/outbox.ts';
import { MailFailure, StoreUnavailable } from '../../../src/domain/submissions/ports.ts';
import { receive, type ToReceive } from '../../../src/domain/submissions/receive.ts';
import { eraseExpired } from '../../../src/domain/submissions/retention.ts';
import { inHex, samenessHashes } from '../../../src/domain/submissions/sameness.ts';
import type { Submission } from '../../../src/domain/submissions/submission.ts';
import { aSubmission, generalEnquiry, sha256 } from './a-submission.ts';
import { storeInMemory } from './store-in-memory.ts';

const sent: ToReceive = {
  council: 'allerdale',
  definition: generalEnquiry,
  answers: { message: 'When is my bin emptied?', email: 'ada@example.org' },
  extra: {},
  files: [],
  language: 'en',
  receivedAt: '2026-11-23T09:00:00.000Z',
  deliveries: ['acknowledgement', 'notification'],
};
const receiveIn = (store = storeInMemory(), hash = sha256) => ({
  store,
  take: (changes: Partial<ToReceive> = {}) =>
    receive({ ...sent, ...changes }, { store, hash, randomName: () => 'random' }),
});
const appointment = {
  on: '2026-11-24',
  from: '09:00',
  to: '11:00',
  endsAt: '2026-11-24T11:00:00+00:00',
};

describe('what is kept', () => {
  test('has the promise as it was made, the time that was chosen, and who entered it', async () => {
    const { promise } = aSubmission();
    if (promise === undefined) throw new Error('made without a promise');
    const acknowledgementPromise = { ...promise, dueOn: '2026-11-24' };
    const entered = { channel: 'letter', by: 'jo@example.gov.uk' } as const;
    const all = { promise, acknowledgementPromise, appointment, entered, quarantine: 'links' };
    const { store, take } = receiveIn();
    const { submission } = await take(all);
    expect(submission).toMatchObject(all);
    expect((await store.find(submission.reference))?.submission).toEqual(submission);
  });

  test('says nothing of what there is not', async () => {
    const { submission } = await receiveIn().take();
    expect(Object.keys(submission).sort()).toEqual([
      'answers',
      'council',
      'definition',
      'deliveries',
      'extra',
      'files',
      'form',
      'language',
      'receivedAt',
      'reference',
      'sameness',
    ]);
  });
});

describe('a call at a time that was chosen', () => {
  const slot = { key: 'until/2026-11-24/call-back/0900-1100', most: 1, field: 'call-at' };

  test('is refused where all are taken, and nothing is kept', async () => {
    const { store, take } = receiveIn();
    const endsAt = '2026-11-24T11:00:00+00:00';
    const appointment = { on: '2026-11-24', from: '09:00', to: '11:00', endsAt };
    const definition = { ...generalEnquiry, id: 'call-back' };
    expect((await take({ slot, appointment, definition })).isNew).toBe(true);
    const another = take({ slot, answers: { message: 'Another' } });
    await expect(another).rejects.toEqual(new SlotFull('call-at'));
    expect(await store.size()).toBe(1);
  });

  test('sent twice has one place, and is the first', async () => {
    const { take } = receiveIn();
    const first = await take({ slot });
    expect(await take({ slot })).toEqual({ submission: first.submission, isNew: false });
  });

  test('whose reference is another’s goes on to the next one', async () => {
    // The first eight bytes, which make the first reference, are the same for everything.
    const { take } = receiveIn(storeInMemory(), async (data) => {
      const hash = await sha256(data, 0);
      hash.fill(7, 0, 8);
      return hash;
    });
    const first = await take();
    const second = await take({ slot: { ...slot, most: 2 }, answers: { message: 'Another' } });
    expect(second.isNew).toBe(true);
    expect(second.submission.reference).not.toBe(first.submission.reference);
  });
});

describe('the same words', () => {
  test('in a flood are known by their words, and set aside for spam are not', async () => {
    const { take } = receiveIn();
    const first = await take({ quarantine: 'flood' });
    expect((await take()).isNew).toBe(false);
    expect((await take({ quarantine: 'honeypot' })).isNew).toBe(true);
    expect((await take()).submission).toEqual(first.submission);
  });

  test('with one number of a page are a new message a day later, to the moment', async () => {
    const { take } = receiveIn();
    expect((await take({ nonce: '1' })).isNew).toBe(true);
    const at = (receivedAt: string) => take({ nonce: '1', receivedAt });
    expect((await at('2026-11-24T08:59:59.999Z')).isNew).toBe(false);
    expect((await at('2026-11-24T09:00:00.000Z')).isNew).toBe(true);
  });

  test('in whatever order their answers came are the same', async () => {
    const of = { council: 'c', form: 'f', extra: {}, files: [] };
    const own = async (answers: Record<string, string>) =>
      inHex((await samenessHashes({ ...of, answers }, sent.receivedAt, sha256)).own);
    const one = await own({ a: '1', b: '2', c: '3' });
    expect(await own({ c: '3', b: '2', a: '1' })).toBe(one);
    expect(await own({ b: '2', c: '3', a: '1' })).toBe(one);
    expect(await own({ a: '2', b: '1', c: '3' })).not.toBe(one);
    expect(await own({ a: 'x y' })).not.toBe(await own({ a: 'xy' }));
  });

  test('are hashed by the secret that was in force in their ten minutes', async () => {
    const asked: number[] = [];
    const of = { council: 'c', form: 'f', answers: {}, extra: {}, files: [] };
    await samenessHashes(of, '2026-11-23T09:05:00.000Z', (data, at) => {
      asked.push(at);
      return sha256(data, at);
    });
    expect(asked.map((at) => new Date(at).toISOString())).toEqual([
      '2026-11-23T09:00:00.000Z',
      '2026-11-23T08:50:00.000Z',
    ]);
  });
});

describe('what is erased', () => {
  const file = { field: 'f', name: 'a.pdf', type: 'pdf', bytes: 1, key: 'k' };
  const eraseAt = (store: ReturnType<typeof storeInMemory>, at: string, more: object = {}) =>
    eraseExpired({
      store,
      now: () => at,
      until: '2099-01-01T00:00:00.000Z',
      clockIsRight: true,
      ...more,
    });

  test('is counted first, 200 at a time, and only what was counted goes', async () => {
    const store = storeInMemory();
    for (let index = 0; index < 201; index += 1) {
      await store.add(aSubmission({ reference: String(index).padStart(8, '0') }));
    }
    const counted: number[] = [];
    const countFirst = async (records: readonly { submission: Submission }[]) => {
      counted.push(records.length);
      return records.filter(({ submission }) => submission.reference !== '00000007');
    };
    const erased = await eraseAt(store, '2027-11-23T09:00:00.000Z', { countFirst });
    expect(counted).toEqual([200, 1]);
    expect(erased).toEqual({ submissions: 200, files: 0 });
    expect(await store.find('00000007')).toBeDefined();
  });

  test('of what is still kept are its files, whether or not anything is counted', async () => {
    const store = storeInMemory();
    for (let index = 0; index < 20; index += 1) {
      const reference = String(index).padStart(8, '0');
      await store.add(
        aSubmission({ reference, files: [file] }),
        new Map([['k', new Uint8Array(1)]]),
      );
    }
    const countFirst = async (records: readonly { submission: Submission }[]) => {
      expect(records).toEqual([]);
      return records;
    };
    const erased = await eraseAt(store, '2027-02-21T09:00:00.000Z', { countFirst });
    expect(erased).toEqual({ submissions: 0, files: 20 });
    const noted = {
      id: 'note-1',
      at: '2026-11-24T09:00:00.000Z',
      kind: 'note',
      text: 'x',
    } as const;
    await store.addEvent('00000001', noted);
    expect(await eraseAt(store, '2027-02-22T09:00:00.000Z')).toEqual({ submissions: 0, files: 0 });
  });

  test('of who saw and did what is all that is older than a year', async () => {
    const store = storeInMemory();
    const erased: string[] = [];
    store.eraseAudit = async (before) => {
      erased.push(before);
    };
    await eraseAt(store, '2026-11-23T09:00:00.000Z');
    expect(erased).toEqual(['2025-11-22T09:00:00.000Z']);
  });
});

describe('an attempt to send', () => {
  const at = '2026-11-23T09:00:10.000Z';
  const deliverWith = async (send: () => Promise<{ sent: true } | { skipped: string }>) => {
    const store = storeInMemory();
    const submission = aSubmission({ deliveries: ['notification'] });
    await store.add(submission);
    const seen: Attempted[] = [];
    const lines: string[] = [];
    const delivered = await deliver(
      { submission, events: [] },
      {
        store,
        send,
        now: () => at,
        log: (line) => lines.push(line),
        timeZone: 'Europe/London',
        observe: (attempted) => seen.push(attempted),
      },
    );
    return { delivered, seen, lines };
  };

  test('is seen with what came of it, and how old the message was', async () => {
    const one = { delivery: 'notification', ageSeconds: 10 };
    expect((await deliverWith(async () => ({ sent: true }))).seen).toEqual([
      { ...one, outcome: 'sent', service: 'there' },
    ]);
    expect((await deliverWith(async () => ({ skipped: 'no-address' }))).seen).toEqual([
      { ...one, outcome: 'skipped' },
    ]);
    const refused = deliverWith(() => Promise.reject(new MailFailure('550', true)));
    expect((await refused).seen).toEqual([{ ...one, outcome: 'failed', service: 'there' }]);
    const away = deliverWith(() => Promise.reject(new MailFailure('421', false)));
    expect((await away).seen).toEqual([{ ...one, outcome: 'failed', service: 'away' }]);
  });

  test.each([
    ['an error of ours', new TypeError('Ada Bell wrote'), 'TypeError'],
    ['a name that holds words', Object.assign(new Error('x'), { name: 'Ada Bell' }), 'unknown'],
    ['what is no error', 'Ada Bell', 'unknown'],
  ])(
    'that could not be composed is logged without a resident’s words: %s',
    async (_, error, name) => {
      const { lines, delivered } = await deliverWith(() => Promise.reject(error));
      expect(lines).toEqual([
        `[outbox] K7RM-3XDW: notification, attempt 1 of 22 failed (could-not-be-composed: ${name}); next at 09:01`,
      ]);
      expect(delivered).toEqual({ sent: 0, failed: 1, skipped: 0 });
    },
  );

  test('whose store is away is no failure of the mail, and stops whatever sends', async () => {
    const away = deliverWith(() => Promise.reject(new StoreUnavailable('disk is full')));
    await expect(away).rejects.toThrow('disk is full');
  });

  test('is known in this process by its case and its message', async () => {
    const store = storeInMemory();
    const submission = aSubmission();
    await store.add(submission);
    const here = attemptsHere(() => 0);
    const begun: string[] = [];
    const ended: string[] = [];
    await deliver(
      { submission, events: [] },
      {
        ...{ store, now: () => at, log: () => undefined, timeZone: 'Europe/London' },
        send: async () => ({ sent: true }),
        here: {
          ...here,
          begin: (name) => begun.push(name) > 0,
          end: (name) => ended.push(name),
        },
      },
    );
    expect(begun).toEqual(['K7RM3XDW/acknowledgement', 'K7RM3XDW/notification']);
    expect(ended).toEqual(begun);
  });

  test('is made by either carrier, and their counts are added', async () => {
    const store = storeInMemory();
    await store.add(aSubmission({ deliveries: ['notification', 'webhook'] }));
    const send = async () => ({ skipped: 'no-address' });
    const given = { store, send, now: () => at, log: () => undefined, timeZone: 'Europe/London' };
    expect(await sweep({ ...given, until: '9999' })).toEqual({
      sent: 0,
      failed: 0,
      skipped: 2,
      finished: true,
      isMoreDue: false,
    });
    expect(carriers).toEqual(['mail', 'webhook']);
  });
});

test.each([
  ['421', 'away'],
  ['503', 'away'],
  ['535', 'away'],
  ['554', 'away'],
  ['452', 'there'],
  ['505', 'there'],
  ['EENVELOPE', 'there'],
  ['EENVELOPES', 'away'],
  ['E452', 'away'],
])('a service that answers %s is %s', (code, is) => {
  expect(carrierAfter(new MailFailure(code, false))).toBe(is);
});
