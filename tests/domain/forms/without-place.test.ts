import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timesAPlainParse } from '../../support/processor-time.ts';
import { withoutPlace } from '../../../src/domain/forms/without-place.ts';

/** One grey dot, as any program writes it: JFIF, a quantisation table, a frame, Huffman tables, a scan. */
const dot = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
);

function segment(code: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** An Exif block as a telephone writes it: the turn, and a GPS position of 54° N 3° W, in either order of bytes. */
function tiff(isLittle: boolean): Buffer {
  const block = Buffer.alloc(120);
  const short = (value: number, at: number): unknown =>
    isLittle ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at);
  const long = (value: number, at: number): unknown =>
    isLittle ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at);
  block.write(isLittle ? 'II' : 'MM', 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(6, 18);
  short(0x8825, 22);
  short(4, 24);
  long(1, 26);
  long(38, 30);
  short(1, 38);
  short(2, 40);
  short(5, 42);
  long(3, 44);
  long(60, 48);
  block.write('GPS-HERE-54-38', 60, 'latin1');
  return block;
}

const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="54,38N"/>');
const icc = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours'));

function photograph(isLittle = false): Buffer {
  return Buffer.concat([
    dot.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(isLittle)])),
    segment(0xe1, xmp),
    icc,
    segment(0xed, Buffer.from('Photoshop 3.0\0City: Workington')),
    segment(0xfe, Buffer.from('taken at home, 54,38N')),
    dot.subarray(2),
    // A second picture behind the first, as telephones add it.
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(isLittle)])),
  ]);
}

const place = /GPS|54[,-]38|Workington|Photoshop|adobe/;
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a JPEG', () => {
  test.each([false, true])(
    'loses where it was taken, and keeps picture, colours and turn',
    (isLittle) => {
      const stripped = withoutPlace('jpeg', photograph(isLittle));
      expect(asText(photograph(isLittle))).toMatch(place);
      expect(asText(stripped)).not.toMatch(place);
      const turn =
        '\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0';
      expect(asText(stripped)).toBe(
        asText(
          Buffer.concat([dot.subarray(0, 2), Buffer.from(turn, 'latin1'), icc, dot.subarray(2)]),
        ),
      );
    },
  );

  test('without any of that stays as it is, to the byte', () => {
    expect(asText(withoutPlace('jpeg', dot))).toBe(asText(dot));
  });

  test('that is cut off, or no JPEG at all, ends nothing', () => {
    const whole = photograph();
    for (let length = 2; length < whole.length; length += 1) {
      withoutPlace('jpeg', whole.subarray(0, length));
    }
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 3, maxLength: 300 }), (bytes) => {
        expect(withoutPlace('jpeg', bytes).length).toBeLessThanOrEqual(bytes.length + 40);
        withoutPlace('png', bytes);
      }),
      { seed: 20261123 },
    );
  });
});

/** Four megabytes: a beginning, and then the same again and again. */
function again(start: Uint8Array, piece: Uint8Array): Uint8Array {
  const times = Math.floor(4_000_000 / piece.length);
  return Buffer.concat([start, Buffer.alloc(times * piece.length, piece)]);
}

/**
 * Times a plain parse of as many bytes. It is one where nothing else runs, and was over thirty when each segment was an object;
 * collecting what other tests have left counts as well.
 */
const MOST = 12;

describe('what is made to cost time costs what reading as many bytes as text may cost', () => {
  const turned = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(false)]));
  const jpegs: Record<string, Uint8Array> = {
    'empty frames': segment(0xc0, Buffer.alloc(0)),
    'empty tables': segment(0xdb, Buffer.alloc(0)),
    'empty comments': segment(0xfe, Buffer.alloc(0)),
    'empty Exif blocks': segment(0xe1, Buffer.alloc(0)),
    'Exif blocks that say a turn': turned,
    'blocks that are nearly Exif': segment(
      0xe1,
      Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\xc8', 'latin1'),
    ),
    'colour profiles': segment(0xe2, Buffer.from('ICC_PROFILE\0')),
    'frames and comments by turns': Buffer.concat([
      segment(0xc0, Buffer.alloc(0)),
      segment(0xfe, Buffer.alloc(0)),
    ]),
    'empty scans': segment(0xda, Buffer.alloc(0)),
  };
  test.each(Object.entries(jpegs))('a JPEG of %s', async (_, piece) => {
    const bytes = again(Buffer.from([0xff, 0xd8]), piece);
    expect(await timesAPlainParse(() => withoutPlace('jpeg', bytes))).toBeLessThan(MOST);
  });

  test('a JPEG whose scan does not end', async () => {
    const bytes = again(Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2]), Buffer.from([0xff, 0]));
    expect(await timesAPlainParse(() => withoutPlace('jpeg', bytes))).toBeLessThan(MOST);
  });

  test.each(['eXIf', 'tEXt', 'IDAT'])('a PNG of empty chunks called %s', async (name) => {
    const piece = Buffer.concat([Buffer.alloc(4), Buffer.from(name), Buffer.alloc(4)]);
    const bytes = again(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), piece);
    expect(await timesAPlainParse(() => withoutPlace('png', bytes))).toBeLessThan(MOST);
  });
});

test('of several Exif blocks, the first turn that one says stays', () => {
  const turned = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(false)]));
  const twice = Buffer.concat([dot.subarray(0, 2), turned, turned, dot.subarray(2)]);
  const once = Buffer.concat([dot.subarray(0, 2), turned, dot.subarray(2)]);
  expect(asText(withoutPlace('jpeg', twice))).toBe(asText(withoutPlace('jpeg', once)));
});

describe('a PNG', () => {
  const chunk = (name: string, content: Uint8Array): Buffer => {
    const named = Buffer.concat([Buffer.from(name), content]);
    const whole = Buffer.alloc(named.length + 8);
    whole.writeUInt32BE(content.length, 0);
    named.copy(whole, 4);
    whole.writeUInt32BE(crc32(named), named.length + 4);
    return whole;
  };
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const head = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
  const picture = chunk('IDAT', deflateSync(Buffer.from([0, 128])));
  const end = chunk('IEND', Buffer.alloc(0));

  test('loses where it was taken, and keeps its picture and turn', () => {
    const taken = Buffer.concat([
      start,
      head,
      chunk('eXIf', tiff(true)),
      chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude="54,38N"/>')),
      chunk('tEXt', Buffer.from('Comment\0Workington')),
      picture,
      end,
      Buffer.from('GPS behind the end'),
    ]);
    const turn = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
    expect(asText(withoutPlace('png', taken))).toBe(
      asText(Buffer.concat([start, head, chunk('eXIf', turn), picture, end])),
    );
  });
});

test('a letter stays as it is', () => {
  const letter = Buffer.from('%PDF-1.7 GPS');
  expect(withoutPlace('pdf', letter)).toBe(letter);
});
