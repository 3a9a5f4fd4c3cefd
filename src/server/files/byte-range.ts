/** Bytes of a file, the first and the last counted from 0, both of them included. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * The part of `size` bytes that a `Range` header asks for (RFC 9110, 14.1.2 and 14.2); `'none'` where no byte of it is
 * there (416); undefined where the header is to be ignored and the whole is sent: another unit than bytes, what does not
 * follow the grammar, and, by our own rule, more than one range. (No browser asks a council's page for several, and
 * answering them is how small requests become large answers.)
 * @example byteRangeIn('bytes=-5', 100) // => { first: 95, last: 99 }
 * @example byteRangeIn('bytes=10-5', 100) // => undefined
 * @example byteRangeIn('bytes=100-', 100) // => 'none'
 */
export function byteRangeIn(header: string, size: number): ByteRange | 'none' | undefined {
  const set = /^bytes=(.*)$/i.exec(header)?.[1];
  // Empty elements of a list are read over, as the RFC asks.
  const specs = set?.split(',').filter((spec) => /[^\t ]/.test(spec));
  if (specs?.length !== 1) return undefined;
  const found = /^[\t ]*(\d*)-(\d*)[\t ]*$/.exec(specs[0] ?? '');
  if (!found) return undefined;
  const [, from = '', to = ''] = found;
  if (from === '') return to === '' ? undefined : lastBytes(Number(to), size);
  const first = Number(from);
  const last = to === '' ? Infinity : Number(to);
  if (isBelow(to, from)) return undefined;
  if (first >= size) return 'none';
  return { first, last: Math.min(last, size - 1) };
}

function lastBytes(count: number, size: number): ByteRange | 'none' | undefined {
  if (count === 0) return 'none';
  // All of nothing: there is no way to write such a range down, so the whole of nothing is sent.
  if (size === 0) return undefined;
  return { first: Math.max(0, size - count), last: size - 1 };
}

/** Whether one row of figures says less than another, however long they are. An empty one says that there is no end. */
function isBelow(one: string, other: string): boolean {
  return one !== '' && BigInt(one) < BigInt(other);
}
