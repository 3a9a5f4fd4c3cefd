import { describe, expect, test } from 'vitest';
import { encodingsFor } from '../../../src/server/files/accept-encoding.ts';
import { byteRangeIn } from '../../../src/server/files/byte-range.ts';
import { withoutSlash } from '../../../src/server/files/load-release.ts';
import { conditionOf } from '../../../src/server/files/preconditions.ts';
import { timeOf } from '../../support/processor-time.ts';

/** All that a request may be before its body: its address and its headers. */
const LONGEST = 16_000;

/** Milliseconds: any request for a page may bring it. */
const MOST = 10;

function filled(sign: string): string {
  return sign.repeat(LONGEST / sign.length);
}

const file = { etag: '"a"', lastModified: '', lastModifiedAt: 0 };

describe('a request for a file that is made to cost time costs little', () => {
  test.each<[string, () => unknown]>([
    ['a range with tabs in it', () => byteRangeIn(`bytes=0${filled('\t')}x`, 100)],
    ['a range of figures', () => byteRangeIn(`bytes=${filled('9')}-${filled('9')}`, 100)],
    ['ranges of nothing', () => byteRangeIn(`bytes=${filled(' ,')}`, 100)],
    ['an address of slashes', () => withoutSlash(`/a${filled('/')}x`)],
    ['encodings with tabs in them', () => encodingsFor(`gzip${filled('\t')}x`)],
    ['encodings of nothing', () => encodingsFor(filled('a,'))],
    ['tags of nothing', () => conditionOf({ 'if-none-match': filled('"b",') }, file)],
    ['tags that do not begin', () => conditionOf({ 'if-none-match': filled('W/') }, file)],
  ])('%s', async (_, work) => {
    expect(await timeOf(work)).toBeLessThan(MOST);
  });
});

test.each([
  ['/services/', '/services'],
  ['/services//', '/services'],
  ['/a//b', '/a//b'],
  ['/', ''],
  ['', ''],
])('%s is %s without its slash', (path, without) => {
  expect(withoutSlash(path)).toBe(without);
});
