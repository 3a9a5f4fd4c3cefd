import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { CLAIM_MINUTES, isSettled } from '../../src/domain/submissions/delivery-state.ts';
import { parseReference } from '../../src/domain/submissions/reference.ts';
import { sweepAt } from '../support/mail-day.ts';
import { sendForm } from '../support/send-form.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

const KILLS = 8;
const SENDERS = 12;

let folder: string;
let site: SiteProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-killed-'));
});
afterEach(async () => {
  await site?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** More than a fast machine sends in this test: it is about what is lost, and not about how much goes out in a day. */
const limits = '5/30/500/1000000';

test('killed again and again under load, no reference that was shown is ever lost, doubled or left unacknowledged', async () => {
  /** What each resident was shown, by what they sent. */
  const shown = new Map<string, string>();
  /** Sent, and no reply came: they will press the button again. */
  let unanswered: string[] = [];
  let again = 0;
  let next = 0;

  async function send(url: string, message: string): Promise<void> {
    // Each at a domain of its own: one domain gets so many acknowledgements a day and no more.
    const email = `resident@${message.replaceAll(' ', '-').toLowerCase()}.example`;
    const { status, reference } = await sendForm(url, { message, email });
    expect(status).toBe(200);
    if (reference === undefined) throw new Error('200 without a reference');
    const before = shown.get(message);
    if (before !== undefined) {
      expect(reference).toBe(before);
      again += 1;
    }
    shown.set(message, reference);
  }

  /** One resident after another, until the server is gone. */
  async function sendUntilKilled(url: string): Promise<void> {
    for (;;) {
      const message = unanswered.pop() ?? `Message ${String((next += 1))}`;
      try {
        await send(url, message);
        // Now and then someone who has been answered sends it once more.
        if (next % 5 === 0) await send(url, message);
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
        unanswered.push(message);
        return;
      }
    }
  }

  let lost = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    site = await startSite({ DATA_DIR: folder, ACKNOWLEDGEMENTS: limits });
    const { url } = site;
    const senders = Array.from({ length: SENDERS }, () => sendUntilKilled(url));
    // Never at the same moment: before the first reply, among the replies, among the mail.
    await new Promise((resolve) => setTimeout(resolve, 150 + kill * 170));
    await site.kill();
    await Promise.all(senders);
    lost += unanswered.length;
  }
  expect(lost).toBeGreaterThan(KILLS);
  expect(again).toBeGreaterThan(0);

  site = await startSite({ DATA_DIR: folder, ACKNOWLEDGEMENTS: limits });
  for (const message of unanswered) await send(site.url, message);
  unanswered = [];
  // And everyone once more, whatever they were shown before.
  for (const message of [...shown.keys()].slice(0, 50)) await send(site.url, message);
  expect(await site.stop()).toBe(0);
  expect(shown.size).toBe(next);
  expect(new Set(shown.values()).size).toBe(next);

  // What a killed server had begun to send is taken over once its claim is over.
  const later = Date.now() + (CLAIM_MINUTES + 1) * 60_000;
  await sweepAt(later, { dataFolder: folder, mailUrl: `file:${join(folder, 'mail')}` });

  const kept = new Map<string, string>();
  const store = sqliteStore(submissionsFile(folder));
  for await (const record of store.list()) {
    kept.set(record.submission.answers['message'] ?? '', record.submission.reference);
    expect(isSettled(record)).toBe(true);
  }
  expect(await Array.fromAsync(store.outbox())).toEqual([]);
  await store.close();
  const expected = new Map([...shown].map(([message, one]) => [message, parseReference(one)]));
  expect(kept).toEqual(expected);

  const mails = (await readdir(join(folder, 'mail'))).filter((name) =>
    // What a team is told at 8:00 is about no message by itself.
    /^[^.]+\.(?:acknowledgement|notification)\.eml$/.test(name),
  );
  expect(mails.sort()).toEqual(
    [...kept.values()]
      .flatMap((one) => [`${one}.acknowledgement.eml`, `${one}.notification.eml`])
      .sort(),
  );
  console.info(
    `${String(next)} messages through ${String(KILLS)} kills, ${String(lost)} replies lost, ${String(again)} sent again`,
  );
}, 300_000);
