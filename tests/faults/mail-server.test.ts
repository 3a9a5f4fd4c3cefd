import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { deliveryState, type DeliveryState } from '../../src/domain/submissions/delivery-state.ts';
import { parseReference } from '../../src/domain/submissions/reference.ts';
import { faultySmtp, type FaultySmtp, type SmtpMood } from '../support/faulty-smtp.ts';
import { sweepAt } from '../support/mail-day.ts';
import { sendForm } from '../support/send-form.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

let folder: string;
let smtp: FaultySmtp;
let site: SiteProcess;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-mail-'));
  smtp = await faultySmtp();
  site = await startSite({ DATA_DIR: folder, MAIL_URL: smtp.url });
});
afterEach(async () => {
  await site.kill();
  await smtp.stop();
  await rm(folder, { recursive: true, force: true });
});

/** How a submission's two messages stand, read from the server's own database. */
async function states(reference: string): Promise<DeliveryState[]> {
  const store = sqliteStore(submissionsFile(folder));
  const record = await store.find(parseReference(reference) ?? '');
  await store.close();
  if (record === undefined) throw new Error(`${reference} is not there.`);
  return record.submission.deliveries.map((delivery) => deliveryState(record, delivery));
}

async function send(message: string): Promise<string> {
  const { status, reference } = await sendForm(site.url, { message });
  expect(status).toBe(200);
  return reference ?? '';
}

async function command(...argv: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['src/cli/submissions.ts', ...argv],
    { env: { ...process.env, DATA_DIR: folder } },
  );
  return stdout;
}

const expectedIds = (reference: string): string[] =>
  ['acknowledgement', 'notification'].map((kind) =>
    expect.stringMatching(new RegExp(`^<${parseReference(reference) ?? ''}\\.${kind}@`)),
  );

/** Those whose fault may pass, with the code that the operator reads. Two hang: they take as long as we wait for them. */
const passing: [SmtpMood, RegExp][] = [
  ['refusing', /^(ECONNECTION|ESOCKET|ECONNRESET)$/],
  ['busy', /^421$/],
  ['greylisting', /^451$/],
  ['full', /^452$/],
  ['dropping', /^(ECONNECTION|ESOCKET|ECONNRESET)$/],
  ['silent', /^ETIMEDOUT$/],
];

describe.each(passing)('a mail server that is %s', (mood, code) => {
  test('costs nothing: the message is kept, tried again, and sent once under the same Message-ID', async () => {
    smtp.mood = mood;
    const reference = await send(`While it is ${mood}`);
    await expect
      .poll(async () => (await states(reference)).map(({ reason }) => reason), { timeout: 40_000 })
      .toEqual([expect.stringMatching(code), expect.stringMatching(code)]);
    for (const { status, attempts, nextAttemptAt = '' } of await states(reference)) {
      expect({ status, attempts }).toEqual({ status: 'waiting', attempts: 1 });
      expect(Date.parse(nextAttemptAt)).toBeGreaterThan(Date.now());
    }
    expect(site.output()).toContain(`[outbox] ${reference}: acknowledgement, attempt 1 of`);
    expect(await command('outbox')).toContain('2 waiting, 0 given up.');

    // It is well again; an operator does not wait for the next attempt.
    smtp.mood = 'well';
    expect(await command('retry', reference)).toContain('will be tried again');
    await site.stop();
    site = await startSite({ DATA_DIR: folder, MAIL_URL: smtp.url });
    await expect
      .poll(async () => (await states(reference)).map(({ status }) => status), { timeout: 10_000 })
      .toEqual(['sent', 'sent']);
    // What a team is told at 8:00 is about no message by itself.
    const seen = smtp.seen.filter(({ messageId }) => !messageId.startsWith('<told.'));
    const accepted = seen.filter((one) => one.accepted).map(({ messageId }) => messageId);
    expect(accepted.sort()).toEqual(expectedIds(reference));
    // Whatever had come of the attempts before was the same two messages.
    expect(new Set(seen.map(({ messageId }) => messageId)).size).toBe(2);
  });
});

test.each<[SmtpMood, string]>([
  ['unknown-mailbox', '550'],
  ['rejecting', '554'],
])('a mail server that is %s is asked no more, and staff see it', async (mood, code) => {
  smtp.mood = mood;
  const reference = await send(`While it is ${mood}`);
  await expect
    .poll(async () => (await states(reference)).map(({ status }) => status), { timeout: 10_000 })
    .toEqual(['given-up', 'given-up']);
  const listed = await command('outbox');
  expect(listed).toContain(`given-up: 1 of 22 attempts made (${code})`);
  expect(listed).toContain('0 waiting, 2 given up.');
  const later = Date.now() + 24 * 3_600_000;
  expect((await sweepAt(later, { dataFolder: folder, mailUrl: smtp.url })).sent).toBe(0);

  smtp.mood = 'well';
  await command('retry', reference);
  expect((await sweepAt(later, { dataFolder: folder, mailUrl: smtp.url })).sent).toBe(2);
  expect((await states(reference)).map(({ status }) => status)).toEqual(['sent', 'sent']);
});

test('mail down for a day: every message is kept, and every one is sent once it is back, once', async () => {
  smtp.mood = 'busy';
  const references: string[] = [];
  for (let index = 0; index < 12; index += 1) {
    const { reference = '' } = await sendForm(site.url, {
      message: `On the bad day, ${String(index)}`,
      email: `resident-${String(index)}@example.org`,
    });
    references.push(reference);
  }
  await site.stop();

  const began = Date.now();
  const mail = { dataFolder: folder, mailUrl: smtp.url };
  for (let hour = 1; hour <= 24; hour += 1) {
    const swept = await sweepAt(began + hour * 3_600_000, mail);
    expect(swept.sent).toBe(0);
    for (const line of swept.lines) expect(line).not.toMatch(/example\.org|bad day/);
  }
  for (const reference of references) {
    for (const { status } of await states(reference)) expect(status).toBe('waiting');
  }

  smtp.mood = 'well';
  // Six hours at most lie between two attempts.
  for (let hour = 25; hour <= 31; hour += 1) await sweepAt(began + hour * 3_600_000, mail);
  const accepted = smtp.seen
    .filter((seen) => seen.accepted && !seen.messageId.startsWith('<told.'))
    .map(({ messageId }) => messageId);
  expect(accepted.sort()).toEqual(
    [...references]
      .map(parseReference)
      .sort()
      .flatMap((one) => expectedIds(one ?? '')),
  );
  expect((await sweepAt(began + 40 * 3_600_000, mail)).sent).toBe(0);
});
