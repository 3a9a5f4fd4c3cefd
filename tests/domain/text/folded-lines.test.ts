import { expect, test } from 'vitest';
import { foldedLines } from '../../../src/domain/text/folded-lines.ts';

const octets = (line: string): number => Buffer.byteLength(line);

test("a line folded as RFC 5545's own example is put together, and is short enough to stay so", () => {
  // Section 3.1.
  const folded = 'DESCRIPTION:This is a lo\r\n ng description\r\n  that exists on a long line.\r\n';
  expect(foldedLines(folded)).toBe(
    'DESCRIPTION:This is a long description that exists on a long line.\r\n',
  );
});

test.each([
  ['75 octets stay one line', 'a'.repeat(75), 'a'.repeat(75)],
  ['76 are two, and the space counts', 'a'.repeat(76), `${'a'.repeat(75)}\r\n a`],
  [
    'the second line has 74 of its own',
    'a'.repeat(150),
    `${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`,
  ],
  ['a letter of two octets is not parted', `${'a'.repeat(74)}ł`, `${'a'.repeat(74)}\r\n ł`],
  ['an emoji of four octets is not parted', `${'a'.repeat(72)}🎄`, `${'a'.repeat(72)}\r\n 🎄`],
])('%s', (_, line, folded) => {
  expect(foldedLines(line)).toBe(folded);
});

test('in Bengali no line is longer than 75 octets, and nothing is lost', () => {
  const line = `SUMMARY:${'অনুষ্ঠান '.repeat(30)}`;
  const folded = foldedLines(line);
  expect(Math.max(...folded.split('\r\n').map(octets))).toBeLessThanOrEqual(75);
  expect(folded.replaceAll('\r\n ', '')).toBe(line);
});
