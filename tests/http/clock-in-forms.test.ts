import { expect, test } from 'vitest';
import { promiseEndpoint } from '../../src/http/promise-endpoint.ts';
import { testRuntime, type TestRuntime } from '../support/test-runtime.ts';

const headers = {
  Accept: 'application/json',
  'Content-Type': 'application/x-www-form-urlencoded',
};

async function send(made: TestRuntime, message: string): Promise<{ status: number; body: Sent }> {
  const body = new URLSearchParams({ email: 'ada@example.org', message }).toString();
  const response = await made.post('/f/general', { headers, body, client: '203.0.113.1' });
  return { status: response.status, body: (await response.json()) as Sent };
}

interface Sent {
  reference: string;
  replyDue: string | null;
}

test.each([
  ['three years on', '2029-11-23T10:00:00Z'],
  ['a day back', '2026-11-22T10:00:00Z'],
  ['twenty years back', '2006-11-23T10:00:00Z'],
])(
  'a clock that goes %s costs no one a message, and no promise is made that no one can know',
  async (_name, at) => {
    const made = testRuntime();
    const before = await send(made, 'Before');
    expect(before).toMatchObject({ status: 200, body: { replyDue: '2026-11-25' } });
    made.at(at);
    const after = await send(made, 'After');
    expect(after.status).toBe(200);
    // Two working days from then, or no day where the calendar does not reach so far.
    const { replyDue } = after.body;
    if (replyDue !== null)
      expect(Date.parse(replyDue) - Date.parse(at)).toBeLessThan(8 * 86_400_000);
    expect(await Array.fromAsync(made.store.list())).toHaveLength(2);
    const asked = await promiseEndpoint(
      made.runtime,
      new Request('https://c.test/promise/general'),
      {
        params: { form: 'general' },
        afterReply: () => undefined,
      },
    );
    expect(asked.status).toBe(200);
  },
);

test.each([
  ['in spring, at the hour that there is not', '2027-03-28T00:59:30Z', '2027-03-28T01:00:30Z'],
  ['in autumn, in the hour that there is twice', '2027-10-31T00:30:00Z', '2027-10-31T00:39:00Z'],
])(
  'when the clocks change %s: the same form sent twice has one reference and one promise',
  async (_name, first, second) => {
    const made = testRuntime();
    made.at(first);
    const one = await send(made, 'The same');
    made.at(second);
    expect(await send(made, 'The same')).toEqual(one);
    expect(await Array.fromAsync(made.store.list())).toHaveLength(1);
  },
);
