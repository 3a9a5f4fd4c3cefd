import { expect, test } from 'vitest';
import { floodWatch } from '../../src/http/flood-watch.ts';
import { rateLimiter } from '../../src/http/rate-limit.ts';
import { settingsFrom } from '../../src/server/settings.ts';
import { testRuntime, type TestRuntime } from '../support/test-runtime.ts';

const json = { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' };

/** A runtime with the limits that a council has which sets nothing, and a clock of its own. */
function usual(): TestRuntime & { pass: (minutes: number) => void; flood: string[] } {
  const { rateLimit } = settingsFrom({});
  if (rateLimit === 'off') throw new Error('There are limits by default.');
  let passed = 0;
  const flood: string[] = [];
  const made = testRuntime({
    rateLimited: rateLimiter(rateLimit, () => passed),
    mailWaits: floodWatch(
      rateLimit,
      () => passed,
      (line) => flood.push(line),
    ),
  });
  const pass = (minutes: number): void => {
    passed += minutes * 60_000;
  };
  return { ...made, pass, flood };
}

async function send(made: TestRuntime, client: string, email: string): Promise<Response> {
  const body = new URLSearchParams({ email, message: `From ${email}` }).toString();
  return made.post('/f/general', { headers: json, body, client });
}

test('three thousand messages from one /48, and a resident from elsewhere who notices nothing', async () => {
  const made = usual();
  let kept = 0;
  for (let index = 0; index < 3_000; index += 1) {
    // A hundred addresses, each in a line and a household of its own.
    const client = `2001:db8:7:${((index % 100) * 256).toString(16)}::${index.toString(16)}`;
    const { status } = await send(
      made,
      client,
      `stranger${String(index)}@${String(index)}.example`,
    );
    expect([200, 429]).toContain(status);
    if (status === 200) kept += 1;
  }
  expect(kept).toBe(3_000);
  const began = performance.now();
  expect((await send(made, '198.51.100.7', 'resident@example.org')).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(1_000);

  const acknowledged = made.sent
    .filter(({ kind }) => kind === 'acknowledgement')
    .map(({ to }) => to);
  expect(acknowledged).toContain('resident@example.org');
  expect(acknowledged.length).toBeLessThanOrEqual(101);
  // Nothing is lost: what was not mailed waits, and each message has its reference.
  const records = await Array.fromAsync(made.store.list());
  expect(records).toHaveLength(3_001);
  const held = records.filter(({ submission }) => submission.quarantine === 'flood');
  expect(held).toHaveLength(2_900);

  // Told once: one line, one message to staff, and nothing personal in it.
  expect(made.flood).toHaveLength(1);
  expect(made.log.filter((line) => line.startsWith('[quarantine]'))).toEqual([]);
  const told = made.sent.filter(({ messageId }) => messageId.includes('flood'));
  expect(told).toHaveLength(1);
  expect(told[0]?.to).toBe('hello@c.test');
  expect(told[0]?.text).not.toMatch(/stranger|example/);
}, 120_000);

test('what is refused is counted as what is taken: forty messages with something wrong in them', async () => {
  const made = usual();
  const statuses: number[] = [];
  for (let index = 0; index < 40; index += 1) {
    const body = `email=not-an-address&message=${String(index)}`;
    statuses.push(
      (await made.post('/f/general', { headers: json, body, client: '203.0.113.1' })).status,
    );
  }
  expect(statuses.slice(0, 30)).toEqual(Array<number>(30).fill(422));
  expect(statuses.slice(30)).toEqual(Array<number>(10).fill(429));
  expect((await send(made, '203.0.113.2', 'neighbour@example.org')).status).toBe(200);
});

test('far more messages than a county sends, from everywhere: all are kept, and only their mail waits', async () => {
  const made = usual();
  for (let index = 0; index < 320; index += 1) {
    const client = `10.${String(index >> 4)}.${String(index & 15)}.1`;
    expect((await send(made, client, `r${String(index)}@${String(index)}.example`)).status).toBe(
      200,
    );
  }
  const mailed = (): number => made.sent.filter(({ kind }) => kind === 'acknowledgement').length;
  expect(mailed()).toBe(300);
  made.pass(10);
  expect((await send(made, '10.200.0.1', 'later@example.org')).status).toBe(200);
  expect(mailed()).toBe(301);
});

test('the same words sent again in a flood have the same reference', async () => {
  const made = testRuntime({ mailWaits: () => made.log.length > 0 });
  const first = (await (await send(made, '10.0.0.1', 'ada@example.org')).json()) as object;
  made.log.push('from now on, mail waits');
  const second = (await (await send(made, '10.0.0.1', 'ada@example.org')).json()) as object;
  expect(second).toEqual(first);
  expect(await Array.fromAsync(made.store.list())).toHaveLength(1);
});

test('a flood that trickles through the day is one, too', () => {
  let passed = 0;
  const waits = floodWatch(
    { perNetwork: 100, perNetworkADay: 300, inAll: 1_000 },
    () => passed,
    () => undefined,
  );
  let atOnce = 0;
  for (let index = 0; index < 2_000; index += 1) {
    passed += 30_000;
    if (!waits('203.0.113.7')) atOnce += 1;
  }
  expect(atOnce).toBe(300);
});
