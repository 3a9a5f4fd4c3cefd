import { expect, test } from 'vitest';
import { refuseHere } from '../../src/server/refuse-here.ts';

const message = 'This address takes no form.';

test.each([
  ['Accept', { accept: 'application/json' }],
  ['X-Requested-With', { 'x-requested-with': 'XMLHttpRequest' }],
  ['a body of JSON', { 'content-type': 'application/json' }],
])('a script that says what it reads by %s gets JSON', async (_, asked) => {
  const reply = refuseHere(asked, 405, message, { Allow: 'GET, HEAD' });
  expect(reply.status).toBe(405);
  expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(reply.headers.get('allow')).toBe('GET, HEAD');
  expect(await reply.json()).toEqual({
    error: message,
    errors: [{ code: 'UNSPECIFIED', message }],
  });
});

test.each([{}, { accept: 'text/html' }, { accept: '*/*' }])(
  'everyone else gets the sentence: %o',
  async (asked) => {
    const reply = refuseHere(asked, 400, message);
    expect(reply.status).toBe(400);
    expect(reply.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await reply.text()).toBe(`${message}\n`);
  },
);
