import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { receive, type ToReceive } from '../../src/domain/submissions/receive.ts';
import { referenceFrom } from '../../src/domain/submissions/reference.ts';
import type { SubmissionStore } from '../../src/domain/submissions/ports.ts';
import { samenessHashes, type Hash } from '../../src/domain/submissions/sameness.ts';
import { keyedHash, rotateSecret } from '../../src/server/reference-secret.ts';
import { blobsStore } from '../../src/adapters/store-blobs.ts';
import { blobsInMemory } from '../contracts/blobs-in-memory.ts';
import { generalEnquiry } from '../domain/submissions/a-submission.ts';
import { storeInMemory } from '../domain/submissions/store-in-memory.ts';

function sending(receivedAt: string, changes: Partial<ToReceive> = {}): ToReceive {
  return {
    council: 'allerdale',
    definition: generalEnquiry,
    answers: { name: 'Ada Bell', email: 'ada@example.org', message: 'When is my bin emptied?' },
    extra: {},
    files: [],
    language: 'en',
    receivedAt,
    deliveries: [],
    ...changes,
  };
}

async function referenceOf(store: SubmissionStore, hash: Hash, given: ToReceive): Promise<string> {
  const { submission } = await receive(given, { store, hash, randomName: () => 'a-name' });
  return submission.reference;
}

const at = '2026-11-23T14:03:00.000Z';

test('from reference, text and minute nothing can be confirmed without the secret', async () => {
  const store = storeInMemory();
  const reference = await referenceOf(store, keyedHash(store), sending(at));
  // All that someone knows who has guessed every word right, by the hash that is in the source for all to read.
  const guess: Hash = async (data) => createHash('sha256').update(data).digest();
  const { council, definition, answers, extra, files } = sending(at);
  const same = { council, form: definition.id, answers, extra, files };
  for (let minute = -20; minute <= 20; minute += 1) {
    const when = new Date(Date.parse(at) + minute * 60_000).toISOString();
    const { own, before } = await samenessHashes(same, when, guess);
    for (const hash of [own, before]) {
      if (hash !== undefined) expect(referenceFrom(hash)).not.toBe(reference);
    }
  }
  // Nor with the secret of another council's store.
  const another = storeInMemory();
  expect(await referenceOf(another, keyedHash(another), sending(at))).not.toBe(reference);
});

test.each([
  ['SQLite', (): SubmissionStore => storeInMemory()],
  ['Netlify Blobs', (): SubmissionStore => blobsStore(blobsInMemory().blobs)],
])('%s: all processes share one secret, from the first message on', async (_name, make) => {
  const store = make();
  const references = await Promise.all(
    [keyedHash(store), keyedHash(store), keyedHash(store)].map((hash) =>
      referenceOf(store, hash, sending(at)),
    ),
  );
  expect(new Set(references).size).toBe(1);
  expect(await referenceOf(store, keyedHash(store), sending(at))).toBe(references[0]);
});

test('a rotation leaves old references as they are, and changes new ones', async () => {
  const store = storeInMemory();
  const hash = keyedHash(store);
  const old = await referenceOf(store, hash, sending(at));
  const from = await rotateSecret(store, Date.parse(at));
  expect(new Date(from).toISOString()).toBe('2026-11-23T14:20:00.000Z');
  expect((await store.find(old))?.submission.receivedAt).toBe(at);
  const secrets = await store.keptUnder('reference-secret/');
  expect(secrets.size).toBe(2);
  expect(new Set([...secrets.values()].map((value) => value.slice(-66))).size).toBe(2);
});

test.each([
  ['2026-11-23T14:19:50.000Z', '2026-11-23T14:20:05.000Z'],
  ['2026-11-23T14:12:00.000Z', '2026-11-23T14:21:00.000Z'],
  ['2026-11-23T14:19:59.000Z', '2026-11-23T14:29:00.000Z'],
])(
  'the same form sent at %s and at %s has one reference, though the secret changed at 14:20',
  async (first, second) => {
    const store = storeInMemory();
    let now = Date.parse('2026-11-23T14:02:00.000Z');
    const clock = (): number => now;
    const [here, there] = [keyedHash(store, clock), keyedHash(store, clock)];
    await referenceOf(
      store,
      there,
      sending('2026-11-23T14:02:00.000Z', { extra: { x: 'before' } }),
    );
    await rotateSecret(store, Date.parse(at));
    now = Date.parse(first);
    const before = await referenceOf(store, here, sending(first));
    now = Date.parse(second);
    expect(await referenceOf(store, there, sending(second))).toBe(before);
    // With a number that the page made, too.
    const nonced = await referenceOf(store, here, sending(first, { nonce: 'n' }));
    expect(await referenceOf(store, there, sending(second, { nonce: 'n' }))).toBe(nonced);
  },
);

test('no one who names a moment far ahead keeps a process from the new secret', async () => {
  const store = storeInMemory();
  let now = Date.parse('2026-11-23T14:02:00.000Z');
  const hash = keyedHash(store, () => now);
  await hash('a forged link', Date.parse('9999-12-31T23:59:59.000Z'));
  await rotateSecret(store, Date.parse(at));
  now = Date.parse('2026-11-23T14:21:00.000Z');
  expect(await hash('a link', now)).toEqual(await keyedHash(store)('a link', now));
  expect(await hash('a link', now)).not.toEqual(await hash('a link', Date.parse(at)));
});

test('a clock that was wrong for a moment, and is right again, keeps no process from the new secret', async () => {
  const store = storeInMemory();
  let now = Date.parse('2030-01-01T00:00:00.000Z');
  const hash = keyedHash(store, () => now);
  await hash('a link', now);
  await rotateSecret(store, Date.parse(at));
  now = Date.parse('2026-11-23T14:21:00.000Z');
  expect(await hash('a link', now)).toEqual(await keyedHash(store)('a link', now));
});
