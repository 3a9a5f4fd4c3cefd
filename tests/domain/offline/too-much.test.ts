import { expect, test } from 'vitest';
import { tooMuch } from '../../../src/domain/offline/too-much.ts';

const files = [
  { address: '/a/', at: 100, bytes: 10 },
  { address: '/b/', at: 300, bytes: 20 },
  { address: '/c/', at: 200, bytes: 30 },
];
const most = { files: 3, bytes: 60, milliseconds: 200 };

test('what is within bounds stays, to the last file, byte and millisecond', () => {
  expect(tooMuch(files, most, 300)).toEqual([]);
});

test.each([
  ['the oldest goes where there are too many', { files: 2 }, 300, ['/a/']],
  ['the oldest go where they are too big', { bytes: 49 }, 300, ['/c/', '/a/']],
  ['what is too old goes, however little there is', {}, 401, ['/c/', '/a/']],
])('%s', (_, bound, now, gone) => {
  expect(tooMuch(files, { ...most, ...bound }, now)).toEqual(gone);
});
