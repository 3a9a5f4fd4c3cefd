import { describe, expect, test } from 'vitest';
import { withoutPlace } from '../../../src/domain/forms/without-place.ts';
import { segment } from './a-photograph.ts';

const bytes = (...parts: (string | Uint8Array | number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  );
const start = [0xff, 0xd8];
const end = [0xff, 0xd9];
const table = segment(0xdb, Buffer.from('table'));
const jpeg = (...parts: Parameters<typeof bytes>): string =>
  Buffer.from(withoutPlace('jpeg', bytes(start, ...parts))).toString('latin1');
const whole = (...parts: Parameters<typeof bytes>): string =>
  bytes(start, ...parts).toString('latin1');

/** An Exif block in the order of bytes that most telephones write, with these entries. */
function exif(entries: readonly (readonly [tag: number, value: number])[]): Buffer {
  const block = Buffer.alloc(10 + entries.length * 12);
  block.write('MM', 0, 'latin1');
  block.writeUInt16BE(42, 2);
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(entries.length, 8);
  for (const [index, [tag, value]] of entries.entries()) {
    block.writeUInt16BE(tag, 10 + index * 12);
    block.writeUInt16BE(value, 18 + index * 12);
  }
  return block;
}
const withExif = (block: Uint8Array): Buffer => segment(0xe1, bytes('Exif\0\0', block));
/** The block that stays, which says a turn and nothing else. */
const turned = (turn: number): Buffer =>
  bytes(
    '\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0',
    [turn],
    Buffer.alloc(6),
  );

describe('of a JPEG stays', () => {
  test.each([
    ['its JFIF', segment(0xe0, bytes('JFIF\0\x01'))],
    ['a JFIF that says no more', segment(0xe0, bytes('JFIF\0'))],
    ['its colour profile', segment(0xe2, bytes('ICC_PROFILE\0\x01'))],
    ['Adobe’s colour sign', segment(0xee, bytes('Adobe\0d'))],
    ['its tables', table],
    ['what comes before and after the application’s own', segment(0xdf, bytes('x'))],
    ['and is next to it', segment(0xf0, bytes('x'))],
    ['a segment that is empty', segment(0xdb, Buffer.alloc(0))],
  ])('%s', (_, part) => {
    expect(jpeg(part, end)).toBe(whole(part, end));
  });
});

describe('of a JPEG goes', () => {
  test.each([
    ['what is no JFIF in its place', segment(0xe0, bytes('JFXX\0 a small picture'))],
    ['what is cut off within that sign', segment(0xe0, bytes('JFIF'))],
    ['what is no colour profile in its place', segment(0xe2, bytes('MPF\0 a second picture'))],
    ['a JFIF where a colour profile is', segment(0xe2, bytes('JFIF\0'))],
    ['a colour profile where JFIF is', segment(0xe0, bytes('ICC_PROFILE\0'))],
    ['what is not Adobe’s in its place', segment(0xee, bytes('Someone'))],
    ['Adobe’s sign anywhere else', segment(0xed, bytes('Adobe'))],
    ['JFIF anywhere else', segment(0xe3, bytes('JFIF\0'))],
    ['a colour profile anywhere else', segment(0xe4, bytes('ICC_PROFILE\0'))],
    ['the last of the application’s own', segment(0xef, bytes('GPS'))],
    ['a comment', segment(0xfe, bytes('GPS'))],
    ['Exif that says no turn', withExif(exif([[0x010f, 3]]))],
    ['Exif of nothing', withExif(Buffer.alloc(0))],
  ])('%s', (_, part) => {
    expect(jpeg(table, part, table, end)).toBe(whole(table, table, end));
  });

  test('all after its end, with or without a scan', () => {
    expect(jpeg(table, end, 'GPS')).toBe(whole(table, end));
    expect(jpeg(end, segment(0xe1, bytes('GPS')))).toBe(whole(end));
    const scan = bytes(segment(0xda, bytes('s')), 'abc');
    expect(jpeg(scan, end, 'GPS')).toBe(whole(scan, end));
  });
});

describe('the turn of a JPEG', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i stays', (turn) => {
    expect(jpeg(withExif(exif([[0x0112, turn]])), table, end)).toBe(
      whole(turned(turn), table, end),
    );
  });

  test.each([0, 9, 300])('%i is none', (turn) => {
    expect(jpeg(withExif(exif([[0x0112, turn]])), table, end)).toBe(whole(table, end));
  });

  test('is found among other entries, at the last as at the first', () => {
    const place = [0x8825, 7] as const;
    const entries = [[0x010f, 1], place, [0x0112, 6]] as const;
    expect(jpeg(withExif(exif(entries)), end)).toBe(whole(turned(6), end));
    expect(jpeg(withExif(exif(entries.toReversed())), end)).toBe(whole(turned(6), end));
  });

  test('is that of the first block which says one', () => {
    const one = withExif(exif([[0x0112, 6]]));
    const other = withExif(exif([[0x0112, 3]]));
    const none = withExif(exif([[0x010f, 1]]));
    expect(jpeg(none, one, other, end)).toBe(whole(turned(6), end));
  });

  test('is not read beyond its block', () => {
    const cut = exif([[0x0112, 6]]);
    const isCut = (block: Uint8Array) => jpeg(withExif(block), exif([[0x0112, 6]]), table);
    expect(isCut(cut.subarray(0, 21))).not.toContain('Exif');
    const far = Buffer.from(cut);
    far.writeUInt32BE(30, 4);
    expect(isCut(far)).not.toContain('Exif');
  });
});

describe('the data of a picture', () => {
  const scan = segment(0xda, bytes('scan'));

  test.each([
    ['a filled-up FF', [0xff, 0x00]],
    ['two FFs in a row', [0xff, 0xff, 0x00]],
    ['the first place to begin anew', [0xff, 0xd0]],
    ['the last place to begin anew', [0xff, 0xd7]],
  ])('go on past %s', (_, data) => {
    const hidden = bytes('ab', data, 'cd');
    expect(jpeg(scan, hidden, segment(0xfe, bytes('GPS')), end)).toBe(whole(scan, hidden, end));
  });

  test('end where anything else begins', () => {
    const next = segment(0xcf, bytes('x'));
    expect(jpeg(scan, 'ab', next, segment(0xfe, bytes('GPS')), end)).toBe(
      whole(scan, 'ab', next, end),
    );
    expect(jpeg(scan, 'ab', segment(0xfe, bytes('GPS')), scan, 'cd', end)).toBe(
      whole(scan, 'ab', scan, 'cd', end),
    );
  });

  test('that are cut off stay as they came', () => {
    expect(jpeg(scan, 'abc', [0xff])).toBe(whole(scan, 'abc', [0xff]));
  });
});

describe('a JPEG that is damaged stays as it came from there on', () => {
  const comment = segment(0xfe, bytes('GPS'));

  test.each([
    ['no marker', bytes('ab\0\x04xy')],
    ['a marker that is none', bytes([0xff, 0xbf, 0, 4], 'xy')],
    ['a length that is none', bytes([0xff, 0xdb, 0, 1], 'xy')],
    ['a length beyond its end', bytes([0xff, 0xdb, 0xff, 0xff], 'xy')],
  ])('%s', (_, damage) => {
    expect(jpeg(comment, damage, comment)).toBe(whole(damage, comment));
  });
});

describe('a PNG', () => {
  const sign = '\x89PNG\r\n\x1a\n';
  const chunk = (name: string, content: Uint8Array): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(content.length, 0);
    return bytes(head, name, content, 'crc.');
  };
  const png = (...parts: Parameters<typeof bytes>): string =>
    Buffer.from(withoutPlace('png', bytes(sign, ...parts))).toString('latin1');
  const all = (...parts: Parameters<typeof bytes>): string =>
    bytes(sign, ...parts).toString('latin1');
  const picture = chunk('IDAT', bytes('picture'));
  const last = chunk('IEND', Buffer.alloc(0));

  test.each(['tEXt', 'zTXt', 'iTXt'])('has no %s', (name) => {
    expect(png(chunk(name, bytes('GPS')), picture, last)).toBe(all(picture, last));
  });

  test('has no Exif block that says no turn, and the first turn alone', () => {
    const none = chunk('eXIf', exif([[0x010f, 1]]));
    expect(png(none, picture, last)).toBe(all(picture, last));
    const one = chunk('eXIf', exif([[0x0112, 6]]));
    const other = chunk('eXIf', exif([[0x0112, 3]]));
    expect(png(none, one, other, picture, last)).toBe(png(one, picture, last));
    expect(png(one, picture, last)).toContain('eXIfMM');
    expect(png(one, picture, last)).not.toBe(png(other, picture, last));
  });

  test('whose last chunk is cut off stays as it came from there on', () => {
    const cut = chunk('tEXt', bytes('GPS')).subarray(0, 14);
    expect(png(chunk('tEXt', bytes('GPS')), picture, cut)).toBe(all(picture, cut));
  });

  test('may end without a last chunk', () => {
    expect(png(picture, chunk('tEXt', Buffer.alloc(0)))).toBe(all(picture));
  });
});
