import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, fetchAsIs, pressed, siteIn, type TestSite } from './a-release.ts';

const text = 'The council tax helpline is open from nine to five. '.repeat(20);
const bodies: Record<string, Buffer> = {
  br: brotliCompressSync(text),
  gzip: gzipSync(text),
  identity: Buffer.from(text),
};
const tagOf = (bytes: Buffer): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
const modified = 'Mon, 23 Nov 2026 09:00:00 GMT';

let site: TestSite;
beforeAll(async () => {
  site = await siteIn(await aFolder(pressed('page.txt', text)));
});
afterAll(() => site.stop());

/** What may be sent for an `Accept-Encoding`, worked out from the RFC's words and not as the server does. */
function encodingExpected(header: string): string {
  const said: { name: string; weight: number }[] = [];
  for (const element of header.split(',').map((one) => one.trim().toLowerCase())) {
    const [coding = '', ...parameters] = element.split(';').map((one) => one.trim());
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(coding) || parameters.length > 1) continue;
    let weight = 1;
    const [parameter] = parameters;
    if (parameter !== undefined) {
      if (!parameter.startsWith('q=')) continue;
      const figures = parameter.slice(2);
      if (figures === '' || figures.length > 5 || figures.includes('e')) continue;
      if (figures[0] !== '0' && figures[0] !== '1') continue;
      if (figures.length > 1 && figures[1] !== '.') continue;
      if ([...figures.slice(2)].some((figure) => figure < '0' || figure > '9')) continue;
      weight = Number(figures);
      if (weight > 1) continue;
    }
    said.push({ name: coding === 'x-gzip' ? 'gzip' : coding, weight });
  }
  const weigh = (name: string): number => {
    const own = said.find((one) => one.name === name) ?? said.find((one) => one.name === '*');
    return own?.weight ?? (name === 'identity' ? 1e-9 : 0);
  };
  let best = 'identity';
  let most = weigh('identity');
  for (const name of ['gzip', 'br']) {
    if (weigh(name) > 0 && weigh(name) >= most) [best, most] = [name, weigh(name)];
  }
  return best;
}

/** What a `Range` asks of so many bytes, read sign by sign. */
function rangeExpected(header: string, size: number): [number, number] | 'none' | 'whole' {
  if (header.slice(0, 6).toLowerCase() !== 'bytes=') return 'whole';
  const parts = header
    .slice(6)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part.length > 0);
  const [part] = parts;
  if (parts.length !== 1 || part === undefined) return 'whole';
  const sides = part.split('-');
  if (sides.length !== 2) return 'whole';
  const isNumber = (side: string): boolean =>
    side.length > 0 && [...side].every((sign) => '0123456789'.includes(sign));
  const [left = '', right = ''] = sides;
  if (left === '') {
    if (!isNumber(right)) return 'whole';
    const count = BigInt(right);
    if (count === 0n) return 'none';
    return [count >= BigInt(size) ? 0 : size - Number(count), size - 1];
  }
  if (!isNumber(left) || (right !== '' && !isNumber(right))) return 'whole';
  const from = BigInt(left);
  if (right !== '' && BigInt(right) < from) return 'whole';
  if (from >= BigInt(size)) return 'none';
  const to = right === '' || BigInt(right) >= BigInt(size) ? BigInt(size - 1) : BigInt(right);
  return [Number(from), Number(to)];
}

const number = fc.oneof(
  fc.nat(30).map(String),
  fc.nat(2_000).map(String),
  fc.bigInt(0n, 2n ** 80n).map(String),
  fc.constantFrom('', '00', '-1', '+1', '1e3', '0x1', '١', ' '),
);
const spec = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(number, number).map(([from, to]) => `${from}-${to}`) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'0123456789-, \tbx=;') }) },
);
const range = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom('bytes=', 'Bytes=', 'bytes= ', 'bytes ='), spec)
      .map((two) => two.join('')),
  },
  { weight: 2, arbitrary: fc.array(spec, { maxLength: 4 }).map((all) => `bytes=${all.join(',')}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('items=', '', 'none', 'bytes:'), spec)
      .map((two) => two.join('')),
  },
);
const weight = fc.constantFrom(
  '',
  ';q=0',
  ';q=1',
  ';q=0.5',
  '; q=0.25',
  ';q=0.001',
  ';q=1.000',
  ';q=1.1',
  ';q=.5',
  ';q=0.1234',
  ';Q=0.3',
  ';level=1',
  ' ;q=0.9',
  ';q=',
  ';q=1e1',
);
const coding = fc.constantFrom(
  'br',
  'gzip',
  'identity',
  '*',
  'x-gzip',
  'deflate',
  'zstd',
  'BR',
  'Gzip',
  '',
  'b r',
);
const accept = fc
  .array(
    fc.tuple(coding, weight).map((two) => two.join('')),
    { maxLength: 5 },
  )
  .map((all) => all.join(', '));
const tags = Object.values(bodies).map(tagOf);
const ifRange = fc.option(
  fc.constantFrom(
    ...tags,
    ...tags.map((tag) => `W/${tag}`),
    modified,
    'Mon, 23 Nov 2026 09:00:01 GMT',
    '"x"',
    '*',
    '',
  ),
  { nil: undefined, freq: 2 },
);

/** A header's value as it arrives: without the spaces around it, and figures of other scripts as Latin-1 bytes. */
const asSent = (value: string): string => Buffer.from(value).toString('latin1').trim();

test('ten thousand headers are answered as the RFC has it', async () => {
  const asked = fc.sample(fc.record({ range, accept, ifRange, head: fc.nat(9) }), {
    numRuns: 10_000,
    seed: 9110,
  });
  const statuses = new Map<number, number>();
  const askAll = async (from: number): Promise<void> => {
    for (let index = from; index < asked.length; index += 16) {
      const one = asked[index];
      if (one === undefined) return;
      const method = one.head === 0 ? 'HEAD' : 'GET';
      const [sentRange, sentAccept] = [asSent(one.range), asSent(one.accept)];
      const reply = await fetchAsIs(`${site.url}/page.txt`, {
        method,
        headers: {
          Range: sentRange,
          'Accept-Encoding': sentAccept,
          ...(one.ifRange === undefined ? {} : { 'If-Range': one.ifRange }),
        },
      });
      const encoding = encodingExpected(sentAccept);
      const bytes = bodies[encoding] ?? Buffer.alloc(0);
      const isSame = one.ifRange === undefined || [tagOf(bytes), modified].includes(one.ifRange);
      const part =
        method === 'GET' && isSame ? rangeExpected(sentRange, bytes.byteLength) : 'whole';
      const about = JSON.stringify({ ...one, method });
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
      if (part === 'none') {
        expect(reply.status, about).toBe(416);
        expect(reply.headers['content-range'], about).toBe(`bytes */${String(bytes.byteLength)}`);
        continue;
      }
      const body = part === 'whole' ? bytes : bytes.subarray(part[0], part[1] + 1);
      expect(reply.status, about).toBe(part === 'whole' ? 200 : 206);
      expect(reply.headers['content-encoding'] ?? 'identity', about).toBe(encoding);
      expect(reply.headers['content-length'], about).toBe(String(body.byteLength));
      if (method === 'GET') expect(reply.body.equals(body), about).toBe(true);
      if (part !== 'whole') {
        const where = `bytes ${String(part[0])}-${String(part[1])}/${String(bytes.byteLength)}`;
        expect(reply.headers['content-range'], about).toBe(where);
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, from) => askAll(from)));
  for (const status of [200, 206, 416]) expect(statuses.get(status) ?? 0).toBeGreaterThan(150);
}, 60_000);
