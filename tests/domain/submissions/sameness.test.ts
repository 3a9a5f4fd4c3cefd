import { expect, test } from 'vitest';
import {
  inHex,
  isWithinSameness,
  samenessHashes,
  type SamenessOf,
} from '../../../src/domain/submissions/sameness.ts';
import { sha256 } from './a-submission.ts';

const message: SamenessOf = {
  council: 'allerdale',
  form: 'general-enquiry',
  answers: { name: 'Zoë Bell', message: 'When is my bin emptied?' },
  extra: {},
  files: [{ field: 'photo', name: 'bin.jpg', bytes: new Uint8Array([1, 2]) }],
};

const own = async (changes: Partial<SamenessOf> = {}, at = '2026-11-23T09:05:00.000Z') =>
  inHex((await samenessHashes({ ...message, ...changes }, at, sha256)).own);

test.each<[string, Partial<SamenessOf>]>([
  [
    'spaces and line ends',
    { answers: { name: ' Zoë  Bell ', message: 'When is my\r\nbin emptied?' } },
  ],
  ['an accent written apart', { answers: { ...message.answers, name: 'Zoe\u0308 Bell' } }],
  ['another order', { answers: { message: 'When is my bin emptied?', name: 'Zoë Bell' } }],
  ['an empty answer more', { answers: { ...message.answers, email: ' ' } }],
  ['a field that says how to answer', { extra: { _next: '/thanks/', _language: 'pl' } }],
  ['a number of the page that is empty', { nonce: '' }],
])('%s make no other message', async (_, changes) => {
  expect(await own(changes)).toBe(await own());
});

test.each<[string, Partial<SamenessOf>]>([
  ['another council', { council: 'cambridge' }],
  ['another form', { form: 'complaint' }],
  ['a letter more', { answers: { ...message.answers, name: 'Zoë Bells' } }],
  [
    'an answer under another name',
    { answers: { who: 'Zoë Bell', message: 'When is my bin emptied?' } },
  ],
  ['what no form asked for', { extra: { colour: 'green' } }],
  ['another subject', { extra: { _subject: 'Bins' } }],
  ['no file', { files: [] }],
  [
    'another file of that name',
    { files: [{ field: 'photo', name: 'bin.jpg', bytes: new Uint8Array([1, 3]) }] },
  ],
  [
    'that file under another name',
    { files: [{ field: 'photo', name: 'box.jpg', bytes: new Uint8Array([1, 2]) }] },
  ],
  [
    'that file for another question',
    { files: [{ field: 'letter', name: 'bin.jpg', bytes: new Uint8Array([1, 2]) }] },
  ],
  ['a number of the page', { nonce: '1' }],
  ['someone who sends', { sender: async () => 'someone' }],
])('%s makes another message', async (_, changes) => {
  expect(await own(changes)).not.toBe(await own());
});

test.each([
  ['2026-11-23T09:00:00.000Z', true],
  ['2026-11-23T09:09:59.999Z', true],
  ['2026-11-23T08:59:59.999Z', false],
  ['2026-11-23T09:10:00.000Z', false],
])('what is sent at %s is in the ten minutes of 09:05: %s', async (at, isSame) => {
  expect((await own({}, at)) === (await own())).toBe(isSame);
});

test.each([
  ['2026-11-23T09:09:44.999Z', undefined],
  ['2026-11-23T09:09:45.000Z', '09:15'],
  ['2026-11-23T09:10:00.000Z', '09:05'],
  ['2026-11-23T09:10:14.999Z', '09:05'],
  ['2026-11-23T09:10:15.000Z', undefined],
])('what is sent at %s is near the edge of the ten minutes of %s', async (at, neighbour) => {
  const { edge } = await samenessHashes(message, at, sha256);
  const other = neighbour && (await own({}, `2026-11-23T${neighbour}:00.000Z`));
  expect(edge && inHex(edge.other)).toBe(other);
});

test('both sides of an edge share its key, and another edge has another', async () => {
  const keyAt = async (time: string) =>
    (await samenessHashes(message, `2026-11-23T${time}.000Z`, sha256)).edge?.key;
  expect(await keyAt('09:09:50')).toMatch(/^same-[0-9a-f]{64}$/);
  expect(await keyAt('09:09:50')).toBe(await keyAt('09:10:10'));
  expect(await keyAt('09:19:50')).not.toBe(await keyAt('09:09:50'));
});

test('what it would have been ten minutes before is what it was then', async () => {
  const { before } = await samenessHashes(message, '2026-11-23T09:15:00.000Z', sha256);
  expect(before && inHex(before)).toBe(await own());
});

test('with a number of the page time does not count, and the words do', async () => {
  const nonce = '27';
  const later = '2026-11-24T18:00:00.000Z';
  expect(await own({ nonce }, later)).toBe(await own({ nonce }));
  expect(await own({ nonce: '28' })).not.toBe(await own({ nonce }));
  expect(await own({ nonce, answers: { message: 'Thanks' } })).not.toBe(await own({ nonce }));
  expect(await samenessHashes({ ...message, nonce }, later, sha256)).toEqual({
    own: expect.any(Uint8Array) as Uint8Array,
  });
});

test('with a number of the page, what it was before another secret came into force is known for ten minutes', async () => {
  const change = Date.parse('2026-11-23T09:00:00.000Z');
  const bySecret = (data: string | Uint8Array, at: number) =>
    sha256(`${at < change ? 'old' : 'new'} ${String(data)}`, at);
  const at = (time: string) =>
    samenessHashes({ ...message, nonce: '27' }, `2026-11-23T${time}Z`, bySecret);
  const old = (await at('08:59:59.999')).own;
  expect(await at('08:59:59.999')).not.toHaveProperty('before');
  expect((await at('09:00:00.000')).before).toEqual(old);
  expect((await at('09:09:59.999')).before).toEqual(old);
  expect(await at('09:10:00.000')).not.toHaveProperty('before');
});

test('who sends is known by each day’s own name, also across midnight', async () => {
  const days: string[] = [];
  const sender = async (day: string): Promise<string> => {
    days.push(day);
    return `someone on ${day}`;
  };
  await samenessHashes({ ...message, sender }, '2026-11-24T00:05:00.000Z', sha256);
  expect(days).toEqual(['2026-11-24', '2026-11-23']);
});

test.each([
  ['2026-11-23T09:10:00.000Z', true],
  ['2026-11-23T09:10:00.001Z', false],
  ['2026-11-23T08:00:00.000Z', true],
])('what was sent at 09:00 and again at %s is one: %s', (later, isOne) => {
  expect(isWithinSameness('2026-11-23T09:00:00.000Z', later)).toBe(isOne);
});

test('bytes are written in two figures each', () => {
  expect(inHex(new Uint8Array([0, 1, 15, 16, 255]))).toBe('00010f10ff');
});
