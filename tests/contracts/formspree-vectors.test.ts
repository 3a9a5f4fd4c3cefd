import { expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/domain/submissions/ports.ts';
import { MAX_BODY_BYTES } from '../../src/http/body-limits.ts';
import { rateLimiter } from '../../src/http/rate-limit.ts';
import { testRuntime, type TestRuntime } from '../support/test-runtime.ts';

/** The 46 vectors of Formspree's contract, numbered as there. J: JSON is wanted; B: a browser; U: urlencoded. */
const J = { Accept: 'application/json' };
const B = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const U = { 'Content-Type': 'application/x-www-form-urlencoded' };
const JSON_BODY = { 'Content-Type': 'application/json' };

const good = 'email=a@b.uk&message=hi';
const goodJson = JSON.stringify({ email: 'a@b.uk', message: 'hi' });

function multipart(
  values: Record<string, string>,
  file?: { name: string; text: string },
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  if (file) form.set('file', new File([file.text], file.name));
  return form;
}

interface Reply {
  ok?: boolean;
  next?: string;
  reference?: string;
  replyDue?: string | null;
  error?: string;
  errors?: { code: string; field?: string; message: string }[];
}

async function json(response: Response): Promise<Reply> {
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return (await response.json()) as Reply;
}

async function expectAccepted(response: Response): Promise<Reply> {
  expect(response.status).toBe(200);
  const body = await json(response);
  expect(body).toMatchObject({
    ok: true,
    next: expect.any(String),
    reference: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
    replyDue: '2026-11-25',
  });
  expect(body).not.toHaveProperty('errors');
  return body;
}

async function expectSent(response: Response): Promise<void> {
  expect([302, 303]).toContain(response.status);
  expect(response.headers.get('location')).toMatch(/^\/sent\/[0-9A-Z]{4}-[0-9A-Z]{4}\/$/);
  expect(await response.text()).toBe('');
}

/** The only submission there is. */
async function stored(made: TestRuntime) {
  const records = await Array.fromAsync(made.store.list());
  expect(records).toHaveLength(1);
  const [record] = records;
  if (!record) throw new Error('nothing was stored');
  return record.submission;
}

const same: [number, string, string, RequestInit][] = [
  [1, 'urlencoded, JSON wanted', '/f/general', { headers: { ...U, ...J }, body: good }],
  [2, 'JSON, JSON wanted', '/f/general', { headers: { ...JSON_BODY, ...J }, body: goodJson }],
  [
    3,
    'multipart, JSON wanted',
    '/f/general',
    { headers: J, body: multipart({ email: 'a@b.uk', message: 'hi' }) },
  ],
  [7, 'JSON body, no Accept', '/f/general', { headers: JSON_BODY, body: goodJson }],
  [
    8,
    'JSON body, any Accept',
    '/f/general',
    { headers: { ...JSON_BODY, Accept: '*/*' }, body: goodJson },
  ],
  [
    10,
    'a browser with X-Requested-With',
    '/f/general',
    { headers: { ...U, ...B, 'X-Requested-With': 'XMLHttpRequest' }, body: good },
  ],
  [
    11,
    "jQuery's Accept",
    '/f/general',
    { headers: { ...U, Accept: 'application/json, text/javascript, */*; q=0.01' }, body: good },
  ],
  [12, "the project's own address", '/p/test/f/general', { headers: { ...U, ...J }, body: good }],
  [
    34,
    'multipart with an empty file input',
    '/f/general',
    { headers: J, body: multipart({ email: 'a@b.uk', message: 'hi' }, { name: '', text: '' }) },
  ],
  [
    46,
    'malformed session data',
    '/f/general',
    { headers: { ...U, ...J, 'Formspree-Session-Data': '%%%' }, body: good },
  ],
];

test.each(same)(
  'vector %i: %s is accepted with a reference and a date',
  async (_, __, path, init) => {
    await expectAccepted(await testRuntime().post(path, init));
  },
);

const redirected: [number, string, RequestInit][] = [
  [4, "a browser's Accept", { headers: { ...U, ...B }, body: good }],
  [5, 'no Accept', { headers: U, body: good }],
  [6, 'any Accept', { headers: { ...U, Accept: '*/*' }, body: good }],
  [9, 'JSON from a browser', { headers: { ...JSON_BODY, ...B }, body: goodJson }],
];

test.each(redirected)('vector %i: %s is sent to the confirmation page', async (_, __, init) => {
  await expectSent(await testRuntime().post('/f/general', init));
});

test('vector 13: another project is not found', async () => {
  const response = await testRuntime().post('/p/nope/f/general', {
    headers: { ...U, ...J },
    body: good,
  });
  expect(response.status).toBe(404);
  expect((await json(response)).errors).toMatchObject([{ code: 'PROJECT_NOT_FOUND' }]);
});

test('vector 14: a form that does not exist is not found', async () => {
  const response = await testRuntime().post('/f/nope', { headers: { ...U, ...J }, body: good });
  expect(response.status).toBe(404);
  expect(await json(response)).toEqual({
    error: 'Form not found',
    errors: [{ code: 'FORM_NOT_FOUND', message: 'Form not found' }],
  });
});

test('vector 15: a browser gets a page that says the form is not there', async () => {
  const response = await testRuntime().post('/f/nope', { headers: { ...U, ...B }, body: good });
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(await response.text()).toContain('Form not found');
});

test('vector 16: a closed form is inactive', async () => {
  const response = await testRuntime().post('/f/closed', { headers: { ...U, ...J }, body: good });
  expect(response.status).toBe(403);
  expect((await json(response)).errors).toMatchObject([{ code: 'INACTIVE' }]);
});

test.each([
  [17, 'email=bad&message=hi', 'email'],
  [18, '_replyto=bad&message=hi', '_replyto'],
  [40, 'email=a@b.uk, evil@x.y&message=hi', 'email'],
])('vector %i: %s is not an address', async (_, body, field) => {
  const response = await testRuntime().post('/f/general', { headers: { ...U, ...J }, body });
  expect(response.status).toBe(422);
  expect(await json(response)).toEqual({
    error: 'Validation errors',
    errors: [{ code: 'TYPE_EMAIL', field, message: expect.any(String) as string }],
  });
});

test('vector 19: a browser gets the page again, with a summary and its text kept', async () => {
  const made = testRuntime();
  const response = await made.post('/f/general', {
    headers: { ...U, ...B },
    body: 'email=bad&message=My bin was not emptied',
  });
  expect(response.status).toBe(422);
  const page = await response.text();
  expect(page).toContain('govuk-error-summary');
  expect(page).toContain('<title>Error: ');
  expect(page).toContain('My bin was not emptied');
  expect(page).toContain('value="bad"');
  expect(await Array.fromAsync(made.store.list())).toEqual([]);
});

test.each([
  [20, ''],
  [21, '_subject=Hello&_next=/sent/'],
])('vector %i: a form with nothing in it is empty', async (_, body) => {
  const response = await testRuntime().post('/f/general', { headers: { ...U, ...J }, body });
  expect(response.status).toBe(422);
  const { errors = [] } = await json(response);
  expect(errors).toMatchObject([{ code: 'EMPTY' }]);
  expect(errors[0]).not.toHaveProperty('field');
});

test.each([
  [22, 'email=a@b.uk', 'REQUIRED_FIELD_MISSING'],
  [23, 'email=a@b.uk&message=', 'REQUIRED_FIELD_EMPTY'],
])('vector %i: %s lacks the message', async (_, body, code) => {
  const response = await testRuntime().post('/f/general', { headers: { ...U, ...J }, body });
  expect(response.status).toBe(422);
  expect((await json(response)).errors).toMatchObject([{ code, field: 'message' }]);
});

test('vectors 24, 25: what fills the trap looks accepted, is kept apart, and nothing is mailed', async () => {
  const made = testRuntime();
  await expectSent(
    await made.post('/f/general', { headers: { ...U, ...B }, body: `${good}&_gotcha=x` }),
  );
  const second = await made.post('/f/general', {
    headers: { ...U, ...J },
    body: 'email=bad&_gotcha=x',
  });
  expect(second.status).toBe(200);
  expect(await json(second)).toMatchObject({ ok: true, next: expect.any(String) as string });
  const records = await Array.fromAsync(made.store.list());
  expect(records.map(({ submission }) => submission.quarantine)).toEqual(['honeypot', 'honeypot']);
  expect(made.sent).toEqual([]);
});

test('vector 26: _next on this site is where the resident goes', async () => {
  const response = await testRuntime().post('/f/general', {
    headers: { ...U, ...B },
    body: `${good}&_next=/contact/sent/`,
  });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/contact/sent/');
});

test.each([
  'https://evil.test/',
  '//evil.test',
  '/\\evil.test',
  'javascript:alert(1)',
  '/\t/evil.test',
  '/..//evil.test',
  '/%5c/../..//evil.test',
])('vectors 27, 28: _next=%s leads to the default page', async (next) => {
  await expectSent(
    await testRuntime().post('/f/general', {
      headers: { ...U, ...B },
      body: `${good}&_next=${encodeURIComponent(next)}`,
    }),
  );
});

test('vector 29: a script gets _next too', async () => {
  const response = await testRuntime().post('/f/general', {
    headers: { ...U, ...J },
    body: `${good}&_next=/sent/`,
  });
  expect((await json(response)).next).toMatch(/\/sent\/$/);
});

test('vector 30: several values under one name are stored as one answer', async () => {
  const made = testRuntime();
  await made.post('/f/general', { headers: { ...U, ...J }, body: `${good}&a=1&a=2` });
  expect((await stored(made)).extra).toMatchObject({ a: '1, 2' });
});

test('vector 31: JSON may hold numbers, truth, nothing and lists', async () => {
  const made = testRuntime();
  const response = await made.post('/f/general', {
    headers: { ...JSON_BODY, ...J },
    body: JSON.stringify({ message: 'hi', n: 4, yes: true, none: null, list: ['a', 'b'] }),
  });
  expect(response.status).toBe(200);
  expect((await stored(made)).extra).toMatchObject({ n: '4', yes: 'true', none: '', list: 'a, b' });
});

test('vector 32: broken JSON gets a JSON error and no stack', async () => {
  const response = await testRuntime().post('/f/general', {
    headers: { ...JSON_BODY, ...J },
    body: '{bad',
  });
  expect(response.status).toBe(400);
  const body = JSON.stringify(await json(response));
  expect(body).not.toMatch(/at \w|SyntaxError|\.ts|bad/);
});

test('vector 33: a file where none is taken is refused, and the text kept', async () => {
  const made = testRuntime();
  const init = {
    body: multipart({ email: 'a@b.uk', message: 'Mind the text' }, { name: 'a.pdf', text: '%PDF' }),
  };
  const response = await made.post('/f/general', { headers: J, ...init });
  expect(response.status).toBe(400);
  expect((await json(response)).errors).toMatchObject([{ code: 'NO_FILE_UPLOADS' }]);
  const page = await made.post('/f/general', { headers: B, ...init });
  expect(page.status).toBe(400);
  expect(await page.text()).toContain('Mind the text');
});

test('vector 35: a GET is asked to POST instead', async () => {
  for (const headers of [J, B]) {
    const response = await testRuntime().post('/f/general', { method: 'GET', headers });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
    expect(response.headers.get('content-type')).toMatch(headers === J ? /json/ : /html/);
  }
});

test('vectors 36, 37: only a page of this site may ask by script', async () => {
  const own = await testRuntime().post('/f/general', {
    method: 'OPTIONS',
    headers: { Origin: 'https://c.test' },
  });
  expect(own.status).toBe(204);
  expect(own.headers.get('access-control-allow-origin')).toBe('https://c.test');
  expect(own.headers.get('vary')).toBe('Origin');
  expect(own.headers.get('access-control-allow-headers')).toBe(
    'Content-Type, Formspree-Client, Formspree-Session-Data',
  );
  const foreign = await testRuntime().post('/f/general', {
    method: 'OPTIONS',
    headers: { Origin: 'https://evil.test' },
  });
  expect(foreign.status).toBe(204);
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
});

test('vector 38: a form on a strange site is refused, with the text kept', async () => {
  const made = testRuntime();
  const origin = { Origin: 'https://evil.test' };
  const asJson = await made.post('/f/general', { headers: { ...U, ...J, ...origin }, body: good });
  expect(asJson.status).toBe(403);
  expect((await json(asJson)).error).toEqual(expect.any(String));
  const asPage = await made.post('/f/general', {
    headers: { ...U, ...B, ...origin },
    body: 'message=Mind the text',
  });
  expect(asPage.status).toBe(403);
  expect(await asPage.text()).toContain('Mind the text');
  expect(await Array.fromAsync(made.store.list())).toEqual([]);
});

test('vector 39: a subject with a line break stays one subject, to one recipient', async () => {
  const made = testRuntime();
  await made.post('/f/general', {
    headers: { ...U, ...J },
    body: `${good}&_subject=${encodeURIComponent('Hi\r\nBcc: x@y.z')}`,
  });
  expect(made.sent.map(({ to }) => to).sort()).toEqual(['a@b.uk', 'team@c.test']);
  for (const { subject } of made.sent) expect(subject).not.toMatch(/[\r\n]/);
});

test('vector 41: _cc sends nothing to anyone', async () => {
  const made = testRuntime();
  await expectAccepted(
    await made.post('/f/general', { headers: { ...U, ...J }, body: `${good}&_cc=x@y.z` }),
  );
  expect(made.sent.map(({ to }) => to)).not.toContain('x@y.z');
});

test('vector 42: the same form twice within ten minutes is one message', async () => {
  const made = testRuntime();
  const init = { headers: { ...U, ...J }, body: good };
  made.at('2026-11-23T10:09:58Z');
  const first = await expectAccepted(await made.post('/f/general', init));
  made.at('2026-11-23T10:10:03Z');
  const second = await expectAccepted(await made.post('/f/general', init));
  expect(second.reference).toBe(first.reference);
  await stored(made);
  expect(made.sent.filter(({ kind }) => kind === 'acknowledgement')).toHaveLength(1);
});

test('vector 43: over the limit, wait', async () => {
  const made = testRuntime();
  made.runtime.rateLimited = rateLimiter({ perClient: 1 }, made.runtime.now);
  const init = { headers: { ...U, ...J }, body: good, client: '203.0.113.1' };
  await expectAccepted(await made.post('/f/general', init));
  const refused = await made.post('/f/general', init);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('600');
  expect((await json(refused)).error).toEqual(expect.any(String));
  const page = await made.post('/f/general', { ...init, headers: { ...U, ...B } });
  expect(page.status).toBe(429);
  expect(await page.text()).toContain('hi</textarea>');
});

test('vector 44: a store that is down is said, with the number to call and all that was typed', async () => {
  const made = testRuntime();
  made.runtime.store = {
    ...made.store,
    add: () => Promise.reject(new StoreUnavailable('the disk is full')),
    find: () => Promise.reject(new StoreUnavailable('the disk is full')),
  };
  const asJson = await made.post('/f/general', { headers: { ...U, ...J }, body: good });
  expect(asJson.status).toBe(503);
  expect((await json(asJson)).error).toContain('01632 960000');
  const page = await made.post('/f/general', {
    headers: { ...U, ...B },
    body: 'email=a@b.uk&message=Mind the text&own-field=Kept as well',
  });
  expect(page.status).toBe(503);
  const html = await page.text();
  expect(html).toContain('01632 960000');
  expect(html).toContain('Mind the text');
  expect(html).toContain('Kept as well');
  expect(made.log.join()).not.toContain('a@b.uk');
});

test('vector 45: a body over the cap is too big, with no next', async () => {
  const response = await testRuntime().post('/f/general', {
    headers: { ...U, ...J },
    body: `message=${'x'.repeat(MAX_BODY_BYTES)}`,
  });
  expect(response.status).toBe(413);
  expect(await json(response)).not.toHaveProperty('next');
});
