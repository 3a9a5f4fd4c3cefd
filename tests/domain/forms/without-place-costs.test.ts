import { describe, expect, test } from 'vitest';
import { withoutPlace } from '../../../src/domain/forms/without-place.ts';
import { MOST_OF_A_TURN, timeOf } from '../../support/processor-time.ts';
import { segment, tiff } from './a-photograph.ts';

/** Four megabytes: a beginning, and then the same again and again. */
function again(start: Uint8Array, piece: Uint8Array): Uint8Array {
  const times = Math.floor(4_000_000 / piece.length);
  return Buffer.concat([start, Buffer.alloc(times * piece.length, piece)]);
}

describe('what is made to cost time costs what one turn may take', () => {
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
    expect(await timeOf(() => withoutPlace('jpeg', bytes))).toBeLessThan(MOST_OF_A_TURN);
  });

  test('a JPEG whose scan does not end', async () => {
    const bytes = again(Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2]), Buffer.from([0xff, 0]));
    expect(await timeOf(() => withoutPlace('jpeg', bytes))).toBeLessThan(MOST_OF_A_TURN);
  });

  test.each(['eXIf', 'tEXt', 'IDAT'])('a PNG of empty chunks called %s', async (name) => {
    const piece = Buffer.concat([Buffer.alloc(4), Buffer.from(name), Buffer.alloc(4)]);
    const bytes = again(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), piece);
    expect(await timeOf(() => withoutPlace('png', bytes))).toBeLessThan(MOST_OF_A_TURN);
  });
});
