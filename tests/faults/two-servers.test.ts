import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { mailerFromUrl } from '../../src/adapters/mailer-from-url.ts';
import { postgresStore } from '../../src/adapters/store-postgres.ts';
import { CLAIM_MINUTES, isSettled } from '../../src/domain/submissions/delivery-state.ts';
import { sweep } from '../../src/domain/submissions/outbox.ts';
import { parseReference } from '../../src/domain/submissions/reference.ts';
import { deliverByMail } from '../../src/mail/deliver-by-mail.ts';
import { diceOf } from '../siege/dice.ts';
import { builtSite } from '../support/built-site.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';
import { sendForm } from '../support/send-form.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

/** Servers killed. ROUNDS=100 is the whole of it; fewer keep the suite short. */
const ROUNDS = Number(process.env['ROUNDS'] ?? '5');
/** Times that the database is killed. */
const DATABASE_ROUNDS = Math.max(2, Math.round(ROUNDS / 10));
const SENDERS = 6;
const SEED = Number(process.env['SEED'] ?? '10');

/** More than a fast machine sends in this test: it is about what is lost, and not about how much goes out in a day. */
const limits = { perMailbox: 5, perDomain: 30, perBigProvider: 500, inAll: 1_000_000 };

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 300_000);
afterAll(() => postgres.stop());

let url: string;
let folder: string;
let council: string;
let servers: [SiteProcess, SiteProcess];
beforeEach(async () => {
  url = await postgres.database();
  council = (await builtSite()).council.id;
  folder = await mkdtemp(join(tmpdir(), 'front-door-two-'));
  servers = await Promise.all([serve(0), serve(1)]);
}, 120_000);
afterEach(async () => {
  for (const server of servers) await server.kill();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** One of two servers that share nothing but the database, and the place where mail goes. */
function serve(which: number): Promise<SiteProcess> {
  return startSite({
    COUNCIL: council,
    STORE_URL: url,
    DATA_DIR: join(folder, String(which)),
    MAIL_URL: `file:${join(folder, 'mail')}`,
    ACKNOWLEDGEMENTS: Object.values(limits).join('/'),
    PUBLISH_BY_ITSELF: 'off',
  });
}

/** What residents were shown, by what they sent, and how often they had to press the button again. */
interface Residents {
  shown: Map<string, string>;
  again: number;
  /** Stops once each has a reply to the last that they sent. */
  stop: () => Promise<void>;
}

/** Residents who send one message after the other, to either server, and each until there is a reference. */
function residents(): Residents {
  const shown = new Map<string, string>();
  const all: Residents = { shown, again: 0, stop: () => Promise.resolve() };
  let next = 0;
  let isOver = false;

  async function sendUntilKept(message: string): Promise<void> {
    // Each at a domain of its own: one domain gets so many acknowledgements a day and no more.
    const email = `resident@${message.replaceAll(' ', '-').toLowerCase()}.example`;
    for (let tries = 0; ; tries += 1) {
      const server = servers[(next + tries) % 2] ?? servers[0];
      try {
        const { status, reference } = await sendForm(server.url, { message, email });
        if (status === 200 && reference !== undefined) {
          if (shown.has(message)) expect(reference).toBe(shown.get(message));
          shown.set(message, reference);
          return;
        }
        expect(status).toBe(503);
      } catch (error) {
        // A reply that never came, or half of one.
        if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      }
      all.again += 1;
      await pause(50);
    }
  }

  const people = Array.from({ length: SENDERS }, async () => {
    while (!isOver) {
      const message = `Message ${String((next += 1))}`;
      await sendUntilKept(message);
      // Now and then someone who has been answered sends it once more, perhaps to the other server.
      if (next % 5 === 0) await sendUntilKept(message);
      await pause(20);
    }
  });
  all.stop = async () => {
    isOver = true;
    await Promise.all(people);
  };
  return all;
}

/** All that was shown is kept once, under the reference that was shown, with one acknowledgement; answers the takeovers. */
async function expectAllKept(shown: ReadonlyMap<string, string>): Promise<number> {
  for (const server of servers) expect(await server.stop()).toBe(0);
  // What a killed server had begun to send is taken over once its claim is over, and its sweep of it.
  await postgres.ask(url, `DELETE FROM "front_door_${council}".sweeps`);
  const store = postgresStore(url, { scope: council });
  const later = Date.now() + (CLAIM_MINUTES + 1) * 60_000;
  const wentWrong: string[] = [];
  const delivering = deliverByMail({
    ...{ site: await builtSite(), store, limits },
    now: () => later,
    log: (line) => wentWrong.push(line),
    mailer: () => mailerFromUrl(`file:${join(folder, 'mail')}`, {}),
  });
  await sweep({ ...delivering, until: '9999' });
  expect(wentWrong).toEqual([]);

  const kept = new Map<string, string>();
  let takenOver = 0;
  for await (const record of store.list()) {
    const { answers, reference } = record.submission;
    expect(kept.has(answers['message'] ?? '')).toBe(false);
    kept.set(answers['message'] ?? '', reference);
    // Where one is not, what happened to it is worth reading.
    expect(isSettled(record) ? [] : record.events).toEqual([]);
    const acknowledged = record.events.filter(
      (event) => 'delivery' in event && event.delivery === 'acknowledgement',
    );
    expect(acknowledged.filter(({ kind }) => kind === 'delivery-succeeded')).toHaveLength(1);
    // Each attempt was begun by one server, however many saw the message wait.
    const began = acknowledged.filter(({ kind }) => kind === 'delivery-started').length;
    if (began > 1) takenOver += 1;
  }
  expect(await Array.fromAsync(store.outbox())).toEqual([]);
  await store.close();
  expect(kept).toEqual(new Map([...shown].map(([message, one]) => [message, parseReference(one)])));
  const mails = (await readdir(join(folder, 'mail'))).filter((name) =>
    name.endsWith('.acknowledgement.eml'),
  );
  expect(mails.sort()).toEqual(
    [...kept.values()].map((one) => `${one}.acknowledgement.eml`).sort(),
  );
  return takenOver;
}

test(
  'two servers on one database, killed again and again: each reference shown is there, once, with one acknowledgement',
  async () => {
    const dice = diceOf(SEED);
    const people = residents();
    for (let round = 0; round < ROUNDS; round += 1) {
      await pause(50 + dice.below(400));
      const which = dice.below(2);
      await servers[which]?.kill();
      servers[which] = await serve(which);
    }
    await people.stop();
    const { shown, again } = people;
    const takenOver = await expectAllKept(shown);
    console.info(
      `${String(shown.size)} messages through ${String(ROUNDS)} kills of a server (seed ${String(SEED)}): ${String(again)} sent again, ${String(takenOver)} acknowledgements begun by a server that died and taken over; none lost, none doubled`,
    );
  },
  120_000 + ROUNDS * 40_000,
);

test(
  'the database killed under load: nothing that was shown is lost, the servers say so and go on by themselves',
  async () => {
    const dice = diceOf(SEED + 1);
    const people = residents();
    const health = async (): Promise<number[]> =>
      Promise.all(servers.map(async (server) => (await fetch(`${server.url}/health`)).status));
    for (let round = 0; round < DATABASE_ROUNDS; round += 1) {
      await pause(300 + dice.below(700));
      await postgres.kill();
      if (round === 0) await expect.poll(health, { timeout: 30_000 }).toEqual([503, 503]);
      else await pause(dice.below(300));
      await postgres.start();
    }
    await expect.poll(health, { timeout: 30_000 }).toEqual([200, 200]);
    await people.stop();
    for (const server of servers) {
      expect(server.process.exitCode).toBeNull();
      expect(server.output()).not.toContain('[fault]');
      // Which of the two depends on whether a statement's four seconds ended before or after the database was begun again.
      expect(server.output()).toMatch(
        /\[store\] the database (?:does not answer \(ECONNREFUSED\)|is stopping or starting \(57P03\))/,
      );
    }
    const { shown, again } = people;
    await expectAllKept(shown);
    console.info(
      `${String(shown.size)} messages through ${String(DATABASE_ROUNDS)} kills of the database (seed ${String(SEED)}): ${String(again)} sent again; none lost, none doubled`,
    );
  },
  180_000 + DATABASE_ROUNDS * 40_000,
);
