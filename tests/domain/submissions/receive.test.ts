import { describe, expect, test } from 'vitest';
import type { SubmissionStore } from '../../../src/domain/submissions/ports.ts';
import { StoreUnavailable } from '../../../src/domain/submissions/ports.ts';
import type { ToReceive } from '../../../src/domain/submissions/receive.ts';
import { receive } from '../../../src/domain/submissions/receive.ts';
import type { Hash } from '../../../src/domain/submissions/sameness.ts';
import { generalEnquiry, sha256 } from './a-submission.ts';
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

function receiver(store: SubmissionStore = storeInMemory(), hash: Hash = sha256) {
  let files = 0;
  return (changes: Partial<ToReceive> = {}) =>
    receive(
      { ...sent, ...changes },
      {
        store,
        hash,
        randomName: () => `random-${String((files += 1))}`,
      },
    );
}

describe('the same form sent twice', () => {
  test.each([
    ['at once', '2026-11-23T09:00:00.000Z'],
    ['a second later', '2026-11-23T09:00:01.000Z'],
    ['ten minutes later', '2026-11-23T09:10:00.000Z'],
  ])('%s has one reference and one record', async (_when, receivedAt) => {
    const store = storeInMemory();
    const take = receiver(store);
    const first = await take();
    const second = await take({ receivedAt });
    expect(first.isNew).toBe(true);
    expect(second).toEqual({ submission: first.submission, isNew: false });
    expect(await store.size()).toBe(1);
  });

  test('across the edge of two buckets of time, seconds apart, is still one', async () => {
    const take = receiver();
    const first = await take({ receivedAt: '2026-11-23T09:09:59.900Z' });
    const second = await take({ receivedAt: '2026-11-23T09:10:00.100Z' });
    expect(second).toEqual({ submission: first.submission, isNew: false });
  });

  test.each([
    ['the earlier', 0],
    ['the later', 1],
  ])('on both sides of that edge at the same instant, %s first, is still one', async (_, first) => {
    const store = storeInMemory();
    // Neither sees what the other is about to add.
    const take = receiver({ ...store, find: async () => undefined });
    const sides = ['2026-11-23T09:09:59.900Z', '2026-11-23T09:10:00.100Z'];
    if (first === 1) sides.reverse();
    const all = await Promise.all(sides.map((receivedAt) => take({ receivedAt })));
    expect(new Set(all.map(({ submission }) => submission.reference)).size).toBe(1);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await store.size()).toBe(1);
  });

  test.each(['_replyto', '_account'])(
    'from two people who differ only in %s, is two',
    async (name) => {
      const take = receiver();
      const first = await take({ extra: { [name]: 'one@example.org' } });
      const second = await take({ extra: { [name]: 'two@example.org' } });
      expect(second.isNew).toBe(true);
      expect(second.submission.reference).not.toBe(first.submission.reference);
    },
  );

  test('more than ten minutes later is another', async () => {
    const take = receiver();
    const first = await take({ receivedAt: '2026-11-23T09:01:00.000Z' });
    const second = await take({ receivedAt: '2026-11-23T09:11:00.001Z' });
    expect(second.isNew).toBe(true);
    expect(second.submission.reference).not.toBe(first.submission.reference);
  });

  test('every two seconds for an hour makes one record each ten minutes at most', async () => {
    const store = storeInMemory();
    const take = receiver(store);
    const start = Date.parse('2026-11-23T09:03:00.000Z');
    for (let second = 0; second < 3_600; second += 2) {
      await take({ receivedAt: new Date(start + second * 1_000).toISOString() });
    }
    expect(await store.size()).toBeLessThanOrEqual(7);
  });

  test('fifty times at the same instant, is one', async () => {
    const store = storeInMemory();
    const take = receiver(store);
    const all = await Promise.all(Array.from({ length: 50 }, () => take()));
    expect(new Set(all.map(({ submission }) => submission.reference)).size).toBe(1);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  test.each([
    ['line ends', { answers: { ...sent.answers, message: 'When is\r\nmy bin emptied?' } }],
    ['spaces', { answers: { ...sent.answers, message: '  When is my  bin emptied? ' } }],
    [
      'the order of answers',
      { answers: { email: 'ada@example.org', message: sent.answers['message'] ?? '' } },
    ],
    ['an empty answer', { answers: { ...sent.answers, name: '' } }],
    ['where to go next', { extra: { _next: '/sent/', _format: 'plain' } }],
    ['the language', { language: 'pl' }],
  ])('differing only in %s is the same', async (_in, changes) => {
    const take = receiver();
    await take();
    expect((await take(changes)).isNew).toBe(false);
  });

  test.each([
    ['a word', { answers: { ...sent.answers, message: 'When is my box emptied?' } }],
    [
      'an answer moved to another question',
      { answers: { name: 'When is my bin emptied?', email: 'ada@example.org' } },
    ],
    ['a field of its own', { extra: { colour: 'red' } }],
    ['its subject', { extra: { _subject: 'My bin is still full' } }],
    ['to whom a copy was to go', { extra: { _cc: 'bea@example.org' } }],
    ['the form', { definition: { ...generalEnquiry, id: 'suggestion' } }],
    ['the council', { council: 'cumbria' }],
    [
      'a file',
      { files: [{ field: 'f', name: 'a.txt', type: 'text', bytes: new Uint8Array([1]) }] },
    ],
  ])('differing in %s is not the same', async (_in, changes) => {
    const take = receiver();
    await take();
    expect((await take(changes)).isNew).toBe(true);
  });

  test('with two files that differ only inside is not the same', async () => {
    const take = receiver();
    const withFile = (byte: number) => ({
      files: [{ field: 'f', name: 'a.txt', type: 'text', bytes: new Uint8Array([byte]) }],
    });
    await take(withFile(1));
    expect((await take(withFile(2))).isNew).toBe(true);
    expect((await take(withFile(1))).isNew).toBe(false);
  });

  test('from a page with a number of its own is the same for as long as that page is open', async () => {
    const take = receiver();
    const first = await take({ nonce: 'n1' });
    const hoursLater = await take({ nonce: 'n1', receivedAt: '2026-11-23T13:00:00.000Z' });
    expect(hoursLater.submission.reference).toBe(first.submission.reference);
    expect((await take({ nonce: 'n2' })).isNew).toBe(true);
    // A page of someone's own that always sends the same number loses no one's message of another day.
    const nextDay = { nonce: 'n1', receivedAt: '2026-12-10T09:00:00.000Z' };
    expect((await take(nextDay)).isNew).toBe(true);
    expect((await take({ ...nextDay, receivedAt: '2026-12-10T10:00:00.000Z' })).isNew).toBe(false);
    const changed = { ...sent.answers, message: 'Another question' };
    expect((await take({ nonce: 'n1', answers: changed })).isNew).toBe(true);
  });
});

describe('the same few answers, given by people we know nothing else about,', () => {
  // Who sends is known by another name each day.
  const ada = async (day: string) => `ada on ${day}`;
  const bea = async (day: string) => `bea on ${day}`;

  test('are two of two people, and one of one who sends twice within ten minutes', async () => {
    const take = receiver();
    const first = await take({ sender: ada });
    expect((await take({ sender: bea })).isNew).toBe(true);
    expect(
      (await take({ sender: ada, receivedAt: '2026-11-23T09:09:00.000Z' })).submission,
    ).toEqual(first.submission);
    expect((await take({ sender: ada, receivedAt: '2026-11-23T09:11:00.000Z' })).isNew).toBe(true);
  });

  test.each([
    ['of two stretches of ten minutes', '2026-11-23T09:09:59.900Z', '2026-11-23T09:10:00.100Z'],
    ['of two days', '2026-11-23T23:59:59.900Z', '2026-11-24T00:00:00.100Z'],
  ])(
    'sent on both sides of the edge %s, at once or one after the other, are one',
    async (...at) => {
      const [, ...sides] = at;
      for (const together of [false, true]) {
        const store = storeInMemory();
        const take = receiver(together ? { ...store, find: async () => undefined } : store);
        const sending = sides.map((receivedAt) => () => take({ sender: ada, receivedAt }));
        if (together) await Promise.all(sending.map((send) => send()));
        else for (const send of sending) await send();
        expect(await store.size()).toBe(1);
      }
    },
  );
});

describe('the same words, sent again within ten minutes,', () => {
  const at = (time: string) => ({ receivedAt: `2026-11-23T${time}.000Z` });

  test.each(['replied', 'closed'] as const)(
    'after staff wrote down that the first was %s, are a new message, and sent twice more are still that one',
    async (kind) => {
      const store = storeInMemory();
      const take = receiver(store);
      const first = await take(at('09:01:00'));
      await store.addEvent(first.submission.reference, {
        id: kind,
        kind,
        at: '2026-11-23T09:02:00.000Z',
      });
      const second = await take(at('09:03:00'));
      expect(second.isNew).toBe(true);
      expect(second.submission.reference).not.toBe(first.submission.reference);
      expect(second.submission.receivedAt).toBe('2026-11-23T09:03:00.000Z');
      for (const again of ['09:03:01', '09:12:00']) {
        expect(await take(at(again))).toEqual({ submission: second.submission, isNew: false });
      }
      expect(await store.size()).toBe(2);
    },
  );

  test('are a new message however often the one before was replied to', async () => {
    const store = storeInMemory();
    const take = receiver(store);
    const references = new Set<string>();
    for (let minute = 0; minute < 10; minute += 1) {
      const { submission, isNew } = await take(at(`09:0${String(minute)}:00`));
      expect(isNew).toBe(true);
      references.add(submission.reference);
      await store.addEvent(submission.reference, {
        id: 'replied',
        kind: 'replied',
        at: `2026-11-23T09:0${String(minute)}:30.000Z`,
      });
    }
    expect(references.size).toBe(10);
  });

  test.each([
    ['before', '09:09:50', '09:10:05'],
    ['long before', '09:04:00', '09:10:30'],
  ])(
    'across the edge of two stretches of ten minutes, %s it, are one new message',
    async (_, one, two) => {
      const store = storeInMemory();
      const take = receiver(store);
      const first = await take(at(one));
      await store.addEvent(first.submission.reference, {
        id: 'replied',
        kind: 'replied',
        at: '2026-11-23T09:09:55.000Z',
      });
      const second = await take(at(two));
      expect(second.isNew).toBe(true);
      expect((await take(at('09:10:40'))).submission).toEqual(second.submission);
      expect(await store.size()).toBe(2);
    },
  );

  test('while the first only waits, was delayed or passed on, are the first', async () => {
    const store = storeInMemory();
    const take = receiver(store);
    const { submission } = await take(at('09:01:00'));
    await store.addEvent(submission.reference, {
      id: 'passed-on',
      kind: 'passed-on',
      to: 'planning@example.gov.uk',
      at: '2026-11-23T09:02:00.000Z',
    });
    expect(await take(at('09:03:00'))).toEqual({ submission, isNew: false });
  });
});

test('two forms whose hashes lead to one reference get one each, and keep it', async () => {
  // The first eight bytes, which make the first reference, are the same for everything.
  const colliding: Hash = async (data) => {
    const hash = await sha256(data, 0);
    hash.fill(7, 0, 8);
    return hash;
  };
  const store = storeInMemory();
  const take = receiver(store, colliding);
  const other = { answers: { message: 'Something else' } };
  const first = await take();
  const second = await take(other);
  expect(second.isNew).toBe(true);
  expect(second.submission.reference).not.toBe(first.submission.reference);
  expect((await take()).submission.reference).toBe(first.submission.reference);
  expect((await take(other)).submission.reference).toBe(second.submission.reference);
  const later = await take({ ...other, receivedAt: '2026-11-23T09:09:00.000Z' });
  expect(later.submission.reference).toBe(second.submission.reference);
  expect(await store.size()).toBe(2);
});

test('what is stored is all that was sent, with the form as it was', async () => {
  const store = storeInMemory();
  const bytes = new TextEncoder().encode('%PDF-1.7');
  const { submission } = await receiver(store)({
    extra: { colour: 'red' },
    files: [{ field: 'photo', name: '../../etc/passwd', type: 'pdf', bytes }],
  });
  expect(submission).toMatchObject({
    council: 'allerdale',
    form: 'general-enquiry',
    definition: generalEnquiry,
    answers: sent.answers,
    extra: { colour: 'red' },
    files: [{ field: 'photo', name: '../../etc/passwd', type: 'pdf', bytes: 8, key: 'random-1' }],
    deliveries: ['acknowledgement', 'notification'],
  });
  expect(await store.find(submission.reference)).toEqual({ submission, events: [] });
  expect(await store.getFile(submission.reference, 'random-1')).toEqual(bytes);
});

test('a message that looks like spam is kept, and nothing is sent', async () => {
  const store = storeInMemory();
  const { submission, isNew } = await receiver(store)({ quarantine: 'honeypot' });
  expect({ isNew, why: submission.quarantine }).toEqual({ isNew: true, why: 'honeypot' });
  for await (const reference of store.outbox()) throw new Error(`${reference} would be sent`);
});

test('the same words without the sign of spam are a message of their own, and are sent', async () => {
  const store = storeInMemory();
  const take = receiver(store);
  const trapped = await take({ quarantine: 'honeypot' });
  const honest = await take();
  expect(honest.isNew).toBe(true);
  expect(honest.submission.reference).not.toBe(trapped.submission.reference);
  expect(await Array.fromAsync(store.outbox())).toEqual([honest.submission.reference]);
});

test('when the store is away nothing is taken for received', async () => {
  const store = storeInMemory();
  store.add = () => Promise.reject(new StoreUnavailable('disk is full'));
  await expect(receiver(store)()).rejects.toThrow(StoreUnavailable);
});
