import { expect, test } from 'vitest';
import { smtpMailer } from '../../src/adapters/mail-smtp.ts';
import { sweep } from '../../src/domain/submissions/outbox.ts';
import { deliverByMail } from '../../src/mail/deliver-by-mail.ts';
import { keepSending } from '../../src/server/keep-sending.ts';
import { mailPace } from '../../src/server/mail-pace.ts';
import { smtpServer } from '../adapters/smtp-for-tests.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';
import { storeInMemory } from '../domain/submissions/store-in-memory.ts';
import { testSite } from '../support/test-runtime.ts';

const MINUTE = 60_000;

/** A clock that moves when someone waits, or when a message is sent. */
function aClock() {
  let at = Date.parse('2026-11-23T09:00:00.000Z');
  return {
    now: () => at,
    steady: () => at,
    wait: async (milliseconds: number) => {
      at += milliseconds;
    },
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

async function fullOutbox(count: number) {
  const store = storeInMemory();
  const receivedAt = '2026-11-23T08:59:00.000Z';
  for (let index = 0; index < count; index += 1) {
    const reference = String(index).padStart(8, '0');
    await store.add(aSubmission({ reference, receivedAt, deliveries: ['notification'] }));
  }
  return store;
}

/** Rounds of a minute each, one after the other, as the server sends them. */
async function rounds(count: number, mailAMinute: number | 'off') {
  const store = await fullOutbox(count);
  const clock = aClock();
  const sentAt: number[] = [];
  const delivering = deliverByMail({
    site: testSite(),
    store,
    now: clock.now,
    log: () => undefined,
    mailer: async () => ({
      send: async () => {
        sentAt.push(clock.now());
        // As quick as a mail service of 3,000 messages a minute.
        clock.pass(20);
      },
      close: async () => undefined,
    }),
    ...(mailAMinute === 'off' ? {} : { mailPlace: mailPace(mailAMinute, clock) }),
  });
  let isMoreDue = true;
  while (isMoreDue) {
    const until = new Date(clock.now() + MINUTE).toISOString();
    ({ isMoreDue } = await sweep({ ...delivering, until }));
  }
  expect(await Array.fromAsync(store.outbox())).toEqual([]);
  return { sentAt, minutes: (clock.now() - Date.parse('2026-11-23T09:00:00.000Z')) / MINUTE };
}

test('5,000 messages go out as fast as the mail service takes them, and not 1,000 a minute', async () => {
  const { sentAt, minutes } = await rounds(5_000, 'off');
  expect(sentAt).toHaveLength(5_000);
  expect(minutes).toBeCloseTo(5_000 / 3_000, 1);
}, 120_000);

test('with MAIL_A_MINUTE=1000 they take four minutes and a little more, and no sixty seconds see more than 1,000', async () => {
  const { sentAt, minutes } = await rounds(5_000, 1_000);
  expect(sentAt).toHaveLength(5_000);
  for (let index = 1_000; index < sentAt.length; index += 1) {
    expect((sentAt[index] ?? 0) - (sentAt[index - 1_000] ?? 0)).toBeGreaterThanOrEqual(MINUTE);
  }
  expect(minutes).toBeGreaterThanOrEqual(4);
  expect(minutes).toBeLessThan(6);
}, 120_000);

test('the first attempt after a reply waits for no place, and leaves its message to the sweep', async () => {
  const clock = aClock();
  const place = mailPace(2, clock);
  expect([await place(), await place(), await place()]).toEqual([true, true, false]);
  clock.pass(MINUTE - 1);
  expect(await place()).toBe(false);
  clock.pass(1);
  expect(await place()).toBe(true);
});

test('a sweep waits for a place, but not beyond its end', async () => {
  const clock = aClock();
  const place = mailPace(1, clock);
  await place();
  expect(await place({ until: '2026-11-23T09:00:30.000Z' })).toBe(false);
  expect(await place({ until: '2026-11-23T09:05:00.000Z' })).toBe(true);
  expect(clock.now()).toBe(Date.parse('2026-11-23T09:01:00.000Z'));
});

test('a sweep that waits for a place is ended at once by SIGTERM', async () => {
  const ending = new AbortController();
  const place = mailPace(1, { now: Date.now, steady: () => performance.now() });
  await place();
  const waiting = place({
    until: new Date(Date.now() + 5 * MINUTE).toISOString(),
    signal: ending.signal,
  });
  const began = performance.now();
  ending.abort();
  expect(await waiting).toBe(false);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('rounds go on while there is something to send, and never two at once', async () => {
  let underWay = 0;
  let left = 5;
  const { stop } = keepSending(async () => {
    underWay += 1;
    expect(underWay).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    underWay -= 1;
    left -= 1;
    return left > 0;
  });
  await expect.poll(() => left).toBe(0);
  await stop();
  expect(left).toBe(0);
});

test('a round that fails is begun again at its time', async () => {
  let rounds = 0;
  const { stop } = keepSending(async () => {
    rounds += 1;
    throw new Error('the store is away');
  }, 10);
  await expect.poll(() => rounds).toBeGreaterThan(2);
  await stop();
});

test('a real mail server gets 400 waiting messages in one round, each once', async () => {
  const server = await smtpServer();
  const store = await fullOutbox(400);
  const delivering = deliverByMail({
    site: testSite(),
    store,
    now: Date.now,
    log: () => undefined,
    mailer: async () => smtpMailer(server.url),
  });
  const swept = await sweep({ ...delivering, until: new Date(Date.now() + MINUTE).toISOString() });
  await server.stop();
  expect(swept).toMatchObject({ sent: 400, failed: 0, finished: true, isMoreDue: false });
  const ids = server.arrived.map(
    ({ bytes }) => /^Message-ID: (\S+)/im.exec(new TextDecoder().decode(bytes))?.[1],
  );
  expect(new Set(ids).size).toBe(400);
  expect(server.arrived).toHaveLength(400);
}, 90_000);
