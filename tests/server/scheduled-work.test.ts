import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { folderMailer } from '../../src/adapters/mail-folder.ts';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { aMessage } from '../adapters/a-message.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';
import { testRuntime, testSite } from '../support/test-runtime.ts';

vi.mock('#site', () => ({ default: testSite() }));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-nightly-'));
  vi.stubEnv('DATA_DIR', folder);
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

test('every night what was kept long enough is erased, and its mail in the folder with it', async () => {
  const store = sqliteStore(submissionsFile(folder));
  await store.add(aSubmission({ receivedAt: '2020-11-23T09:00:00.000Z' }));
  await store.add(aSubmission({ reference: '00000001', receivedAt: new Date().toISOString() }));
  const mailer = folderMailer(join(folder, 'mail'));
  for (const reference of ['K7RM3XDW', '00000001']) {
    for (const kind of ['acknowledgement', 'notification']) {
      await mailer.send(aMessage({ messageId: `<${reference}.${kind}@x.y>` }));
    }
  }
  const { runtimeOfCall } = await import('../../src/server/runtime-of-call.ts');
  const { tidyStore } = await import('../../src/server/scheduled-work.ts');
  await tidyStore();

  expect(await store.find('K7RM3XDW')).toBeUndefined();
  expect(await store.find('00000001')).toBeDefined();
  expect((await readdir(join(folder, 'mail'))).sort()).toEqual([
    '00000001.acknowledgement.eml',
    '00000001.notification.eml',
  ]);
  expect(console.info).toHaveBeenCalledWith(
    expect.stringMatching(
      /^\d{4}-\d\d-\d\dT\S+Z \[retention\] erased 1 messages, and the files of 0$/,
    ),
  );
  await store.close();
  await (await runtimeOfCall()).store.close();
});

test('a sweep asks, once an hour, what staff and owners of pages should hear', async () => {
  const { scheduledWork } = await import('../../src/server/scheduled-work.ts');
  const { runtime } = testRuntime();
  const asked: string[] = [];
  const ask = (name: string) => async () => void asked.push(name);
  const staff = {
    ...runtime.staff,
    ofSetAside: ask('set aside'),
    ofDigest: ask('digest'),
    ofReviews: ask('reviews'),
  };
  const work = scheduledWork(
    async () => ({ ...runtime, staff }),
    () => `folder:${folder}`,
  );
  await work.sweepOutbox(1);
  await work.sweepOutbox(1);
  expect(asked).toEqual(['set aside', 'digest', 'reviews']);
});
