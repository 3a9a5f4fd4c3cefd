import { expect, test } from 'vitest';
import { promiseEndpoint } from '../../src/http/promise-endpoint.ts';
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
    expect(await reply.text()).toContain('eight letters and figures');
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
    await made.post('/f/general', { headers: B, body: new URLSearchParams() }),
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
