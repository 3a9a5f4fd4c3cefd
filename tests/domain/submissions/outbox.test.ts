import { beforeEach, describe, expect, test } from 'vitest';
import {
  CLAIM_MINUTES,
  deliveryState,
  TOTAL_ATTEMPTS,
  waitAfter,
} from '../../../src/domain/submissions/delivery-state.ts';
import type { SendResult } from '../../../src/domain/submissions/outbox.ts';
import { deliver, sweep } from '../../../src/domain/submissions/outbox.ts';
import { MailFailure, StoreUnavailable } from '../../../src/domain/submissions/ports.ts';
import type {
  Delivery,
  DeliveryKind,
  SubmissionRecord,
} from '../../../src/domain/submissions/submission.ts';
import { aSubmission } from './a-submission.ts';
import { storeInMemory } from './store-in-memory.ts';

let store = storeInMemory();
let clock = '';
let lines: string[] = [];
let sent: string[] = [];
let send: (record: SubmissionRecord, delivery: Delivery) => Promise<SendResult>;

beforeEach(() => {
  store = storeInMemory();
  clock = '2026-11-23T09:00:00.000Z';
  lines = [];
  sent = [];
  send = async ({ submission }, delivery) => {
    sent.push(`${submission.reference} ${delivery}`);
    return { sent: true };
  };
});

const given = () => ({
  store,
  send: (record: SubmissionRecord, delivery: Delivery) => send(record, delivery),
  now: () => clock,
  log: (line: string) => lines.push(line),
  timeZone: 'Europe/London',
});
const sweepAll = () => sweep({ ...given(), most: 1_000, until: '2099-01-01T00:00:00.000Z' });
const fails =
  (code: string, final = false) =>
  async () => {
    throw new MailFailure(code, final);
  };

function later(minutes: number): void {
  clock = new Date(Date.parse(clock) + minutes * 60_000).toISOString();
}

async function record(reference = 'K7RM3XDW'): Promise<SubmissionRecord> {
  const found = await store.find(reference);
  if (found === undefined) throw new Error('not there');
  return found;
}

async function waiting(): Promise<string[]> {
  const references = [];
  for await (const reference of store.outbox()) references.push(reference);
  return references;
}

test('both messages are sent once, and the outbox is empty', async () => {
  await store.add(aSubmission());
  expect(await deliver(await record(), given())).toEqual({ sent: 2, failed: 0, skipped: 0 });
  expect(sent).toEqual(['K7RM3XDW acknowledgement', 'K7RM3XDW notification']);
  expect(await waiting()).toEqual([]);
  await deliver(await record(), given());
  await sweepAll();
  expect(sent).toHaveLength(2);
  expect((await record()).events.map(({ id }) => id)).toEqual([
    'acknowledgement-1-started',
    'acknowledgement-1-succeeded',
    'notification-1-started',
    'notification-1-succeeded',
  ]);
});

test('of ten senders at the same time, one sends', async () => {
  await store.add(aSubmission());
  const seen = await record();
  await Promise.all(Array.from({ length: 10 }, () => deliver(seen, given())));
  expect(sent.sort()).toEqual(['K7RM3XDW acknowledgement', 'K7RM3XDW notification']);
});

test('a failure is written down, told to the operator without personal data, and tried again in its time', async () => {
  await store.add(aSubmission({ deliveries: ['acknowledgement'] }));
  clock = '2026-11-23T14:00:00.000Z';
  send = fails('421');
  await sweepAll();
  later(1);
  await sweepAll();
  later(4);
  await sweepAll();
  expect(lines).toEqual([
    '[outbox] K7RM-3XDW: acknowledgement, attempt 1 of 22 failed (421 try later); next at 14:01',
    '[outbox] K7RM-3XDW: acknowledgement, attempt 2 of 22 failed (421 try later); next at 14:06',
  ]);
  expect(await waiting()).toEqual(['K7RM3XDW']);
  later(1);
  send = async () => ({ sent: true });
  expect(await sweepAll()).toMatchObject({ sent: 1 });
  expect(await waiting()).toEqual([]);
});

test('one message that fails does not hold up the other', async () => {
  await store.add(aSubmission());
  send = async (_record, delivery) => {
    if (delivery === 'acknowledgement') throw new MailFailure('450', false);
    sent.push(delivery);
    return { sent: true };
  };
  await sweepAll();
  expect(sent).toEqual(['notification']);
  expect(deliveryState(await record(), 'acknowledgement').status).toBe('waiting');
  expect(deliveryState(await record(), 'notification').status).toBe('sent');
});

test('a refused address is given up at once', async () => {
  await store.add(aSubmission({ deliveries: ['acknowledgement'] }));
  send = fails('550', true);
  await sweepAll();
  expect(lines).toEqual([
    '[outbox] K7RM-3XDW: acknowledgement, attempt 1 of 22 failed (550 refused); given up',
  ]);
  expect(deliveryState(await record(), 'acknowledgement')).toMatchObject({
    status: 'given-up',
    reason: '550',
  });
  expect(await waiting()).toEqual([]);
});

test('it is tried for about 92 hours, and then given up', async () => {
  await store.add(aSubmission({ deliveries: ['notification'] }));
  send = fails('ECONNREFUSED');
  const start = clock;
  let rounds = 0;
  while ((await waiting()).length > 0 && rounds < 100) {
    await sweepAll();
    rounds += 1;
    clock = deliveryState(await record(), 'notification').nextAttemptAt ?? clock;
  }
  expect(rounds).toBe(TOTAL_ATTEMPTS);
  const hours = (Date.parse(clock) - Date.parse(start)) / 3_600_000;
  expect(hours).toBeGreaterThan(91);
  expect(hours).toBeLessThan(93);
  expect(lines.at(-1)).toBe(
    '[outbox] K7RM-3XDW: notification, attempt 22 of 22 failed (ECONNREFUSED); given up',
  );
  expect(Math.max(...Array.from({ length: 40 }, (_, index) => waitAfter(index + 1)))).toBe(360);
});

test('mail that is down for a day loses nothing: all is sent within six hours of its return', async () => {
  for (let index = 0; index < 20; index += 1) {
    await store.add(aSubmission({ reference: `0000000${String(index)}`.slice(-8) }));
  }
  send = fails('ECONNREFUSED');
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    await sweepAll();
    later(1);
  }
  send = async ({ submission }, delivery) => {
    sent.push(`${submission.reference} ${delivery}`);
    return { sent: true };
  };
  for (let minute = 0; minute < 6 * 60 + 10; minute += 1) {
    await sweepAll();
    later(1);
  }
  expect(sent).toHaveLength(40);
  expect(new Set(sent).size).toBe(40);
  expect(await waiting()).toEqual([]);
}, 60_000);

test('staff can have a message that was given up tried again', async () => {
  await store.add(aSubmission({ deliveries: ['acknowledgement'] }));
  send = fails('550', true);
  await sweepAll();
  later(60);
  await store.addEvent('K7RM3XDW', {
    id: 'acknowledgement-retried-1',
    at: clock,
    kind: 'delivery-retried',
    delivery: 'acknowledgement',
  });
  await store.enqueue('K7RM3XDW');
  send = async () => ({ sent: true });
  later(1);
  expect(await sweepAll()).toMatchObject({ sent: 1 });
  expect(deliveryState(await record(), 'acknowledgement')).toMatchObject({
    status: 'sent',
    attempts: 2,
  });
});

describe('a sender that dies after it began', () => {
  beforeEach(async () => {
    await store.add(aSubmission({ deliveries: ['acknowledgement'] }));
    send = () => Promise.reject(new StoreUnavailable('the process was killed here'));
    await expect(sweepAll()).rejects.toThrow(StoreUnavailable);
    send = async () => {
      sent.push('again');
      return { sent: true };
    };
  });

  test('is left alone for a few minutes', async () => {
    later(CLAIM_MINUTES - 1);
    await sweepAll();
    expect(sent).toEqual([]);
    expect(deliveryState(await record(), 'acknowledgement').status).toBe('under-way');
    expect(await waiting()).toEqual(['K7RM3XDW']);
  });

  test('is then taken over, by one', async () => {
    later(CLAIM_MINUTES);
    const seen = await record();
    await Promise.all([1, 2, 3].map(() => deliver(seen, given())));
    expect(sent).toEqual(['again']);
    expect(await waiting()).toEqual([]);
  });

  test('at its last attempt is given up, not tried for ever', async () => {
    const events = (await record()).events;
    for (let attempt = 2; attempt <= TOTAL_ATTEMPTS; attempt += 1) {
      await store.addEvent('K7RM3XDW', {
        id: `acknowledgement-${String(attempt)}-started`,
        at: clock,
        kind: 'delivery-started',
        delivery: 'acknowledgement',
        attempt,
      });
    }
    expect(events).toHaveLength(1);
    later(CLAIM_MINUTES);
    await sweepAll();
    expect(sent).toEqual([]);
    expect(deliveryState(await record(), 'acknowledgement').status).toBe('given-up');
    expect(await waiting()).toEqual([]);
  });
});

test('the state is the same in whatever order events are read', async () => {
  await store.add(aSubmission({ deliveries: ['acknowledgement'] }));
  send = fails('421');
  await sweepAll();
  later(1);
  await sweepAll();
  const seen = await record();
  const backwards = { ...seen, events: seen.events.toReversed() };
  expect(deliveryState(backwards, 'acknowledgement')).toEqual(
    deliveryState(seen, 'acknowledgement'),
  );
});

test('nothing is sent for a message in quarantine, until it is released', async () => {
  await store.add(aSubmission({ quarantine: 'honeypot' }));
  await store.enqueue('K7RM3XDW');
  await sweepAll();
  expect(sent).toEqual([]);
  await store.addEvent('K7RM3XDW', { id: 'released', at: clock, kind: 'released' });
  await store.enqueue('K7RM3XDW');
  await sweepAll();
  expect(sent).toHaveLength(2);
});

test('where there is no one to tell, that is written down and it is done', async () => {
  await store.add(aSubmission({ deliveries: ['acknowledgement'] }));
  send = async () => ({ skipped: 'too-many-today' });
  expect(await sweepAll()).toMatchObject({ skipped: 1 });
  expect(deliveryState(await record(), 'acknowledgement')).toMatchObject({
    status: 'skipped',
    reason: 'too-many-today',
  });
  expect(await waiting()).toEqual([]);
});

test('a message that cannot be composed does not stop the others, and says nothing of its words', async () => {
  await store.add(aSubmission({ reference: '00000001' }));
  await store.add(aSubmission({ reference: '00000002', deliveries: ['notification'] }));
  send = async ({ submission }) => {
    if (submission.reference === '00000001') throw new TypeError('When is my bin emptied?');
    return { sent: true };
  };
  expect(await sweepAll()).toMatchObject({ sent: 1, failed: 2 });
  expect(lines.join()).not.toContain('bin');
  expect(lines[0]).toContain('(could-not-be-composed: TypeError)');
  expect(deliveryState(await record('00000001'), 'notification').reason).toBe(
    'could-not-be-composed',
  );
});

test('an error that only calls itself a store that is away is written down as any other', async () => {
  await store.add(aSubmission({ deliveries: ['notification'] }));
  send = () => Promise.reject(Object.assign(new Error(), { name: 'StoreUnavailable' }));
  expect(await sweepAll()).toMatchObject({ failed: 1 });
});

test('three failures in a row end the sweep: the mail service is away', async () => {
  for (let index = 0; index < 9; index += 1) {
    await store.add(
      aSubmission({ reference: `0000000${String(index)}`, deliveries: ['notification'] }),
    );
  }
  let tries = 0;
  send = async () => {
    tries += 1;
    throw new MailFailure('ETIMEDOUT', false);
  };
  expect(await sweepAll()).toMatchObject({ failed: 3, finished: false });
  expect(tries).toBe(3);
});

/** The outbox takes the oldest first: these come before all others. */
async function addOldest(count: number, deliveries: DeliveryKind[]): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const receivedAt = '2026-11-23T08:00:00.000Z';
    await store.add(aSubmission({ reference: `0000000${String(index)}`, receivedAt, deliveries }));
  }
}

test('a webhook that is refused holds no mail up, and is asked three times in a sweep', async () => {
  await addOldest(9, ['webhook']);
  await store.add(aSubmission({ deliveries: ['acknowledgement', 'webhook'] }));
  let tries = 0;
  send = async ({ submission }, delivery) => {
    if (delivery === 'webhook') {
      tries += 1;
      throw new MailFailure('ECONNREFUSED', false);
    }
    sent.push(submission.reference);
    return { sent: true };
  };
  expect(await sweepAll()).toMatchObject({ sent: 1, failed: 3, finished: false });
  expect(sent).toEqual(['K7RM3XDW']);
  expect(tries).toBe(3);
});

test('mail that is away holds no webhook up', async () => {
  await addOldest(9, ['notification', 'webhook']);
  send = async ({ submission }, delivery) => {
    if (delivery !== 'webhook') throw new MailFailure('421', false);
    sent.push(submission.reference);
    return { sent: true };
  };
  expect(await sweepAll()).toMatchObject({ sent: 9, failed: 3, finished: false });
});

test('a webhook that never answers holds no mail up', async () => {
  await addOldest(1, ['webhook']);
  await store.add(aSubmission({ deliveries: ['notification'] }));
  let giveUp: (failure: MailFailure) => void = () => {};
  send = async (_record, delivery) => {
    if (delivery === 'webhook') await new Promise((_resolve, reject) => (giveUp = reject));
    sent.push(delivery);
    return { sent: true };
  };
  const sweeping = sweepAll();
  await expect.poll(() => sent).toEqual(['notification']);
  giveUp(new MailFailure('ETIMEDOUT', false));
  expect(await sweeping).toMatchObject({ sent: 1, failed: 1 });
});

test('with 300 messages an hour and a webhook that is down, mail that met one 421 goes out in its minute', async () => {
  let away = false;
  const sentAt = new Map<string, string>();
  send = async ({ submission }, delivery) => {
    if (delivery === 'webhook') throw new MailFailure('ECONNREFUSED', false);
    if (away) throw new MailFailure('421', false);
    sentAt.set(submission.reference, clock);
    return { sent: true };
  };
  for (let minute = 0; minute < 120; minute += 1) {
    away = minute === 60;
    for (let index = 0; index < 5; index += 1) {
      const reference = String(minute * 5 + index).padStart(8, '0');
      const deliveries: DeliveryKind[] = ['acknowledgement', 'webhook'];
      await store.add(aSubmission({ reference, receivedAt: clock, deliveries }));
      await deliver(await record(reference), given());
    }
    await sweepAll();
    later(1);
  }
  expect(sentAt.get('00000300')).toBe('2026-11-23T10:01:00.000Z');
  expect(sentAt.size).toBe(600);
});

test.each([
  ['450', false],
  ['451', false],
  ['452', false],
  ['550', true],
  ['552', true],
  ['EENVELOPE', false],
])(
  'three mailboxes refused with %s are no sign that the mail service is away',
  async (...fault) => {
    await addOldest(3, ['acknowledgement']);
    await store.add(aSubmission({ deliveries: ['acknowledgement'] }));
    send = async ({ submission }) => {
      if (submission.reference !== 'K7RM3XDW') throw new MailFailure(...fault);
      return { sent: true };
    };
    expect(await sweepAll()).toMatchObject({ sent: 1, failed: 3, finished: true });
  },
);

test.each(['421', '454', '429', '503', '535', 'ECONNREFUSED', 'ETIMEDOUT', 'EDNS', 'ESOCKET'])(
  'three times %s is a sign that it is',
  async (code) => {
    await addOldest(9, ['acknowledgement']);
    send = fails(code);
    expect(await sweepAll()).toMatchObject({ failed: 3, finished: false });
  },
);

test.each([
  ['one that is sent', async (): Promise<SendResult> => ({ sent: true })],
  ['a mailbox that is full', fails('452')],
])(
  '%s shows that the mail service is there: the count of failures begins anew',
  async (_, good) => {
    await addOldest(9, ['acknowledgement']);
    let tries = 0;
    send = () => {
      tries += 1;
      return tries % 3 === 0 ? good() : fails('421')();
    };
    await sweepAll();
    expect(tries).toBe(9);
  },
);

test('many that wait for their time do not keep back the one whose time it is', async () => {
  send = fails('421');
  for (let index = 0; index < 9; index += 1) {
    const reference = `0000000${String(index)}`;
    await store.add(aSubmission({ reference, deliveries: ['notification'] }));
    await deliver(await record(reference), given());
  }
  await store.add(aSubmission({ receivedAt: '2026-11-23T09:00:00.500Z' }));
  clock = '2026-11-23T09:00:01.000Z';
  send = async () => ({ sent: true });
  const few = await sweep({ ...given(), most: 4, until: '2099-01-01T00:00:00.000Z' });
  expect(few).toMatchObject({ sent: 2, finished: true });
});

test('a sweep keeps to its number and its time', async () => {
  for (let index = 0; index < 9; index += 1) {
    await store.add(
      aSubmission({ reference: `0000000${String(index)}`, deliveries: ['notification'] }),
    );
  }
  const few = await sweep({ ...given(), most: 4, until: '2099-01-01T00:00:00.000Z' });
  expect(few).toMatchObject({ sent: 4, finished: false });
  const begunAt: string[] = [];
  send = async () => {
    begunAt.push(clock);
    await Promise.resolve();
    later(1);
    return { sent: true };
  };
  const short = await sweep({ ...given(), until: '2026-11-23T09:01:00.000Z' });
  expect(short).toMatchObject({ sent: 1, finished: false, isMoreDue: true });
  expect(begunAt).toEqual(['2026-11-23T09:00:00.000Z']);
});

/** Adds so many at one time, each with one message to send. */
async function addMany(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const reference = String(index).padStart(8, '0');
    await store.add(aSubmission({ reference, deliveries: ['notification'] }));
  }
}

test('a service that takes messages is sent four at a time, and one at a time until it has taken the first', async () => {
  await addMany(20);
  let underWay = 0;
  const atOnce: number[] = [];
  send = async () => {
    atOnce.push((underWay += 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    underWay -= 1;
    return { sent: true };
  };
  expect(await sweepAll()).toMatchObject({ sent: 20, finished: true, isMoreDue: false });
  expect(atOnce.slice(0, 2)).toEqual([1, 1]);
  expect(Math.max(...atOnce)).toBe(4);
});

test('a sweep that has to end begins no more, and waits for what is on its way', async () => {
  await addMany(20);
  const ending = new AbortController();
  let begun = 0;
  let ended = 0;
  send = async () => {
    begun += 1;
    if (begun === 5) ending.abort();
    await new Promise((resolve) => setTimeout(resolve, 20));
    ended += 1;
    return { sent: true };
  };
  const until = '2099-01-01T00:00:00.000Z';
  const swept = await sweep({ ...given(), until, signal: ending.signal });
  expect(swept).toMatchObject({ finished: false, isMoreDue: false });
  expect(begun).toBe(5);
  expect(ended).toBe(5);
  expect(await waiting()).toHaveLength(15);
});

test('a store that is away in the middle of a sweep is said, once what is on its way has ended', async () => {
  await addMany(9);
  const { addEvent } = store;
  let writes = 0;
  store.addEvent = async (...event) => {
    writes += 1;
    if (writes > 6) throw new StoreUnavailable('disk is full');
    return addEvent.apply(store, event);
  };
  await expect(sweepAll()).rejects.toThrow('disk is full');
});

test('a message without a place among those of its minute stays in the outbox, and no attempt of it is counted', async () => {
  await addMany(3);
  let places = 2;
  const place = async (): Promise<boolean> => (places -= 1) >= 0;
  const until = '2099-01-01T00:00:00.000Z';
  expect(await sweep({ ...given(), place, until })).toMatchObject({ sent: 2, isMoreDue: true });
  expect(await waiting()).toEqual(['00000002']);
  expect((await record('00000002')).events).toEqual([]);
});

describe('a reply that is written down just as the outbox takes the case out', () => {
  const reply = { id: 'replied', kind: 'replied', words: 'It is mended.', mailed: true } as const;

  test('is sent, though the server is killed in that very moment', async () => {
    await store.add(aSubmission({ deliveries: ['acknowledgement'] }));
    const settle = store.settle.bind(store);
    // An officer's reply comes between the sender's last look and its settling; then the sender is gone.
    store.settle = async (...settled) => {
      await store.addEvent('K7RM3XDW', { ...reply, at: clock });
      await settle(...settled);
      throw new StoreUnavailable('the process was killed here');
    };
    await expect(sweepAll()).rejects.toThrow('killed');
    store.settle = settle;
    expect(await waiting()).toEqual(['K7RM3XDW']);
    await sweepAll();
    expect(sent).toEqual(['K7RM3XDW acknowledgement', 'K7RM3XDW replied']);
    expect(await waiting()).toEqual([]);
  });
});
