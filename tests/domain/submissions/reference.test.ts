import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  parseReference,
  referenceAlphabet,
  referenceFrom,
  referenceInGroups,
} from '../../../src/domain/submissions/reference.ts';

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('the alphabet has no vowel and no two characters that are taken for each other', () => {
  expect(referenceAlphabet).not.toMatch(/[AEIOU]/);
  for (const pair of [
    '0O',
    '0Q',
    '1I',
    '1L',
    '2Z',
    '5S',
    '6G',
    '8B',
    'MN',
    'FS',
    'DB',
    'DP',
    'DT',
    'UV',
    '38B',
  ]) {
    const inAlphabet = [...pair].filter((character) => referenceAlphabet.includes(character));
    expect(inAlphabet.length, pair).toBeLessThanOrEqual(pair === '38B' ? 2 : 1);
  }
  expect(new Set(referenceAlphabet).size).toBe(20);
});

test('a hash gives the same reference every time, eight characters of the alphabet', () => {
  fc.assert(
    fc.property(bytes, fc.integer({ min: 0, max: 3 }), (hash, salt) => {
      const reference = referenceFrom(hash, salt);
      expect(reference).toMatch(/^[0-9DFHJKMRWXY]{8}$/);
      expect(referenceFrom(Uint8Array.from(hash), salt)).toBe(reference);
    }),
  );
});

test('the next salt gives another reference', () => {
  const hash = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
  const references = [0, 1, 2, 3].map((salt) => referenceFrom(hash, salt));
  expect(new Set(references).size).toBe(4);
  expect(() => referenceFrom(hash, 4)).toThrow(
    'A reference is made from 32 bytes and a salt of 0 to 3.',
  );
});

test('a reference is shown in two groups of four', () => {
  expect(referenceInGroups('K7RM3XDW')).toBe('K7RM-3XDW');
});

test.each([
  ['K7RM-3XDW', 'K7RM3XDW'],
  [' k7rm 3xdw ', 'K7RM3XDW'],
  ['K7RM–3XDW.', 'K7RM3XDW'],
  ['k7rn3xtw', 'K7RM3XDW'],
  ['OIlZ-SGBQ', '01125680'],
  ['Ｋ７ＲＭ３ＸＤＷ', 'K7RM3XDW'],
  ['Ref: K7RM-3XDW', 'K7RM3XDW'],
  ['Your reference number K7RM-3XDW.', 'K7RM3XDW'],
  ['https://www.c.test/sent/K7RM-3XDW/', 'K7RM3XDW'],
  ['K7RM-3XD', undefined],
  ['K7RM-3XDWX', undefined],
  ['AAAA-UUUU', undefined],
  ['', undefined],
])('%j is read as %j', (typed, reference) => {
  expect(parseReference(typed)).toBe(reference);
});

test('what is shown is read back', () => {
  fc.assert(
    fc.property(bytes, (hash) => {
      const reference = referenceFrom(hash);
      expect(parseReference(referenceInGroups(reference).toLowerCase())).toBe(reference);
    }),
  );
});

test('references spread evenly: the share of each character is near one in twenty', () => {
  const counts = new Map<string, number>();
  const hash = new Uint8Array(32);
  let state = 1;
  for (let round = 0; round < 5_000; round += 1) {
    for (let index = 0; index < 8; index += 1) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      hash[index] = state >>> 24;
    }
    for (const character of referenceFrom(hash)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  for (const count of counts.values()) expect(Math.abs(count / 40_000 - 0.05)).toBeLessThan(0.01);
});

test.each([
  ['O', '0'],
  ['Q', '0'],
  ['I', '1'],
  ['L', '1'],
  ['Z', '2'],
  ['S', '5'],
  ['G', '6'],
  ['B', '8'],
  ['N', 'M'],
  ['C', 'D'],
  ['P', 'D'],
  ['T', 'D'],
  ['V', 'D'],
])('%s is taken for %s, in capitals or not', (typed, meant) => {
  expect(parseReference(`K7RM3XD${typed}`)).toBe(`K7RM3XD${meant}`);
  expect(parseReference(`k7rm3xd${typed.toLowerCase()}`)).toBe(`K7RM3XD${meant}`);
});

test.each(['A', 'E', 'U'])('%s looks like no character of a reference', (typed) => {
  expect(parseReference(`K7RM3XD${typed}`)).toBeUndefined();
});

test('a reference is found among a hundred characters, and not among more', () => {
  expect(parseReference('K7RM3XDW'.padEnd(100, ' '))).toBe('K7RM3XDW');
  expect(parseReference('K7RM3XDW'.padEnd(101, ' '))).toBeUndefined();
});

test.each([
  [new Uint8Array(31), 0],
  [new Uint8Array(32), -1],
  [new Uint8Array(32), 4],
])('no reference is made from less than 32 bytes, or from a salt that is none', (hash, salt) => {
  expect(() => referenceFrom(hash, salt)).toThrow(RangeError);
});

test.each([
  [0, '10000000'],
  [1, '20000000'],
  [2, '30000000'],
  [3, 'Y0000000'],
])('salt %i reads its own eight bytes of the hash, which make %s', (salt, reference) => {
  const hash = new Uint8Array(32);
  hash.set([1, 2, 3, 19].map((last) => [0, 0, 0, 0, 0, 0, 0, last]).flat());
  expect(referenceFrom(hash, salt)).toBe(reference);
});

test('a hash that is part of a larger one is read from its own place', () => {
  const larger = new Uint8Array(40);
  larger[15] = 7;
  expect(referenceFrom(larger.subarray(8), 0)).toBe('70000000');
});
