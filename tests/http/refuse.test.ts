import { expect, test } from 'vitest';
import type { Refusal } from '../../src/http/refusal.ts';
import { refuse } from '../../src/http/refuse.ts';
import { testRuntime } from '../support/test-runtime.ts';

const refusals: Refusal[] = [
  { status: 404, kind: 'no-such-form', code: 'FORM_NOT_FOUND' },
  { status: 408, kind: 'too-slow' },
  { status: 413, kind: 'too-big' },
];

test.each(refusals)(
  'before the form could be read ($status), the page it was sent from says in which language to answer',
  async (refusal) => {
    const { runtime } = testRuntime();
    const from = (referer: string): Response => {
      const headers = { Accept: 'text/html', ...(referer === '' ? {} : { Referer: referer }) };
      const request = new Request('https://c.test/f/general', { method: 'POST', headers });
      return refuse(runtime, request, refusal);
    };
    const polish = from('https://c.test/pl/forms/general/');
    expect(polish.headers.get('content-language')).toBe('pl');
    const text = await polish.text();
    expect(text).toContain('href="/pl/"');
    expect(text).not.toBe(await from('https://c.test/forms/general/').text());
    for (const referer of ['', 'not an address', 'https://c.test/forms/pl/']) {
      expect(from(referer).headers.get('content-language')).toBe('en');
    }
  },
);

test('the answer about a form that is not there is in the language of the page it was sent from', async () => {
  const headers = { Accept: 'text/html', Referer: 'https://c.test/pl/forms/general/' };
  const body = new URLSearchParams({ message: 'Dzień dobry' });
  const reply = await testRuntime().post('/f/nope', { headers, body });
  expect(reply.status).toBe(404);
  expect(reply.headers.get('content-language')).toBe('pl');
});
