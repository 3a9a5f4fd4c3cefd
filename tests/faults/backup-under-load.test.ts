import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { deliveryState } from '../../src/domain/submissions/delivery-state.ts';
import { parseReference } from '../../src/domain/submissions/reference.ts';
import { sendForm } from '../support/send-form.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

const SENDERS = 8;
const BACKUPS = 3;

let folder: string;
let site: SiteProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-backup-'));
});
afterEach(async () => {
  await site?.kill();
  await rm(folder, { recursive: true, force: true });
});

async function command(name: string, file: string, dataFolder: string): Promise<void> {
  const child = spawn(process.execPath, [`src/cli/${name}.ts`, file], {
    env: { ...process.env, DATA_DIR: dataFolder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  expect(await once(child, 'exit')).toEqual([0, null]);
}

test('backed up while people send, and restored elsewhere: every reference shown before is there once, and can be looked up', async () => {
  const limits = { ACKNOWLEDGEMENTS: '5/30/500/1000000' };
  site = await startSite({ DATA_DIR: join(folder, 'a'), ...limits });
  const { url } = site;
  const shown: string[] = [];
  let next = 0;
  let isOver = false;
  const senders = Array.from({ length: SENDERS }, async () => {
    while (!isOver) {
      const message = `Message ${String((next += 1))}`;
      // Each at a domain of its own: one domain gets so many acknowledgements a day and no more.
      const email = `resident@domain-${String(next)}.example`;
      const { status, reference } = await sendForm(url, { message, email });
      expect(status).toBe(200);
      shown.push(parseReference(reference ?? '') ?? 'none');
    }
  });
  const backups: { file: string; before: string[]; after: number }[] = [];
  for (let index = 0; index < BACKUPS; index += 1) {
    const sentBefore = shown.length;
    await expect.poll(() => shown.length, { timeout: 20_000 }).toBeGreaterThan(sentBefore + 20);
    const before = [...shown];
    const file = join(folder, `${String(index)}.sqlite`);
    await command('backup', file, join(folder, 'a'));
    backups.push({ file, before, after: shown.length });
  }
  isOver = true;
  await Promise.all(senders);
  expect(await site.stop()).toBe(0);
  // They went on sending while it was copied.
  expect(backups.every(({ before, after }) => after > before.length)).toBe(true);

  for (const { file, before } of backups) {
    const data = `${file}-restored`;
    await command('restore', file, data);
    site = await startSite({ DATA_DIR: data, ...limits });
    const found = await Promise.all(
      before.slice(-20).map(async (one) => (await fetch(`${site?.url ?? ''}/sent/${one}/`)).status),
    );
    expect(new Set(found)).toEqual(new Set([200]));
    expect((await sendForm(site.url, { message: 'After the restore' })).status).toBe(200);
    expect(await site.stop()).toBe(0);

    const store = sqliteStore(submissionsFile(data));
    const records = await Array.fromAsync(store.list());
    const kept = records.map(({ submission }) => submission.reference);
    expect(new Set(kept).size).toBe(kept.length);
    expect(before.filter((one) => !kept.includes(one))).toEqual([]);
    // What was to be sent is sent, or is in the outbox still.
    const waiting = new Set(await Array.fromAsync(store.outbox()));
    const lost = records.filter(
      (record) =>
        !waiting.has(record.submission.reference) &&
        record.submission.deliveries.some((one) => deliveryState(record, one).status !== 'sent'),
    );
    expect(lost.map(({ submission }) => submission.reference)).toEqual([]);
    await store.close();
    const database = new DatabaseSync(submissionsFile(data));
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
    console.info(
      `${String(before.length)} shown before the backup, ${String(kept.length)} restored`,
    );
  }
}, 300_000);
