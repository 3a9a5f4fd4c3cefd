import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { checkFolder } from '../../src/cli/doctor/check-folder.ts';
import { checkMail } from '../../src/cli/doctor/check-mail.ts';
import { checkPublishing } from '../../src/cli/doctor/check-publishing.ts';
import type { Environment } from '../../src/cli/doctor/finding.ts';
import { doctorCommand } from '../../src/cli/doctor-command.ts';
import { noteBackup } from '../../src/cli/last-backup.ts';
import { settingNames } from '../../src/server/setting-names.ts';
import { smtpServer } from '../adapters/smtp-for-tests.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';
import { faultySmtp } from '../support/faulty-smtp.ts';

const now = Date.parse('2026-11-23T10:00:00.000Z');

let folder: string;
let data: string;
let well: Environment;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-doctor-'));
  data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist', 'index.html'), '<!doctype html>');
  await aSnapshot({ builtAt: '2026-11-20T09:00:00.000Z' });
  well = {
    DATA_DIR: data,
    SITE_DIR: join(folder, 'dist'),
    SNAPSHOT_DIR: folder,
    DISK_FLOOR_MB: '1',
  };
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const inProduction = {
  NODE_ENV: 'production',
  MAIL_URL: 'notify:',
  NOTIFY_API_KEY: `council-${'26785a09-ab16-4eb0-8407-a37497a57506'}-${'3d844edf-8d35-48ac-975b-e847b4f122b0'}`,
  NOTIFY_ACKNOWLEDGEMENT_TEMPLATE: 'a',
  NOTIFY_NOTIFICATION_TEMPLATE: 'b',
  TRUST_PROXY: 'loopback',
};

async function aSnapshot({
  builtAt,
  url = 'https://www.example.gov.uk',
}: {
  builtAt: string;
  url?: string;
}): Promise<void> {
  const council = { id: 'merrow', name: 'Merrow Council', url };
  await writeFile(join(folder, 'site.json'), JSON.stringify({ builtAt, council }));
}

async function said(environment: Environment, at = now): Promise<[code: number, out: string]> {
  const { code, out } = await doctorCommand(environment, at);
  return [code, out];
}

test('an installation that is well ends with 0, and says what was looked at', async () => {
  noteBackup(data, new Date('2026-11-23T03:00:00.000Z'));
  const [code, out] = await said({ ...well, ...inProduction });
  expect(code).toBe(0);
  expect(out.replace(data, '/srv/data').replace(/\d+ MB/, '78409 MB')).toMatchInlineSnapshot(`
    "fine      settings: All settings can be used.
    fine      site: The build of Merrow Council is 3 days old.
    fine      folder: DATA_DIR=/srv/data can be written to by this user alone.
    fine      disk: 78409 MB are free.
    fine      store: There is no database yet: the first message makes it.
    fine      mail: Mail goes by GOV.UK Notify, and NOTIFY_API_KEY has the form of a key.
    fine      proxy: The proxy in front is known.
    fine      backup: The last backup is 7 hours old.

    Nothing is wrong."
  `);
});

test.each<[about: string, changes: Environment, words: string]>([
  ['a setting that cannot be used', { PORT: 'eighty' }, 'settings: PORT is "eighty".'],
  ['a misspelt name', { MAILURL: 'x' }, 'MAILURL is no setting, and does nothing.'],
  ['small letters', { trust_proxy: 'x' }, 'Write it in capitals: TRUST_PROXY.'],
  ['no data folder named', { NODE_ENV: 'production', DATA_DIR: undefined }, 'DATA_DIR is not set'],
  ['no site', { SITE_DIR: '/nowhere/dist' }, 'There is no built site in /nowhere/dist.'],
  ['another council', { COUNCIL: 'allerdale' }, 'and COUNCIL is allerdale.'],
  ['mail to nowhere', { MAIL_URL: 'mail.example.gov.uk' }, 'MAIL_URL cannot be used.'],
  ['mail in a folder', { ...inProduction, MAIL_URL: 'file:/srv/mail' }, 'and reaches no one.'],
  ['a key that is none', { ...inProduction, NOTIFY_API_KEY: 'abc' }, 'the form of a key'],
  ['no proxy known', { ...inProduction, TRUST_PROXY: '' }, 'TRUST_PROXY is not set'],
  ['no TLS', { ...inProduction, SITE_URL: 'http://a.example.gov.uk' }, 'could be read on the way'],
  ['little room', { DISK_FLOOR_MB: '999999999' }, 'fewer than DISK_FLOOR_MB'],
])('%s is wrong', async (_about, changes, words) => {
  const [code, out] = await said({ ...well, ...changes });
  expect(out).toContain(words);
  expect(out).toMatch(/^wrong /m);
  expect(code).toBe(1);
});

test.each<[name: string]>([['HOME'], ['PATH'], ['LANG'], ['HOSTNAME'], ['NOTIFY_SOCKET'], ['PWD']])(
  'the system’s own %s is no misspelt setting',
  async (name) => {
    const [code, out] = await said({ ...well, [name]: 'x' });
    expect(out).toContain('All settings can be used.');
    expect(code).toBe(0);
  },
);

test('a folder that others may look into, that is served, or that is in the checkout', async () => {
  await chmod(data, 0o755);
  expect((await said(well))[1]).toContain('Other users of this machine may look into');
  const served = join(folder, 'dist', 'data');
  await mkdir(served, { mode: 0o700 });
  expect((await said({ ...well, DATA_DIR: served }))[1]).toContain('anybody can read over the web');
  const inside = { ...well, ...inProduction, DATA_DIR: '.data' };
  expect((await said(inside))[1]).toContain('inside the checkout');
});

test('a data folder that is a file, or is not there', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect((await said({ ...well, DATA_DIR: file }))[1]).toContain('is no folder.');
  const [code, out] = await said({ ...well, DATA_DIR: join(folder, 'dta') });
  expect(out).toContain('is not there.');
  expect(code).toBe(0);
});

test.runIf(process.getuid?.() === 0)('a folder of another user is not written to', () => {
  const script = `
    const { checkFolder } = await import('./src/cli/doctor/check-folder.ts');
    const found = await checkFolder({ dataFolder: process.argv[1], diskFloorBytes: 0, environment: {} });
    console.log(JSON.stringify(found));
  `;
  spawnSync('chmod', ['755', folder]);
  const run = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `process.setuid(65534);${script}`, data],
    { encoding: 'utf8' },
  );
  expect(run.stdout).toContain('This user cannot write to');
});

test('free space is asked of the disk, and a disk that cannot say is no finding', async () => {
  const about = { dataFolder: data, diskFloorBytes: 500_000_000, environment: {} };
  const low = await checkFolder({ ...about, freeIn: async () => 20_000_000 });
  expect(low.map(({ found }) => found)).toContain(
    '20 MB are free, fewer than DISK_FLOOR_MB: attachments are refused.',
  );
  const silent = await checkFolder({
    ...about,
    freeIn: async () => {
      throw new Error('no answer');
    },
  });
  expect(silent.map((finding) => finding.about)).toEqual(['folder']);
});

test('mail: a server that answers, one that is busy, and none at all; no message is sent', async () => {
  const server = await smtpServer();
  expect(await checkMail(server.url, {})).toMatchObject([{ verdict: 'fine' }]);
  expect(server.arrived).toEqual([]);
  await server.stop();
  expect(await checkMail(server.url, {})).toMatchObject([
    { verdict: 'wrong', found: 'The mail server does not answer as it should (ESOCKET).' },
  ]);
  const busy = await faultySmtp('busy');
  const [finding] = await checkMail(busy.url, {});
  expect(finding).toMatchObject({ verdict: 'wrong' });
  expect(finding?.found).toContain('421');
  await busy.stop();
});

test('what waits: the oldest message, and what is in quarantine', async () => {
  const store = sqliteStore(submissionsFile(data));
  await store.add(aSubmission({ receivedAt: '2026-11-23T08:00:00.000Z' }));
  await store.add(
    aSubmission({
      reference: '00000001',
      receivedAt: '2026-11-23T09:00:00.000Z',
      quarantine: 'links',
    }),
  );
  await store.close();
  const [code, out] = await said(well);
  expect(out).toContain('The oldest message that waits to be sent is 120 minutes old.');
  expect(out).toContain('1 message waits in quarantine.');
  expect(out).toContain('0 wrong, 2 doubtful.');
  expect(code).toBe(0);
  expect(out).not.toContain('ada@example.org');
});

test('a clock that is behind, or far ahead', async () => {
  const store = sqliteStore(submissionsFile(data));
  await store.add(aSubmission({ receivedAt: '2026-11-23T09:00:00.000Z' }));
  await store.close();
  const behind = await said(well, Date.parse('2026-11-23T08:00:00.000Z'));
  expect(behind).toEqual([1, expect.stringContaining('clock: The clock says 2026-11-23T08:00')]);
  const ahead = await said(well, Date.parse('2029-11-23T08:00:00.000Z'));
  expect(ahead).toEqual([1, expect.stringContaining('nothing is erased')]);
});

test('a store that is no store, or of a later version', async () => {
  await writeFile(submissionsFile(data), 'not a database at all, but a letter to the council');
  expect(await said(well)).toEqual([1, expect.stringContaining('The store cannot be read')]);
});

test('a build that is old, and a backup that is', async () => {
  await aSnapshot({ builtAt: '2025-11-23T09:00:00.000Z' });
  noteBackup(data, new Date('2026-11-20T03:00:00.000Z'));
  const [code, out] = await said(well);
  expect(out).toContain('of Merrow Council is 365 days old.');
  expect(out).toContain('The last backup is 79 hours old.');
  expect(code).toBe(0);
});

test('the command ends with 1 where something is wrong, and changes nothing', () => {
  const run = spawnSync(process.execPath, ['src/cli/doctor.ts'], {
    env: { ...process.env, ...well, MAILURL: 'x' },
    encoding: 'utf8',
  });
  expect(run.status).toBe(1);
  expect(run.stdout).toContain('If MAIL_URL is meant, write that.');
  expect(readdirSync(data)).toEqual([]);
});

test('every setting that the code asks the environment for is known', () => {
  const asked = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(join('src', name), 'utf8');
      return [...text.matchAll(/(?:env(?:ironment)?(?:\['|\.)|nvironment, ')([A-Z][A-Z_]+)/g)].map(
        ([, setting = '']) => setting,
      );
    });
  const ofOthers = ['NETLIFY', 'ASTRO_TELEMETRY_DISABLED'];
  const known: readonly string[] = settingNames;
  expect(
    [...new Set(asked)].filter((one) => !known.includes(one) && !ofOthers.includes(one)),
  ).toEqual([]);
});

test('a PostgreSQL that does not answer is wrong, and one far away without TLS is doubtful; no password is shown', async () => {
  const [code, out] = await said({
    ...well,
    STORE_URL: 'postgres://site:a-secret@127.0.0.1:9/forms',
  });
  expect(code).toBe(1);
  expect(out).toContain(
    'fine      store: Messages go to the PostgreSQL database forms at 127.0.0.1:9.',
  );
  expect(out).toContain(
    'wrong     store: The store cannot be read: the database does not answer (ECONNREFUSED)',
  );
  const [, far] = await said({ ...well, STORE_URL: 'postgres://site:a-secret@db.invalid/forms' });
  expect(far).toContain('add ?sslmode=verify-full to STORE_URL');
  const [, wrong] = await said({ ...well, STORE_URL: 'postgres://site:a-secret@127.0.0.1' });
  expect(wrong).toContain('wrong     settings: STORE_URL names no database.');
  expect(out + far + wrong).not.toContain('a-secret');
}, 30_000);

test.each([
  ['backup', 'pg_dump'],
  ['restore', 'pg_restore'],
])('npm run %s says what to use for PostgreSQL, and shows no password', (command, program) => {
  const run = spawnSync(process.execPath, [`src/cli/${command}.ts`, 'copy.sqlite'], {
    env: { ...process.env, STORE_URL: 'postgres://site:a-secret@127.0.0.1:9/forms' },
    encoding: 'utf8',
  });
  expect(run.status).toBe(1);
  expect(run.stderr).toContain(`${program} --`);
  expect(run.stdout + run.stderr).not.toContain('a-secret');
});

describe('publishing by itself', () => {
  const all = { RELEASES_DIR: '/var/cache/releases' };
  const may =
    (closed: readonly string[], none: readonly string[] = []) =>
    async (folder: string): Promise<boolean> => {
      if (none.some((name) => folder.endsWith(name))) throw new Error('ENOENT');
      return !closed.some((name) => folder.endsWith(name));
    };

  test('is well where all folders can be written to, or made', async () => {
    const none = ['/releases/allerdale', '/releases', '/.astro'];
    expect(await checkPublishing(all, may([], none))).toMatchObject([{ verdict: 'fine' }]);
  });

  test('is wrong where one is another user’s, and says which', async () => {
    const [found] = await checkPublishing(all, may(['/node_modules/.astro']));
    expect(found).toMatchObject({
      verdict: 'wrong',
      found:
        'This user cannot write to node_modules/.astro: what begins or ends on a day will not be published by itself.',
    });
    const [made] = await checkPublishing(
      all,
      may(['/var/cache'], ['/releases/allerdale', '/releases']),
    );
    expect(made?.found).toContain('cannot write to /var/cache/releases/allerdale:');
  });

  test('is doubtful where it is off, and nothing where a folder is served', async () => {
    const off = { ...all, PUBLISH_BY_ITSELF: 'off' };
    expect(await checkPublishing(off, may([]))).toMatchObject([{ verdict: 'doubtful' }]);
    expect(await checkPublishing({ SITE_DIR: 'dist' }, may(['.astro']))).toEqual([]);
  });
});
