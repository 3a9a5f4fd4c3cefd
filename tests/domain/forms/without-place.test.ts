import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment, tiff } from './a-photograph.ts';
import { withoutPlace } from '../../../src/domain/forms/without-place.ts';

/** One grey dot, as any program writes it: JFIF, a quantisation table, a frame, Huffman tables, a scan. */
const dot = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
);

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

  test('loses it too where its segments are filled up with FF', () => {
    const filled = Buffer.concat([
      dot.subarray(0, 2),
      Buffer.from([0xff, 0xff, 0xff]),
      photograph().subarray(2),
    ]);
    expect(asText(withoutPlace('jpeg', filled))).not.toMatch(place);
  });

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
