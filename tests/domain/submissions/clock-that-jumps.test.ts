import { beforeEach, describe, expect, test } from 'vitest';
import { smtpOptions } from '../../../src/adapters/mail-smtp.ts';
import { attemptsHere } from '../../../src/domain/submissions/attempts-here.ts';
import { CLAIM_MINUTES, deliveryState } from '../../../src/domain/submissions/delivery-state.ts';
import { sweep, type SendResult } from '../../../src/domain/submissions/outbox.ts';
import { MailFailure } from '../../../src/domain/submissions/ports.ts';
import { keptUntil } from '../../../src/domain/submissions/retention.ts';
import { isWithinSameness } from '../../../src/domain/submissions/sameness.ts';
import { aSubmission } from './a-submission.ts';
import { storeInMemory } from './store-in-memory.ts';

let store = storeInMemory();
/** The clock on the wall, which jumps, and the time that has really passed, which does not. */
let wall = 0;
let passed = 0;
let send: () => Promise<SendResult>;
let attempts = 0;
let here = attemptsHere(() => passed);

beforeEach(async () => {
  store = storeInMemory();
  wall = Date.parse('2026-11-23T09:00:00.000Z');
  passed = 0;
  attempts = 0;
  here = attemptsHere(() => passed);
  await store.add(aSubmission({ deliveries: ['acknowledgement'] }));
});

const iso = (): string => new Date(wall).toISOString();
const run = () =>
  sweep({
    store,
    send: () => {
      attempts += 1;
      return send();
    },
    now: iso,
    log: () => undefined,
    timeZone: 'Europe/London',
    here,
    most: 100,
    until: '9999',
  });
function minutes(count: number): void {
  wall += count * 60_000;
  passed += count * 60_000;
}
const status = async (): Promise<string | undefined> => {
  const record = await store.find('K7RM3XDW');
  return record && deliveryState(record, 'acknowledgement').status;
};

async function isUnderWay(): Promise<void> {
  while (attempts === 0) await new Promise(setImmediate);
}

/** A send that ends when the test says so. */
function slowly(): { end: () => void } {
  let end = (): void => undefined;
  send = () =>
    new Promise((resolve) => {
      end = () => {
        resolve({ sent: true });
      };
    });
  return {
    end: () => {
      end();
    },
  };
}

describe('during a send', () => {
  test.each([
    ['six minutes on', 6 * 60_000],
    ['three years on', 3 * 365 * 86_400_000],
    ['a day back', -86_400_000],
    ['an hour on, as in spring', 3_600_000],
    ['an hour back, as in autumn', -3_600_000],
  ])('the clock goes %s: the message goes out once', async (_name, jump) => {
    const slow = slowly();
    const first = run();
    await isUnderWay();
    expect(attempts).toBe(1);
    wall += jump;
    await run();
    minutes(1);
    await run();
    expect(attempts).toBe(1);
    slow.end();
    await first;
    expect(await status()).toBe('sent');
    minutes(60);
    await run();
    expect(attempts).toBe(1);
  });

  test('a mail service answers nine minutes after the last line: it gets the message once', async () => {
    const slow = slowly();
    const first = run();
    await isUnderWay();
    for (let minute = 0; minute < 9; minute += 1) {
      minutes(1);
      await run();
    }
    slow.end();
    await first;
    await run();
    expect(attempts).toBe(1);
    expect(await status()).toBe('sent');
  });
});

test('the mail adapter waits ten minutes for the answer, and has given up before anyone else may try', async () => {
  const { socketTimeout = 0 } = smtpOptions('smtp://mail.example.gov.uk');
  expect(socketTimeout).toBe(10 * 60_000);
  const { DEADLINE_MILLISECONDS } = await import('../../../src/adapters/mail-deadline.ts');
  expect(DEADLINE_MILLISECONDS).toBeGreaterThan(socketTimeout);
  expect(DEADLINE_MILLISECONDS).toBeLessThan(CLAIM_MINUTES * 60_000);
});

describe('after a failure', () => {
  test.each([
    ['a day back', -86_400_000],
    ['three years back, having been wrong before', -3 * 365 * 86_400_000],
  ])('the clock goes %s: the next attempt does not wait for it', async (_name, jump) => {
    send = () => Promise.reject(new MailFailure('421', false));
    await run();
    wall += jump;
    send = () => Promise.resolve({ sent: true });
    minutes(2);
    await run();
    expect(await status()).toBe('sent');
  });

  test('the clock goes three years on: the message is tried at once, and goes out once', async () => {
    send = () => Promise.reject(new MailFailure('421', false));
    await run();
    wall += 3 * 365 * 86_400_000;
    send = () => Promise.resolve({ sent: true });
    await run();
    await run();
    expect(attempts).toBe(2);
    expect(await status()).toBe('sent');
  });
});

test('what was received by a clock that was a day ahead is sent once the clock is right', async () => {
  send = () => Promise.resolve({ sent: true });
  wall -= 86_400_000;
  await run();
  expect(await status()).toBe('sent');
});

test('an attempt of a process that died before the clock went back is taken over once it has been seen for long enough', async () => {
  await store.addEvent('K7RM3XDW', {
    id: 'acknowledgement-1-started',
    at: iso(),
    kind: 'delivery-started',
    delivery: 'acknowledgement',
    attempt: 1,
  });
  send = () => Promise.resolve({ sent: true });
  wall -= 86_400_000;
  await run();
  minutes(CLAIM_MINUTES - 1);
  await run();
  expect(attempts).toBe(0);
  minutes(1);
  await run();
  expect(await status()).toBe('sent');
});

test('both changes of the clock: what is kept, and what is the same, goes by time and not by its hands', () => {
  // At one o'clock on 28 March 2027 it is two; at two on 31 October 2027 it is one.
  const definition = aSubmission().definition;
  for (const receivedAt of ['2027-03-28T00:59:00.000Z', '2027-10-31T00:59:00.000Z']) {
    const after = new Date(Date.parse(receivedAt) + 2 * 60_000).toISOString();
    expect(isWithinSameness(receivedAt, after)).toBe(true);
    const until = keptUntil({ receivedAt, definition: { ...definition, keepMonths: 12 } });
    expect(until.slice(5)).toBe(receivedAt.slice(5));
  }
});
