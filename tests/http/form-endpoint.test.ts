import { expect, test } from 'vitest';
import { formEndpoint } from '../../src/http/form-endpoint.ts';
import { guarded } from '../../src/http/guarded.ts';
import { promiseEndpoint } from '../../src/http/promise-endpoint.ts';
import { rateLimiter } from '../../src/http/rate-limit.ts';
import { sentEndpoint } from '../../src/http/sent-endpoint.ts';
import { testRuntime, testSite } from '../support/test-runtime.ts';

const J = { Accept: 'application/json' };
const B = { Accept: 'text/html' };

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a name that every object has, %s, is no form',
  async (form) => {
    const made = testRuntime();
    const body = new URLSearchParams({ message: 'hi' });
    expect((await made.post(`/f/${form}`, { headers: J, body })).status).toBe(404);
    const promised = await promiseEndpoint(made.runtime, new Request('https://c.test/promise/x'), {
      params: { form },
      afterReply: () => undefined,
    });
    expect(promised.status).toBe(404);
  },
);

test('fields with the names of an object’s own parts are kept like any other', async () => {
  const made = testRuntime();
  await made.post('/f/general', {
    headers: { ...J, 'Content-Type': 'application/json' },
    body: '{"message":"hi","__proto__":"kept","constructor":"kept too"}',
  });
  const [record] = await Array.fromAsync(made.store.list());
  expect(Object.entries(record?.submission.extra ?? {})).toEqual(
    expect.arrayContaining([
      ['__proto__', 'kept'],
      ['constructor', 'kept too'],
    ]),
  );
});

const aboutAPage = testSite({
  problem: {
    fields: [
      { name: 'page', type: 'text' },
      { name: 'message', type: 'textarea', required: true },
    ],
  },
});

test.each([
  ['the address the form stood at names the page', '/forms/problem/?page=/bins/', '/bins/'],
  ['a page elsewhere is not taken for ours', '/forms/problem/?page=https://evil.test/', undefined],
  ['no page named, none kept', '/forms/problem/', undefined],
])('%s', async (_, referer, page) => {
  const made = testRuntime({ site: aboutAPage });
  await made.post('/f/problem', {
    headers: { ...J, Referer: `https://c.test${referer}` },
    body: new URLSearchParams({ message: 'I cannot read it' }),
  });
  const [record] = await Array.fromAsync(made.store.list());
  expect(record?.submission.answers['page']).toBe(page);
});

test('in Polish from the form to the confirmation', async () => {
  const made = testRuntime();
  const wrong = await made.post('/f/general', {
    headers: B,
    body: new URLSearchParams({ _language: 'pl', message: '' }),
  });
  expect(wrong.headers.get('content-language')).toBe('pl');
  const sent = await made.post('/f/general', {
    headers: B,
    body: new URLSearchParams({ _language: 'pl', message: 'Dzień dobry' }),
  });
  expect(sent.headers.get('location')).toMatch(/^\/pl\/sent\//);
});

test('a language the council does not have is answered in English', async () => {
  const sent = await testRuntime().post('/f/general', {
    headers: B,
    body: new URLSearchParams({ _language: 'xx', message: 'Hello' }),
  });
  expect(sent.headers.get('location')).toMatch(/^\/sent\//);
});

test.each(['0000-0000', 'nonsense', '../../etc/passwd'])(
  'a confirmation of %s is not there, and says how to find the right one',
  async (reference) => {
    const { runtime } = testRuntime();
    const reply = await sentEndpoint(
      runtime,
      new Request('https://c.test/sent/x/', { headers: B }),
      {
        params: { reference },
        afterReply: () => undefined,
      },
    );
    expect(reply.status).toBe(404);
    expect(await reply.text()).toContain('8 letters and numbers');
  },
);

test('a confirmation shows nothing that was typed', async () => {
  const made = testRuntime();
  const sent = await made.post('/f/general', {
    headers: J,
    body: new URLSearchParams({ message: 'My neighbour is loud', email: 'ada@example.org' }),
  });
  const { reference } = (await sent.json()) as { reference: string };
  const page = await sentEndpoint(made.runtime, new Request('https://c.test/sent/x/'), {
    params: { reference },
    afterReply: () => undefined,
  });
  const html = await page.text();
  expect(html).toContain(reference);
  expect(html).toContain('Wednesday 25 November 2026');
  expect(html).not.toMatch(/neighbour|ada@/);
});

test('every reply has the headers that keep a page safe, and is not kept in a cache', async () => {
  const made = testRuntime();
  const body = new URLSearchParams({ message: 'hi' });
  const replies = [
    await made.post('/f/general', { headers: J, body }),
    await made.post('/f/general', { headers: B, body }),
    await made.post('/f/nope', { headers: B, body }),
    await made.post('/f/general', { method: 'OPTIONS' }),
  ];
  for (const { headers } of replies) {
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

const useful = testSite({
  'page-useful': {
    standard: 'none',
    fields: [
      { name: 'page', type: 'text' },
      { name: 'useful', type: 'radios', required: true, options: ['yes', 'no'] },
      { name: 'message', type: 'textarea', showWhen: { field: 'useful', is: 'no' } },
    ],
  },
});

test('two people who find the same page useful are two, and one who presses twice is one', async () => {
  const made = testRuntime({ site: useful });
  const body = new URLSearchParams({ page: '/bins/', useful: 'yes' });
  const refs: unknown[] = [];
  for (const client of ['203.0.113.1', '203.0.113.2', '203.0.113.1']) {
    const reply = await made.post('/f/page-useful', { headers: J, body, client });
    refs.push(((await reply.json()) as { reference: string }).reference);
  }
  expect(new Set(refs).size).toBe(2);
  expect(refs[2]).toBe(refs[0]);
});

test('one who presses twice across the edge of ten minutes is one, and an hour later is another', async () => {
  const made = testRuntime({ site: useful });
  const body = new URLSearchParams({ page: '/bins/', useful: 'yes' });
  for (const at of ['2026-11-23T09:59:59Z', '2026-11-23T10:00:01Z', '2026-11-23T11:00:00Z']) {
    made.at(at);
    await made.post('/f/page-useful', { headers: J, body, client: '203.0.113.1' });
  }
  expect(await Array.fromAsync(made.store.list())).toHaveLength(2);
});

test('a "yes" with words, from someone who saw the question all the same, is read by a person', async () => {
  const made = testRuntime({ site: useful });
  const words = 'But the times on it are wrong';
  const body = new URLSearchParams({ page: '/bins/', useful: 'yes', message: words });
  await made.post('/f/page-useful', { headers: J, body, client: '203.0.113.1' });
  const [record] = await Array.fromAsync(made.store.list());
  expect(record?.submission).toMatchObject({
    answers: { useful: 'yes' },
    extra: { message: words },
  });
  expect(made.sent.map(({ kind, text }) => [kind, text.includes(words)])).toEqual([
    ['notification', true],
  ]);
});

const long = testSite({
  long: {
    fields: [
      { name: 'first', type: 'text', required: true },
      { name: 'second', type: 'text', required: true },
    ],
    steps: [
      { id: 'one', title: 'One', fields: ['first'] },
      { id: 'two', title: 'Two', fields: ['second'] },
    ],
  },
});

test('a trap filled on the first step of a long form does not end it there', async () => {
  const made = testRuntime({ site: long });
  const body = new URLSearchParams({ first: 'x', _gotcha: 'autofill', _at: 'one', _step: 'next' });
  const reply = await made.post('/f/long', { headers: B, body });
  expect(reply.status).toBe(200);
  expect(await reply.text()).toContain('name="second"');
  expect(await Array.fromAsync(made.store.list())).toEqual([]);
});

test('what was set aside is named in the log, by its reference alone', async () => {
  const made = testRuntime();
  await made.post('/f/general', {
    headers: J,
    body: new URLSearchParams({ message: 'private words', _gotcha: 'x' }),
  });
  expect(made.log).toEqual([
    expect.stringMatching(/^\[quarantine\] [0-9A-Z]{4}-[0-9A-Z]{4}: honeypot$/),
  ]);
});

test('a page at another of our own addresses may read the reply', async () => {
  const made = testRuntime();
  const reply = await made.post('/f/general', {
    headers: { ...J, Origin: 'https://c.test' },
    body: new URLSearchParams({ message: 'hi' }),
  });
  expect(reply.headers.get('access-control-allow-origin')).toBe('https://c.test');
});

test('a fault of our own is answered with the number to call, and logged without what was typed', async () => {
  const made = testRuntime();
  made.runtime.store = {
    ...made.store,
    add: () => Promise.reject(new TypeError('cannot read "private words"')),
  };
  const reply = await guarded(formEndpoint)(
    made.runtime,
    new Request('https://c.test/f/general', {
      method: 'POST',
      headers: B,
      body: new URLSearchParams({ message: 'private words' }),
    }),
    { params: { form: 'general' }, afterReply: () => undefined },
  );
  expect(reply.status).toBe(500);
  const page = await reply.text();
  expect(page).toContain('01632 960000');
  const number = /\d{3}-\d{3}/.exec(page)?.[0] ?? 'none';
  expect(page).toContain(`please give the number ${number}`);
  expect(made.log.join()).toMatch(
    new RegExp(`^\\[fault\\] ${number}: POST \\(a function\\) failed: TypeError at `),
  );
});

const urlencoded = { ...J, 'Content-Type': 'application/x-www-form-urlencoded' };

test.each([
  ['an escape that is not UTF-8', 'message=caf%e9', 400],
  ['half a character', 'message=%f0%9f%98', 400],
  ['the same in a name', '%ff=1&message=hi', 400],
  ['a bare per cent sign', 'message=100% sure, 5%zz', 200],
  ['whole characters', 'message=caf%C3%A9+%F0%9F%98%80+%EF%BF%BD', 200],
  ['a name as long as a message', `${'n'.repeat(101)}=1&message=hi`, 413],
])('an urlencoded body with %s is answered with %s', async (_, body, status) => {
  expect((await testRuntime().post('/f/general', { headers: urlencoded, body })).status).toBe(
    status,
  );
});

test.each([
  ['bytes that are not UTF-8', Buffer.from([0xe9]), 400],
  ['the sign for such bytes, as somebody pasted it', Buffer.from('\uFFFD'), 200],
])('a multipart body with %s is answered with %s', async (_, bytes, status) => {
  const part = '--x\r\nContent-Disposition: form-data; name="message"\r\n\r\ncaf';
  const body = Buffer.concat([Buffer.from(part), bytes, Buffer.from('\r\n--x--\r\n')]);
  const headers = { ...J, 'Content-Type': 'multipart/form-data; boundary=x' };
  expect((await testRuntime().post('/f/general', { headers, body })).status).toBe(status);
});

test.each(['text/plain', 'application/xml', 'application/octet-stream'])(
  'a body of the type %s is refused: it would be misread',
  async (type) => {
    const headers = { ...J, 'Content-Type': type };
    const body = 'message=5 + 5 & more';
    expect((await testRuntime().post('/f/general', { headers, body })).status).toBe(415);
  },
);

test('the same message sent again from the Polish pages is confirmed in Polish', async () => {
  const made = testRuntime();
  const post = async (_language: string): Promise<string> => {
    const body = new URLSearchParams({ message: 'Hello', _language });
    const reply = await made.post('/f/general', { headers: B, body });
    return reply.headers.get('location') ?? '';
  };
  const english = await post('en');
  expect(await post('pl')).toBe(`/pl${english}`);
});

test('anyone who has nothing to add to a "no" is thanked, and not asked again', async () => {
  const fields = [
    { name: 'useful', type: 'radios', options: ['yes', 'no'], required: true },
    { name: 'message', type: 'textarea', showWhen: { field: 'useful', is: 'no' } },
  ];
  const site = testSite({ 'page-useful': { standard: 'none', fields } });
  const made = testRuntime({ site });
  const post = async (answers: Record<string, string>): Promise<string> => {
    const body = new URLSearchParams({ useful: 'no', ...answers });
    const reply = await made.post('/f/page-useful', { headers: B, body, client: 'one' });
    return reply.headers.get('location') ?? '';
  };
  const shown = async (path: string): Promise<string> => {
    const url = new URL(path, 'https://c.test');
    const [, , reference] = url.pathname.split('/');
    const params = { reference };
    const call = { params, afterReply: () => undefined };
    return (await sentEndpoint(made.runtime, new Request(url), call)).text();
  };
  const asked = await post({});
  expect(await shown(asked)).toContain('name="message"');
  const thanked = await post({ _follows: 'any', message: '' });
  expect(await shown(thanked)).toContain('Thank you for telling us');
  expect(await shown(thanked)).not.toContain('name="message"');
});

test('one mailbox gets five acknowledgements a day, however its address is spelt', async () => {
  const made = testRuntime();
  const spellings = ['example.org', 'EXAMPLE.org', 'ｅxample.org', 'eｘample.org', 'exａmple.org'];
  for (const [index, domain] of [...spellings, ...spellings].entries()) {
    const body = new URLSearchParams({ message: `No ${String(index)}`, email: `ada@${domain}` });
    await made.post('/f/general', { headers: J, body });
  }
  const told = made.sent.filter(({ kind }) => kind === 'acknowledgement').map(({ to }) => to);
  expect(told).toEqual(Array(5).fill('ada@example.org'));
});

test('the council’s own mailbox is not written to, however its address is spelt', async () => {
  const made = testRuntime();
  const body = new URLSearchParams({ message: 'Hello', email: 'team@ｃ.test' });
  await made.post('/f/general', { headers: J, body });
  expect(made.sent.map(({ kind }) => kind)).toEqual(['notification']);
});

test('two strangers who say the same words and nothing of themselves are two; the same one twice is one', async () => {
  const made = testRuntime();
  const send = async (client: string, more: Record<string, string> = {}): Promise<string> => {
    const body = new URLSearchParams({ message: 'The light is out', ...more });
    const response = await made.post('/f/general', { headers: J, body, client });
    return ((await response.json()) as { reference: string }).reference;
  };
  const first = await send('203.0.113.1');
  expect(await send('203.0.113.2')).not.toBe(first);
  expect(await send('203.0.113.1')).toBe(first);
});

test('a stranger who knows a neighbour’s address and a campaign’s letter gets no reference of theirs', async () => {
  const made = testRuntime();
  const letter = {
    email: 'ada@example.org',
    message:
      'I object to the plan to close Mill Lane library. Please keep it open for our children.',
  };
  const send = async (client: string, more: Record<string, string> = {}): Promise<string> => {
    const body = new URLSearchParams({ ...letter, ...more });
    const response = await made.post('/f/general', { headers: J, body, client });
    return ((await response.json()) as { reference: string }).reference;
  };
  const own = await send('203.0.113.77');
  expect(await send('192.0.2.201')).not.toBe(own);
  expect(await send('203.0.113.77')).toBe(own);
  // What the page's script made up for this one sending is known on any line.
  const known = await send('203.0.113.77', { _nonce: 'b1946ac92492d2347c6235b4d2611184' });
  expect(await send('192.0.2.201', { _nonce: 'b1946ac92492d2347c6235b4d2611184' })).toBe(known);
});

test('a stranger who knows a neighbour’s telephone number and guesses the time gets no reference of theirs', async () => {
  const site = testSite({
    'call-back': {
      standard: 'none',
      fields: [
        { name: 'phone', type: 'tel', required: true },
        { name: 'about', type: 'textarea' },
      ],
    },
  });
  const made = testRuntime({ site });
  const ask = async (client: string, about: string): Promise<string> => {
    const body = new URLSearchParams({ phone: '01632 960123', about });
    const response = await made.post('/f/call-back', { headers: J, body, client });
    return ((await response.json()) as { reference: string }).reference;
  };
  for (const about of ['', 'My bin', 'x'.repeat(29)]) {
    const own = await ask('203.0.113.1', about);
    expect(await ask('203.0.113.2', about)).not.toBe(own);
    // A double click, or a retry on a bad line.
    expect(await ask('203.0.113.1', about)).toBe(own);
  }
});

/** What the confirmation of the newest message says. */
async function confirmed(
  made: ReturnType<typeof testRuntime>,
  body: Record<string, string>,
): Promise<string> {
  const reply = await made.post('/f/general', {
    headers: B,
    body: new URLSearchParams({ message: 'The light is out', email: 'ada@example.org', ...body }),
  });
  const reference = /sent\/([^/]+)\//.exec(reply.headers.get('location') ?? '')?.[1];
  const page = await sentEndpoint(made.runtime, new Request('https://c.test/sent/x/'), {
    params: { reference },
    afterReply: () => undefined,
  });
  return page.text();
}

const usual = 'If you gave an email address, we will usually send this reference to it.';

test('five messages of one day are acknowledged, and the confirmation of a sixth says the same as the others’', async () => {
  const made = testRuntime();
  const first = await confirmed(made, { message: 'Light 0 is out', email: 'bea@example.org' });
  for (const day of ['2026-11-23T10:00:00Z', '2026-11-24T10:00:00Z']) {
    made.at(day);
    for (let time = 1; time <= 6; time += 1) {
      const page = await confirmed(made, { message: `Light ${String(time)} is out` });
      expect(page).toContain(usual);
      expect(page).toContain('November 2026');
      if (day.startsWith('2026-11-23')) expect(alike(page)).toBe(alike(first));
    }
  }
  const told = made.sent.filter(({ kind }) => kind === 'acknowledgement').map(({ to }) => to);
  expect(told.filter((to) => to === 'ada@example.org')).toHaveLength(10);
});

/** A confirmation without its reference. */
function alike(page: string): string {
  return page.replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'REFERENCE');
}

test.each([
  ['the domain of the form’s mailbox', { email: 'stranger@c.test' }],
  ['a mailbox that answers by itself', { email: 'noreply@example.org' }],
  ['anywhere, and was set aside as spam', { _gotcha: 'filled in by a browser' }],
])('the confirmation of a message from %s says what every other says', async (_, body) => {
  const made = testRuntime();
  const page = await confirmed(made, body);
  expect(made.sent.filter(({ kind }) => kind === 'acknowledgement')).toEqual([]);
  expect(alike(page)).toBe(
    alike(await confirmed(made, { message: 'Another', email: 'bea@example.org' })),
  );
  expect(page).toContain(usual);
});

test('a page that shows again what was typed is there for the browser’s Back, and for no other cache', async () => {
  const made = testRuntime();
  const page = await made.post('/f/general', { headers: B, body: new URLSearchParams() });
  expect(page.status).toBe(422);
  expect(page.headers.get('cache-control')).toBe('private, no-cache');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const scripted = await made.post('/f/general', { headers: J, body: new URLSearchParams() });
  expect(scripted.headers.get('cache-control')).toBe('no-store');
});

const asksForLanguage = testSite({
  asks: {
    fields: [
      { name: 'message', type: 'textarea', required: true },
      { name: 'language', type: 'select', options: ['en', 'pl', 'lt'] },
    ],
    steps: [
      { id: 'what', title: 'What it is', fields: ['message'] },
      { id: 'how', title: 'How to reply', fields: ['language'] },
    ],
  },
});

test.each([
  ['its Polish page', { _language: 'pl' }, 'pl', 'value="pl" selected'],
  [
    'its Polish page, by somebody who chose Lithuanian',
    { _language: 'pl', language: 'lt' },
    'lt',
    'value="lt" selected',
  ],
  [
    'its Polish page, by somebody who chose nothing',
    { _language: 'pl', language: '' },
    '',
    undefined,
  ],
  ['its English page', {}, '', undefined],
])(
  'on %s, the language of the reply is asked with that language chosen',
  async (_, said, _chosen, html) => {
    const made = testRuntime({ site: asksForLanguage });
    const body = new URLSearchParams({ message: 'Hello', _at: 'what', _step: 'next', ...said });
    const page = await (await made.post('/f/asks', { headers: B, body })).text();
    if (html === undefined) expect(page).not.toMatch(/value="(?:pl|lt|en)" selected/);
    else expect(page).toContain(html);
  },
);

test('anyone who guesses references soon learns nothing more, and no one else notices', async () => {
  const made = testRuntime();
  made.runtime.rateLimited = rateLimiter({ perClient: 30 }, made.runtime.now);
  const body = new URLSearchParams({ message: 'The light is out' });
  const sent = await made.post('/f/general', { headers: J, body, client: '203.0.113.9' });
  const { reference: right } = (await sent.json()) as { reference: string };
  const look = async (reference: string, client: string): Promise<number> => {
    const call = { params: { reference }, client, afterReply: () => undefined };
    const request = new Request('https://c.test/sent/x/', { headers: B });
    return (await sentEndpoint(made.runtime, request, call)).status;
  };
  const guesses = Array.from({ length: 100 }, (_, index) => String(10_000_000 + index));
  const statuses: number[] = [];
  for (const guess of guesses) statuses.push(await look(guess, '203.0.113.1'));
  expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 404));
  expect(statuses.slice(30)).toEqual(Array.from({ length: 70 }, () => 429));
  expect(await look(right, '203.0.113.1')).toBe(429);
  expect(await look(right, '203.0.113.2')).toBe(200);
});

test('whatever others on their line have guessed, a sender is shown the confirmation, and told of nothing that was not so', async () => {
  const made = testRuntime();
  made.runtime.rateLimited = rateLimiter({ perClient: 30 }, made.runtime.now);
  const look = async (reference: string, client: string, headers: Record<string, string> = B) => {
    const call = { params: { reference }, client, afterReply: () => undefined };
    return sentEndpoint(made.runtime, new Request('https://c.test/sent/x/', { headers }), call);
  };
  // A picture on another website's page, which every visitor's browser asks for, is no guess of theirs.
  const embedded = { ...B, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'image' };
  for (let guess = 10_000_000; guess < 10_000_100; guess += 1) {
    expect((await look(String(guess), '203.0.113.1', embedded)).status).toBe(404);
  }
  expect((await look('10000100', '203.0.113.1')).status).toBe(404);
  for (let guess = 10_000_101; guess < 10_000_130; guess += 1) {
    await look(String(guess), '203.0.113.1');
  }
  const body = new URLSearchParams({ message: 'The light is out' });
  const sent = await made.post('/f/general', { headers: J, body, client: '203.0.113.1' });
  const { reference } = (await sent.json()) as { reference: string };
  expect((await look(reference, '203.0.113.1')).status).toBe(200);
  expect((await look(reference, '203.0.113.1', embedded)).status).toBe(404);
  const refused = await look('10000131', '203.0.113.1');
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('Your message is safe.');
});

test('past the share of guesses, a right reference is answered as a wrong one is; who has sent much is not', async () => {
  const made = testRuntime();
  made.runtime.rateLimited = rateLimiter({ perClient: 30 }, made.runtime.now);
  const body = new URLSearchParams({ message: 'The light is out' });
  const sent = await made.post('/f/general', { headers: J, body, client: '203.0.113.9' });
  const { reference: right } = (await sent.json()) as { reference: string };
  const look = async (reference: string, client: string): Promise<number> => {
    const call = { params: { reference }, client, afterReply: () => undefined };
    return (await sentEndpoint(made.runtime, new Request('https://c.test/sent/x/'), call)).status;
  };
  for (let guess = 10_000_000; guess < 10_000_030; guess += 1) {
    expect(await look(String(guess), '203.0.113.1')).toBe(404);
  }
  expect([await look(right, '203.0.113.1'), await look('10000031', '203.0.113.1')]).toEqual([
    429, 429,
  ]);
  // An office that has sent its share of messages: what is right is shown, and what is wrong is said.
  for (let time = 1; time <= 35; time += 1) {
    const more = new URLSearchParams({ message: `Light ${String(time)}` });
    await made.post('/f/general', { headers: J, body: more, client: '203.0.113.2' });
  }
  for (let time = 1; time <= 40; time += 1) expect(await look(right, '203.0.113.2')).toBe(200);
  expect(await look('10000031', '203.0.113.2')).toBe(404);
});

test('neither what another website sends from a browser nor guesses use up what a resident may send', async () => {
  const made = testRuntime();
  for (const name of ['rateLimited', 'foreignLimited'] as const) {
    made.runtime[name] = rateLimiter({ perClient: 3 }, made.runtime.now);
  }
  const client = '203.0.113.1';
  const post = async (message: string, headers: Record<string, string>): Promise<number> => {
    const body = new URLSearchParams({ message });
    return (await made.post('/f/general', { headers, body, client })).status;
  };
  const foreign: number[] = [];
  for (let index = 0; index < 20; index += 1) {
    foreign.push(await post('Hello', { ...B, Origin: 'https://evil.example' }));
  }
  expect(foreign.slice(0, 4)).toEqual([403, 403, 403, 429]);
  for (let index = 0; index < 20; index += 1) {
    const call = { params: { reference: 'AAAA-AAA0' }, client, afterReply: () => undefined };
    await sentEndpoint(made.runtime, new Request('https://c.test/sent/x/'), call);
  }
  expect(await post('The first of three', J)).toBe(200);
  expect(await post('The second of three', J)).toBe(200);
  expect(await post('The third of three', J)).toBe(200);
  expect(await post('One too many', J)).toBe(429);
});
