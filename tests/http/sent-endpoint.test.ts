import { expect, test } from 'vitest';
import { securityHeaders } from '../../src/http/security-headers.ts';
import { sentEndpoint } from '../../src/http/sent-endpoint.ts';
import { testRuntime } from '../support/test-runtime.ts';

test('the date as a calendar file has every safety header, and is kept in no cache', async () => {
  const made = testRuntime();
  const sent = await made.post('/f/general', {
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ message: 'hi' }),
  });
  const { reference } = (await sent.json()) as { reference: string };
  const reply = await sentEndpoint(
    made.runtime,
    new Request(`https://c.test/sent/${reference}/reply.ics`),
    { params: { reference, file: 'reply.ics' }, afterReply: () => undefined },
  );
  expect(reply.status).toBe(200);
  const headers = Object.fromEntries(reply.headers);
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(headers[name.toLowerCase()], name).toBe(value);
  }
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${reference.replace('-', '')}.ics"`,
  });
  expect(await reply.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

test.each(['%20', '%E2%80%93', '.', '%2D'])(
  'a reference is found with %s in its middle, as a hand or a printer writes it',
  async (sign) => {
    const made = testRuntime();
    const sent = await made.post('/f/general', {
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({ message: 'hi' }),
    });
    const { reference } = (await sent.json()) as { reference: string };
    const typed = reference.replace('-', sign);
    const reply = await sentEndpoint(made.runtime, new Request(`https://c.test/sent/${typed}/`), {
      params: { reference: typed },
      afterReply: () => undefined,
    });
    expect(reply.status).toBe(200);
  },
);

test('a reference that is no UTF-8 is none', async () => {
  const made = testRuntime();
  const reply = await sentEndpoint(made.runtime, new Request('https://c.test/sent/%ff/'), {
    params: { reference: '%ff' },
    afterReply: () => undefined,
  });
  expect(reply.status).toBe(404);
});

test('without its slash it leads to the address with one, where the link to the calendar file is right', async () => {
  const made = testRuntime();
  const reply = await sentEndpoint(
    made.runtime,
    new Request('https://c.test/pl/sent/K7RM-3XDW?thanks'),
    { params: { language: 'pl', reference: 'K7RM-3XDW' }, afterReply: () => undefined },
  );
  expect(reply.status).toBe(301);
  expect(reply.headers.get('location')).toBe('/pl/sent/K7RM-3XDW/?thanks');
});

test.each(['xx', 'en', 'PL', 'cy', '__proto__', 'constructor', ''])(
  'below the prefix %j, which no language of this council has, there is no message and no calendar file',
  async (language) => {
    const made = testRuntime();
    const sent = await made.post('/f/general', {
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({ message: 'hi' }),
    });
    const { reference } = (await sent.json()) as { reference: string };
    for (const file of [undefined, 'reply.ics']) {
      for (const end of ['/', '']) {
        const request = new Request(`https://c.test/${language}/sent/${reference}${end}`);
        const params = { language, reference, ...(file === undefined ? {} : { file }) };
        const call = { params, afterReply: () => undefined };
        const reply = await sentEndpoint(made.runtime, request, call);
        expect(reply.status).toBe(404);
        expect(await reply.text()).toContain('Page not found');
      }
    }
  },
);
