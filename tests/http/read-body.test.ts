import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_FIELDS, MAX_JSON_VALUES, MAX_TEXT_BYTES } from '../../src/http/body-limits.ts';
import { readBody, type ReadBody } from '../../src/http/read-body.ts';
import { readJson } from '../../src/http/read-json.ts';
import { Refused } from '../../src/http/refusal.ts';

function read(type: string, body: string | Uint8Array<ArrayBuffer>): Promise<ReadBody> {
  const headers = { 'Content-Type': type };
  return readBody(new Request('https://c.test/f/general', { method: 'POST', headers, body }));
}

/** What a body is answered with: the status of its refusal, or 200. */
async function statusOf(type: string, body: string | Uint8Array<ArrayBuffer>): Promise<number> {
  try {
    await read(type, body);
    return 200;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.status;
    throw error;
  }
}

const MULTIPART = 'multipart/form-data; boundary=cut';
const URLENCODED = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

function part(headers: string, value = 'x'): string {
  return `--cut\r\n${headers}\r\n\r\n${value}\r\n`;
}

function field(name: string, value = 'x'): string {
  return part(`Content-Disposition: form-data; name="${name}"`, value);
}

const end = '--cut--\r\n';

describe('a multipart body', () => {
  test.each([
    ['as browsers write it', 'Content-Disposition: form-data; name="place"', 'place'],
    ['with a name of another script', 'Content-Disposition: form-data; name="নাম"', 'নাম'],
    ['with a quotation mark', 'Content-Disposition: form-data; name="a%22b"', 'a"b'],
    ['with a backslash', 'Content-Disposition: form-data; name="a\\b"', 'a\\b'],
    ['with a per cent sign', 'Content-Disposition: form-data; name="50%25"', '50%25'],
    ['without quotation marks', 'content-disposition: form-data; name=place', 'place'],
    ['with its type', 'Content-Type: text/plain\r\nContent-Disposition: form-data; name="a"', 'a'],
    ['with its file name first', 'Content-Disposition: form-data; x="name=b"; name="a"', 'a'],
  ])('names a field %s', async (_, headers, name) => {
    const { given, files } = await read(MULTIPART, part(headers, 'Señor Zoë 赵') + end);
    expect({ ...given }).toEqual({ [name]: ['Señor Zoë 赵'] });
    expect(files).toEqual([]);
  });

  test('keeps the bytes of a file, and of a field the text, in their order', async () => {
    const body = [
      field('a', '1'),
      part('Content-Disposition: form-data; name="f"; filename="日本.txt"', '\r\n--cu\r\n'),
      field('a', '2\r\n\uFFFD'),
      field('b', ''),
      part('Content-Disposition: form-data; name="f"; filename=""', ''),
      end,
    ].join('');
    const { given, files, bytes } = await read(MULTIPART, body);
    expect({ ...given }).toEqual({ a: ['1', '2\r\n\uFFFD'], b: [''] });
    expect(files).toEqual([
      { field: 'f', name: '日本.txt', bytes: new TextEncoder().encode('\r\n--cu\r\n') },
    ]);
    expect(bytes).toBe(Buffer.byteLength(body));
  });

  test.each<[string, string | Uint8Array<ArrayBuffer>, number]>([
    ['with more parts than any form has', field('a').repeat(MAX_FIELDS + 1) + end, 413],
    ['with as many parts as may be', field('a').repeat(MAX_FIELDS) + end, 200],
    ['with a name too long', field('n'.repeat(101)) + end, 413],
    ['with a name longer than its headers may be', field('n'.repeat(20_000)) + end, 413],
    [
      'with a file name too long',
      part(`Content-Disposition: form-data; name="f"; filename="${'n'.repeat(2_501)}"`) + end,
      413,
    ],
    [
      'with a file name longer than its headers may be',
      part(`Content-Disposition: form-data; name="f"; filename="${'n'.repeat(90_000)}"`) + end,
      413,
    ],
    [
      'with a header before its name that fills the limit',
      part(`X-Long: ${'x'.repeat(30_000)}\r\nContent-Disposition: form-data; name="a"`) + end,
      413,
    ],
    ['with text too long', field('a', 'x'.repeat(MAX_TEXT_BYTES + 1)) + end, 413],
    ['with text too long in all', field('a', 'x'.repeat(MAX_TEXT_BYTES / 4)).repeat(5) + end, 413],
    ['with a part without a name', part('Content-Disposition: form-data') + end, 400],
    ['with a part of another kind', part('Content-Disposition: attachment; name="a"') + end, 400],
    ['with a part without headers', `--cut\r\n\r\nx\r\n\r\ny\r\n${end}`, 400],
    ['with a part whose headers never end', `--cut\r\nContent-Disposition: x\r\n${end}`, 400],
    ['that never ends', field('a'), 400],
    ['that is empty', '', 400],
    ['with bytes in a name that are not UTF-8', Buffer.from(field('\u00e9') + end, 'latin1'), 400],
    ['with bytes in a text that are not UTF-8', Buffer.from(field('a', 'é') + end, 'latin1'), 400],
    ['with nothing in it', end, 200],
    [
      'with a part in a charset of its own, in ASCII',
      field('a') +
        part(
          'Content-Disposition: form-data; name="b"\r\nContent-Type: text/plain; charset=iso-8859-1',
        ) +
        end,
      200,
    ],
  ])('%s', async (_, body, status) => {
    expect(await statusOf(MULTIPART, body as string)).toBe(status);
  });

  test.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'x'.repeat(300)}`,
  ])('without a boundary that can be used (%s) is refused', async (type) => {
    expect(await statusOf(type, field('a') + end)).toBe(400);
  });

  test('cut off anywhere, or read in pieces of any size, is read whole or refused', async () => {
    const whole = new TextEncoder().encode(
      `before\r\n${field('name', 'Zoë')}${part('Content-Disposition: form-data; name="f"; filename="a.txt"', 'some\r\ntext')}${field('last', '')}${end}after`,
    );
    const wanted = await read(MULTIPART, whole);
    for (let size = 1; size < 40; size += 1) {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < whole.length; at += size)
            controller.enqueue(whole.slice(at, at + size));
          controller.close();
        },
      });
      const headers = { 'Content-Type': MULTIPART };
      const request = new Request('https://c.test/', {
        method: 'POST',
        headers,
        body,
        duplex: 'half',
      } as RequestInit);
      expect(await readBody(request)).toEqual(wanted);
    }
    const lastEnd = whole.length - 'after'.length - 2;
    for (let length = 0; length < lastEnd; length += 1) {
      expect([length, await statusOf(MULTIPART, whole.slice(0, length))]).toEqual([length, 400]);
    }
  });

  test('is read as the platform’s own reader reads it', async () => {
    const piece = fc.constantFrom(
      '--cut',
      '--',
      '\r\n',
      '\r',
      '\n',
      ' ',
      '"',
      '%22',
      'ü',
      '字',
      '\0',
      'x',
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const name = fc.constantFrom('a', 'b', 'a[]', 'naïve', 'x"y', 'x;y=z', 'a\\b', '50%');
    const file = text.map((content) => new File([content], 'lettre é;"1".txt'));
    const form = fc.array(fc.tuple(name, fc.oneof(text, file)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(form, async (entries) => {
        const body = new FormData();
        for (const [own, value] of entries) body.append(own, value);
        const sent = new Response(body);
        const type = sent.headers.get('content-type') ?? '';
        const bytes = new Uint8Array(await sent.arrayBuffer());
        const theirs = [
          ...(await new Response(bytes, { headers: { 'Content-Type': type } }).formData()),
        ];
        const { given, files } = await read(type, bytes);
        for (const [own, values] of Object.entries(given)) {
          expect(values).toEqual(
            theirs.flatMap(([other, value]) =>
              other === own && typeof value === 'string' ? [value] : [],
            ),
          );
        }
        const theirFiles = theirs.flatMap(([, value]) =>
          typeof value === 'string' ? [] : [value],
        );
        expect(files.map((one) => [one.name, new TextDecoder().decode(one.bytes)])).toEqual(
          await Promise.all(theirFiles.map(async (one) => [one.name, await one.text()])),
        );
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  test('made up of pieces at random is answered', async () => {
    const piece = fc.constantFrom(
      '--cut',
      '--',
      '\r\n',
      '\r\n\r\n',
      'Content-Disposition: form-data; name="a"',
      '; filename="b"',
      ':',
      ' ',
      'x',
      '\0',
      '"',
      field('a'),
      field('b', '\r\n'),
      end,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        expect([200, 400]).toContain(await statusOf(MULTIPART, pieces.join('')));
      }),
      { seed: 20261123, numRuns: 2_000 },
    );
  });
});

describe('an urlencoded body', () => {
  test.each([
    [
      'with more values than any form has',
      Array.from({ length: MAX_FIELDS + 1 }, (_, index) => `a${String(index)}=1`).join('&'),
      413,
    ],
    ['with one name too often', 'a=1&'.repeat(MAX_FIELDS) + 'a=1', 413],
    ['with a list too long', 'a[]=1&'.repeat(MAX_FIELDS) + 'a[]=1', 413],
    ['with a name too long', `${'n'.repeat(101)}=1`, 413],
    ['with escapes that are not UTF-8', 'a=%E9', 400],
    ['with per cent signs alone', `a=${'%'.repeat(200_000)}`, 200],
    ['that is longer than words can be', `a=${'%'.repeat(1_000_000)}`, 413],
  ])('%s', async (_, body, status) => {
    expect(await statusOf(URLENCODED, body)).toBe(status);
  });
});

describe('a JSON body', () => {
  const deep = (depth: number): string => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
  test.each([
    ['as deep as may be', deep(20), 200],
    ['deeper than that', deep(21), 413],
    ['of brackets alone', '['.repeat(200_000), 413],
    ['of objects in each other', '{"a":'.repeat(40_000), 413],
    ['with brackets in a text', JSON.stringify({ a: '['.repeat(1_000) + '\\"]' }), 200],
    ['with a text that never ends', `{"a":"${'\\"'.repeat(100_000)}`, 400],
    ['with one name too often', `{${'"a":1,'.repeat(MAX_FIELDS)}"a":1}`, 413],
    ['with a list too long', `{"a":[${'1,'.repeat(MAX_FIELDS)}1]}`, 413],
    ['with as many values deep down', `{"a":[[${'1,'.repeat(MAX_JSON_VALUES - 1)}1]]}`, 200],
    ['with more values deep down', `{"a":[[${'1,'.repeat(MAX_JSON_VALUES)}1]]}`, 413],
    ['with a name too long', `{"${'n'.repeat(101)}":1}`, 413],
    ['that is a list', '[]', 400],
    ['that is none', '{"a"', 400],
  ])('%s', async (_, body, status) => {
    expect(await statusOf(JSON_TYPE, body)).toBe(status);
  });

  test('keeps lists as several values and what lies deeper as it was', async () => {
    const { given } = await read(JSON_TYPE, '{"a":["x",null,{"b":[1]}],"c":true}');
    expect({ ...given }).toEqual({ a: ['x', '', '{"b":[1]}'], c: ['true'] });
  });
});

test('numbers that a computer can’t hold are kept as they were written, so that two stay two', () => {
  const body = '{"a": 1e999, "b": 12345678901234567890123, "c": 2.5, "d": [1e400, 7], "e": true}';
  expect(readJson(body)).toEqual([
    ['a', '1e999'],
    ['b', '12345678901234567890123'],
    ['c', '2.5'],
    ['d', '1e400'],
    ['d', '7'],
    ['e', 'true'],
  ]);
});

test('a body that is compressed is refused, since it would be kept as it came', async () => {
  const headers = { 'Content-Type': URLENCODED, 'Content-Encoding': 'gzip' };
  const request = new Request('https://c.test/f/general', {
    method: 'POST',
    headers,
    body: 'message=hi',
  });
  await expect(readBody(request)).rejects.toMatchObject({ refusal: { status: 415 } });
});
