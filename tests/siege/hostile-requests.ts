import type { Dice } from './dice.ts';

/** What a stranger does on one connection. */
export interface Attack {
  kind: string;
  /** Requests in it, whole or not. */
  requests: number;
  /** Sent one after the other, with so many milliseconds between. */
  parts: (string | Buffer)[];
  apartMilliseconds: number;
  /** What the stranger does then. */
  end: 'reads' | 'hangs up' | 'hangs up at the first byte' | 'stays silent' | 'does not read';
}

const pages = [
  '/',
  '/contact/',
  '/charter/',
  '/a-to-z/',
  '/forms/general-enquiry/',
  '/none/',
  '/CONTACT/',
] as const;
const forms = [
  'general-enquiry',
  'complaint',
  'report-a-problem',
  'page-useful',
  'call-back',
  'none',
] as const;
const marks = '\u0300\u0301\u0302\u0327\u0331\u0489';
const oddTexts = [
  'a',
  'ﷺ'.repeat(50),
  `a${marks.repeat(200)}`,
  '\u0000',
  '\ufffd'.repeat(30),
  '\u202e\u2066',
  '<script>planted()</script>',
  '=cmd|x',
  '\r\nBcc: planted@example.org',
  '%00%ff%C0%AE',
  '👩‍👩‍👧‍👦'.repeat(20),
  '',
] as const;

/** One attack, of every kind in turn by chance. */
export function attack(dice: Dice): Attack {
  const make = dice.one([
    readsPages,
    readsPages,
    readsPages,
    pipelines,
    asksFunctions,
    asksFunctions,
    searches,
    asksForFigures,
    sendsForms,
    sendsForms,
    sendsNonsense,
    sendsNonsense,
    hangsUp,
    staysSilent,
  ]);
  return make(dice);
}

function request(method: string, path: string, headers: readonly string[], body = ''): string {
  return `${method} ${path} HTTP/1.1\r\n${['Host: council.example', ...headers].join('\r\n')}\r\n\r\n${body}`;
}

function number(dice: Dice): string {
  return dice.one([
    String(dice.below(20)),
    String(dice.below(20_000)),
    '18446744073709551615',
    '9'.repeat(1 + dice.below(300)),
    '',
    '-1',
    '0x10',
  ]);
}

function range(dice: Dice): string {
  const one = (): string => `${number(dice)}-${number(dice)}`;
  return dice.one([
    `bytes=${one()}`,
    `bytes=${one()}`,
    `bytes=${dice.several(1, 200, one).join(',')}`,
    `items=${one()}`,
    `bytes=${one()}${one()}`,
    dice.one(oddTexts).replace(/[\r\n\0]/g, ''),
  ]);
}

function oddHeaders(dice: Dice): string[] {
  const some = [
    `Range: ${range(dice)}`,
    `If-Range: ${dice.one(['"x"', 'W/"x"', 'Mon, 23 Nov 2026 09:00:00 GMT', 'never'])}`,
    `If-None-Match: ${dice.one(['*', '"x"', `"${'x'.repeat(3_000)}"`, '"a","b",'.repeat(200)])}`,
    `If-Modified-Since: ${dice.one(['Mon, 23 Nov 2126 09:00:00 GMT', 'Mon, 99 Nov 2026 09:00:00 GMT', 'x'])}`,
    `Accept-Encoding: ${dice.one(['br', 'gzip;q=0.5, br;q=0', '*;q=0', 'br;q=99', 'br,'.repeat(500)])}`,
    `Accept: ${dice.one(['application/json', 'text/html', '*/*', ','.repeat(2_000)])}`,
    `Cookie: ${'x=1; '.repeat(dice.below(400))}`,
    `X-Forwarded-For: ${dice.one(['6.6.6.6', 'x'.repeat(1_000), '::1, '.repeat(200)])}`,
    `Expect: ${dice.one(['100-continue', '42'])}`,
    `Referer: ${dice.one(['http://x/pl/', 'not an address', `http://x/${'%'.repeat(500)}`])}`,
    `Upgrade: ${dice.one(['websocket', 'h2c'])}\r\nConnection: Upgrade`,
  ];
  return some.filter(() => dice.onceIn(4));
}

function readsPages(dice: Dice): Attack {
  const parts = dice.several(1, 6, () =>
    request(dice.one(['GET', 'GET', 'GET', 'HEAD']), dice.one(pages), oddHeaders(dice)),
  );
  return { kind: 'pages', requests: parts.length, parts, apartMilliseconds: 1, end: 'reads' };
}

function pipelines(dice: Dice): Attack {
  const path = dice.one([...pages, '/promise/general-enquiry']);
  const count = dice.one([5, 20, 60, 400]);
  return {
    kind: 'pipelines',
    // Those that are answered: beyond a bound the connection closes.
    requests: Math.min(count, 40),
    parts: [request('GET', path, []).repeat(count)],
    apartMilliseconds: 0,
    end: dice.one(['reads', 'reads', 'does not read', 'hangs up']),
  };
}

function asksFunctions(dice: Dice): Attack {
  const letters = '0123456789DFHJKMRWXY';
  const guess = (): string => dice.several(4, 4, () => letters[dice.below(20)] ?? '0').join('');
  const parts = dice.several(1, 3, () =>
    request(
      dice.one(['GET', 'GET', 'HEAD', 'PUT', 'OPTIONS']),
      dice.one([
        `/sent/${guess()}-${guess()}/`,
        `/pl/sent/${guess()}${guess()}`,
        `/sent/${encodeURIComponent(dice.one(oddTexts).slice(0, 40).toWellFormed())}/`,
        `/promise/${dice.one(forms)}?lang=${dice.one(['pl', 'xx', '%ff', 'x'.repeat(500)])}`,
        `/f/${dice.one(forms)}`,
        `/%2e%2e/%2e%2e/etc/passwd`,
        `/${'a/'.repeat(dice.below(1_000))}`,
        '/.env',
        '//evil.example/',
      ]),
      oddHeaders(dice),
    ),
  );
  return { kind: 'functions', requests: parts.length, parts, apartMilliseconds: 2, end: 'reads' };
}

const askedWords = [
  'bins',
  'council tax',
  'śmieci',
  '垃圾',
  'I would like to know when you answer letters',
  '01632 960000',
  'rubish colection',
] as const;

function question(dice: Dice): string {
  const words = dice.several(0, dice.onceIn(8) ? 300 : 6, () =>
    dice.onceIn(3) ? dice.one(oddTexts) : dice.one(askedWords),
  );
  return encodeURIComponent(words.join(dice.one([' ', '', '+', '-', "'"])).toWellFormed());
}

function searches(dice: Dice): Attack {
  const parts = dice.several(1, 4, () => {
    const narrowed = dice.several(0, dice.onceIn(10) ? 200 : 3, () =>
      dice.one([
        'kind=form',
        'kind=none',
        'topic=x',
        'q=again',
        'page=-1',
        'page=99999999',
        '%=%',
        '&',
      ]),
    );
    const query = [`q=${question(dice)}`, ...narrowed].join('&').slice(0, 12_000);
    const path = dice.one(['/search/', '/search/', '/pl/search/', '/zz/search/', '/search']);
    return request(dice.one(['GET', 'GET', 'HEAD', 'POST']), `${path}?${query}`, oddHeaders(dice));
  });
  return { kind: 'searches', requests: parts.length, parts, apartMilliseconds: 1, end: 'reads' };
}

function asksForFigures(dice: Dice): Attack {
  const parts = dice.several(1, 4, () => {
    const under = dice.one(['', '/pl', '/zz', '/%70l']);
    const file = dice.one([
      '',
      'figures.csv',
      'information.csv',
      'figures.json',
      'figures.schema.json',
      '../figures',
      'x',
    ]);
    const path = `${under}/charter/performance/${file}${dice.one(['', '?a=1', '?'.repeat(300)])}`;
    return request(dice.one(['GET', 'GET', 'HEAD', 'PUT']), path, oddHeaders(dice));
  });
  return { kind: 'figures', requests: parts.length, parts, apartMilliseconds: 1, end: 'reads' };
}

function pairs(dice: Dice): [string, string][] {
  return dice.several(0, dice.onceIn(20) ? 400 : 12, (index): [string, string] => [
    dice.one([
      'message',
      'email',
      'name',
      '_subject',
      '_next',
      '_gotcha',
      '__proto__',
      `f${String(index)}`,
      'x'.repeat(120),
    ]),
    dice.one(oddTexts).repeat(1 + dice.below(dice.onceIn(30) ? 300 : 3)),
  ]);
}

function nested(dice: Dice, depth: number): unknown {
  return depth === 0
    ? dice.one(oddTexts)
    : dice.onceIn(2)
      ? [nested(dice, depth - 1)]
      : { a: nested(dice, depth - 1) };
}

function body(dice: Dice): { type: string; text: string } {
  const given = pairs(dice);
  const boundary = dice.one(['b', 'a-boundary-as-a-browser-has-it', '-'.repeat(70)]);
  return dice.one([
    () => ({
      type: dice.one([
        'application/x-www-form-urlencoded',
        'application/x-www-form-urlencoded; charset=utf-7',
        '',
      ]),
      text:
        given
          .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
          .join('&') + dice.one(['', '%', '%ff', '&&&=']),
    }),
    () => ({
      type: 'application/json',
      text: dice.one([
        JSON.stringify(Object.fromEntries(given)),
        JSON.stringify({ message: nested(dice, dice.below(60)) }),
        '['.repeat(dice.below(20_000)),
        `{${'"message":"x",'.repeat(dice.below(3_000))}"a":1}`,
        '{"message":',
      ]),
    }),
    () => ({
      type: `multipart/form-data; boundary=${boundary}`,
      text:
        given
          .map(([name, value]) => {
            const file = dice.onceIn(4)
              ? `; filename="${dice.one(['a.jpg', '../../x', 'x'.repeat(2_000), '"'])}"`
              : '';
            return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
          })
          .join('') + dice.one([`--${boundary}--\r\n`, `--${boundary}`, '']),
    }),
  ])();
}

function form(dice: Dice, lie = 0): string {
  const { type, text } = body(dice);
  return request(
    'POST',
    `/f/${dice.one(forms)}`,
    [
      ...(type === '' ? [] : [`Content-Type: ${type}`]),
      `Content-Length: ${String(Buffer.byteLength(text) + lie)}`,
      `Accept: ${dice.one(['application/json', 'text/html'])}`,
      ...(dice.onceIn(10) ? [`Origin: ${dice.one(['https://evil.example', 'null'])}`] : []),
    ],
    text,
  );
}

function sendsForms(dice: Dice): Attack {
  const parts = dice.several(1, 3, () => form(dice));
  return { kind: 'forms', requests: parts.length, parts, apartMilliseconds: 3, end: 'reads' };
}

function sendsNonsense(dice: Dice): Attack {
  const bytes = dice.one<() => string | Buffer>([
    () => Buffer.from(dice.several(1, 300, () => dice.below(256))),
    () => `GET / HTTP/${dice.one(['9.9', '1.0', '2.0', ''])}\r\n\r\n`,
    () => `${dice.one(oddTexts)} / HTTP/1.1\r\nHost: x\r\n\r\n`,
    () =>
      request(
        'POST',
        '/f/general-enquiry',
        ['Transfer-Encoding: chunked', 'Content-Length: 5'],
        '0\r\n\r\n',
      ),
    () =>
      request(
        'POST',
        '/f/general-enquiry',
        ['Transfer-Encoding: chunked'],
        `${dice.one(['fffffff', 'g', '-1', '5'])}\r\nhello`,
      ),
    () => request('GET', '/', [`X-Long: ${'x'.repeat(17_000)}`]),
    () =>
      request(
        'GET',
        '/',
        dice.several(100, 400, (index) => `X-${String(index)}: 1`),
      ),
    () =>
      request(
        'GET',
        `http://${dice.one(['evil.example', 'council.example', '[', ''])}/search/?q=x`,
        [],
      ),
    () =>
      `GET /charter/performance/ HTTP/1.1\r\nHost: ${dice.one(['evil.example', 'a, b', '@', ''])}\r\n\r\n`,
    () => 'CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n',
    () => request(dice.one(['TRACE', 'PROPFIND', 'DELETE', 'PATCH']), dice.one(pages), []),
  ])();
  return {
    kind: 'nonsense',
    requests: 1,
    parts: [bytes],
    apartMilliseconds: 0,
    end: dice.one(['reads', 'hangs up']),
  };
}

function hangsUp(dice: Dice): Attack {
  const half = form(dice, 1 + dice.below(100_000));
  const end = dice.one(['hangs up', 'hangs up at the first byte'] as const);
  const parts = dice.one([
    [half],
    [half.slice(0, dice.below(half.length))],
    [request('GET', dice.one(pages), oddHeaders(dice))],
  ]);
  return { kind: 'aborts', requests: 1, parts, apartMilliseconds: 0, end };
}

function staysSilent(dice: Dice): Attack {
  const parts = dice.one<string[]>([
    [],
    ['GET / HTTP/1.1\r\nX-Slow: '],
    [request('POST', '/f/general-enquiry', ['Content-Length: 5000'], 'message=')],
  ]);
  return { kind: 'half open', requests: 1, parts, apartMilliseconds: 0, end: 'stays silent' };
}
