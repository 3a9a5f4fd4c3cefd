import fc from 'fast-check';
import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';

/** A request as it goes over the wire, but for the headers that every one has. */
export interface NastyRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Uint8Array;
}

/**
 * Text that means harm somewhere. What would be an element, an attribute or a header of its own is called `planted`, so
 * that a reply can be searched for it.
 */
const nastyTexts = [
  '<x-planted>',
  '"><x-planted data-planted="1">',
  '" data-planted="1" autofocus onfocus="planted()',
  "' data-planted='1' onfocus='planted()",
  '</textarea><x-planted>',
  '</title></head><x-planted>',
  '<script data-planted>alert(1)</script>',
  '--><x-planted><!--',
  '<!--front-door:main--><x-planted>',
  'FRONT-DOOR-TITLE<x-planted>',
  '<svg/onload=planted()>',
  'javascript:planted()',
  '&lt;x-planted&gt;&#60;x-planted&#62;',
  'a\r\nX-Planted: 1\r\n\r\n<x-planted>',
  '%0d%0aX-Planted:%201',
  '{{planted}}${planted}<%= planted %>',
  "'; DROP TABLE submissions; -- planted",
  '=HYPERLINK("https://planted.test")',
  '\u202Etxt.exe\u202C planted',
  'pl\u200Ba\u200Dn\u2060ted\uFEFF',
  '\u2066\u2067\u2068\u2069planted',
  '\u{1F469}\u200D\u{1F467} \u{1F3F4}\u{E0067}\u{E0062}\u{E007F} \u{10FFFF}',
  '\uD800 planted',
  'planted \uDC00\uD800',
  '\u0000planted\u0007\u001B[2J',
  'Z\u0351\u0369\u0343a\u0306l\u0330g\u0327o planted',
  'planted@example.org, evil@planted.test',
  'planted@example.org\nBcc: evil@planted.test',
  'resident@example.org',
  '../../etc/passwd',
  ' ',
  '',
];

/** Half of those, and half of whatever text there is. */
const text = fc.oneof(
  fc.constantFrom(...nastyTexts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(fc.constantFrom(...nastyTexts), fc.constantFrom(...nastyTexts))
    .map((two) => two.join('')),
);

const specialNames = [
  '_gotcha',
  '_next',
  '_subject',
  '_replyto',
  '_cc',
  '_language',
  '_nonce',
  '_seconds',
  '_step',
  '_format',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'a[b][c]',
  'x-planted',
];

const accept = fc.constantFrom(
  'application/json',
  'text/html,application/xhtml+xml,*/*;q=0.8',
  '*/*',
  'application/json, text/javascript, */*; q=0.01',
  ';;;,,,/',
);

/** Bytes that a header may hold without being refused by the parser itself. */
const headerText = fc.oneof(
  text.map((one) => encodeURIComponent(one.toWellFormed())),
  fc.string({ maxLength: 80 }).map((one) => one.replace(/[^\x20-\x7e]/g, '')),
  fc.base64String({ maxLength: 200 }),
);

const headers = fc
  .record(
    {
      Accept: accept,
      Origin: fc.oneof(
        { weight: 8, arbitrary: fc.constant('http://council.example') },
        { weight: 1, arbitrary: fc.constantFrom('null', 'https://evil.test', 'about:blank') },
        { weight: 1, arbitrary: headerText },
      ),
      Referer: fc.oneof(
        headerText,
        text.map((one) => `http://127.0.0.1/?page=${encodeURIComponent(one.toWellFormed())}`),
      ),
      'X-Requested-With': fc.constantFrom('XMLHttpRequest', 'planted'),
      'Formspree-Session-Data': fc.oneof(headerText, fc.json().map(btoaOf)),
      'Formspree-Client': headerText,
      'Accept-Language': headerText,
      'Sec-Fetch-Site': fc.constantFrom('same-origin', 'cross-site'),
      'X-Forwarded-For': headerText,
      'If-None-Match': headerText,
      Range: fc.constantFrom('bytes=0-1', 'bytes=-1,0-', 'planted'),
    },
    { requiredKeys: [] },
  )
  .map((given) =>
    Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
  );

function btoaOf(json: string): string {
  return Buffer.from(json).toString('base64');
}

/** Answers under the form's own names, special ones, and any others. */
function pairsFor(names: readonly string[]): fc.Arbitrary<[string, string][]> {
  const name = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...names) },
    { weight: 2, arbitrary: fc.constantFrom(...specialNames) },
    { weight: 1, arbitrary: text },
  );
  return fc.array(fc.tuple(name, text), { maxLength: 14 });
}

/** Whole enough to be accepted more often than not: a message, and a way to reply. */
function sensible(pairs: [string, string][]): [string, string][] {
  const others = pairs.filter(
    ([name]) => !['email', 'phone', '_gotcha', '_replyto'].includes(name),
  );
  return [
    ['email', 'resident@example.org'],
    ['message', `planted ${String(pairs.length)}`],
    ...others,
  ];
}

type Typed = { type: string; body: Uint8Array };

function bodyFor(names: readonly string[]): fc.Arbitrary<Typed> {
  const pairs = pairsFor(names);
  const either = fc.oneof(pairs, pairs.map(sensible));
  const bytes = (body: string): Uint8Array => Buffer.from(body, 'utf8');
  return fc.oneof(
    {
      weight: 4,
      arbitrary: either.map((given) => ({
        type: 'application/x-www-form-urlencoded',
        body: bytes(new URLSearchParams(given).toString()),
      })),
    },
    {
      weight: 2,
      arbitrary: either.map((given) => ({
        type: 'application/json',
        body: bytes(JSON.stringify(Object.fromEntries(given))),
      })),
    },
    { weight: 2, arbitrary: fc.tuple(either, text).map(([given, file]) => multipart(given, file)) },
    {
      weight: 1,
      arbitrary: fc.json().map((json) => ({ type: 'application/json', body: bytes(json) })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.oneof(
          fc.constantFrom(
            'multipart/form-data',
            'multipart/form-data; boundary=',
            'multipart/form-data; boundary=B',
            'application/json; charset=utf-16',
            'text/plain',
            'application/x-www-form-urlencoded; charset="planted',
          ),
          headerText,
        ),
        body: fc.uint8Array({ maxLength: 400 }),
      }),
    },
  );
}

function multipart(pairs: readonly [string, string][], fileName: string): Typed {
  const quoted = (name: string): string =>
    name.replace(/["\r\n]/g, (one) => encodeURIComponent(one));
  const parts = pairs.map(
    ([name, value]) =>
      `--B\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
  );
  const file = `--B\r\nContent-Disposition: form-data; name="photographs"; filename="${quoted(fileName)}"\r\nContent-Type: text/html\r\n\r\n<x-planted>\r\n`;
  const body = [...parts, ...(fileName.length % 3 === 0 ? [file] : []), '--B--\r\n'].join('');
  return { type: 'multipart/form-data; boundary=B', body: Buffer.from(body) };
}

/** Something sent to one of the site's forms. */
export function nastyPost({ forms, council }: Snapshot): fc.Arbitrary<NastyRequest> {
  return fc.constantFrom(...Object.values(forms)).chain((form) =>
    fc
      .tuple(bodyFor(form.fields.map(({ name }) => name)), headers, fc.boolean())
      .map(([{ type, body }, own, isUnderCouncil]) => ({
        method: 'POST',
        path: isUnderCouncil ? `/p/${council.id}/f/${form.id}` : `/f/${form.id}`,
        headers: { ...own, 'Content-Type': type },
        body,
      })),
  );
}

/** Any address by any method, with a body or without. */
export function nastyAddress({ forms, council }: Snapshot): fc.Arbitrary<NastyRequest> {
  const piece = fc.oneof(
    text.map((one) => encodeURIComponent(one.toWellFormed())),
    fc.constantFrom(
      '..',
      '.',
      '',
      '%2e%2e',
      '%00',
      '%',
      '%zz',
      'index.html',
      '<x-planted>',
      'K7RM-3XDW',
    ),
    fc.constantFrom(...Object.keys(forms)),
  );
  const path = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(
          'f',
          'sent',
          'pl/sent',
          'promise',
          `p/${council.id}/f`,
          'p',
          '_astro',
          'forms',
          'pagefind',
          '',
        ),
        fc.array(piece, { maxLength: 4 }),
        fc.oneof(
          fc.constant(''),
          text.map((one) => `?lang=${encodeURIComponent(one.toWellFormed())}`),
        ),
      )
      .map(([start, pieces, query]) => `/${[start, ...pieces].join('/')}${query}`),
    fc.constantFrom(
      '*',
      '//evil.test/',
      '/\\evil.test',
      'http://evil.test/',
      '/?',
      '/f/',
      '/sent//',
      '/%F0%90',
    ),
  );
  return fc
    .tuple(
      fc.constantFrom(
        'GET',
        'HEAD',
        'POST',
        'OPTIONS',
        'PUT',
        'DELETE',
        'PATCH',
        'TRACE',
        'PROPFIND',
      ),
      path,
      headers,
      fc.oneof(fc.constant(new Uint8Array()), fc.uint8Array({ maxLength: 100 })),
    )
    .map(([method, at, own, body]) => ({
      method,
      path: at.replace(/[^\x21-\x7e]/g, ''),
      headers: own,
      body: ['GET', 'HEAD', 'TRACE'].includes(method) ? new Uint8Array() : body,
    }));
}

/** Bytes that are nearly a request: one that was well, spoilt in a few places. */
export function nastyBytes(site: Snapshot): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    at: fc.nat({ max: 600 }),
    drop: fc.nat({ max: 12 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom(
          '\r\n\r\n',
          '\n',
          '\r',
          ':',
          '\0',
          'Content-Length: 9',
          'Transfer-Encoding: chunked\r\n',
          ' HTTP/9.9',
          '5\r\n',
        )
        .map((one) => new Uint8Array(Buffer.from(one))),
    ),
  });
  return fc
    .tuple(nastyPost(site), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([request, changes]) => {
      let bytes = wireBytes(request);
      for (const { at, drop, put } of changes) {
        const from = at % bytes.length;
        bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + drop)]);
      }
      return bytes;
    });
}

/** The request as bytes. It asks for the connection to be closed after it. */
export function wireBytes({ method, path, headers: own, body }: NastyRequest): Buffer {
  const all = { Host: 'council.example', Connection: 'close', ...own };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const length =
    body.length > 0 || method === 'POST' ? `Content-Length: ${String(body.length)}\r\n` : '';
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('')}${length}\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}
