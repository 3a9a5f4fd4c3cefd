import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blobsStore } from '../../src/adapters/store-blobs.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { outcomeOf } from '../../src/cli/outcome.ts';
import { startOfDay } from '../../src/cli/start-of-day.ts';
import { submissionsCommand } from '../../src/cli/submissions-command.ts';
import type { FormDefinition } from '../../src/domain/forms/definition.ts';
import { deliveriesOf } from '../../src/domain/submissions/delivery-state.ts';
import { deliver } from '../../src/domain/submissions/outbox.ts';
import type { SubmissionStore } from '../../src/domain/submissions/ports.ts';
import { MailFailure } from '../../src/domain/submissions/ports.ts';
import { england } from '../domain/submissions/acts/a-charter.ts';
import { blobsInMemory } from '../contracts/blobs-in-memory.ts';
import { aSubmission, generalEnquiry } from '../domain/submissions/a-submission.ts';

describe.each([
  ['SQLite', (folder: string) => sqliteStore(join(folder, 'submissions.sqlite'))],
  ['Netlify Blobs', () => blobsStore(blobsInMemory().blobs)],
])('npm run submissions, on %s', (_name, open) => {
  let folder: string;
  let store: SubmissionStore;
  let erasedMail: string[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'front-door-cli-'));
    store = open(folder);
    erasedMail = [];
    await store.add(aSubmission());
    await store.add(
      aSubmission({
        reference: '00000001',
        receivedAt: '2026-06-30T23:30:00.000Z',
        form: 'complaint',
        quarantine: 'honeypot',
      }),
    );
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  async function run(...argv: string[]): Promise<{ code: number; text: string }> {
    let text = '';
    const { code, out, err } = await outcomeOf(() =>
      submissionsCommand(argv, {
        store,
        now: () => '2026-11-27T09:00:00.000Z',
        timeZone: 'Europe/London',
        write: (more) => {
          text += more;
        },
        eraseMail: async (reference) => {
          erasedMail.push(reference);
        },
        charterOf: async () => ({ standards: {}, calendar: england }),
      }),
    );
    return { code, text: text + out + err };
  }

  test('list says what is there and what is late, and not a word of what anyone wrote', async () => {
    expect((await run('list')).text).toMatchInlineSnapshot(`
      "reference  received          reply by    stage         form
      K7RM-3XDW  2026-11-23 09:00  2026-11-25  waiting, late general-enquiry
      1 in all."
    `);
    expect((await run('list', '--from', '2026-11-24')).text).toBe('There are none.');
    expect((await run('list', '--to', '2026-11-23', '--late')).text).toContain('K7RM-3XDW');
    expect((await run('list', '--form', 'complaint')).text).toBe('There are none.');
  });

  test('what no one has to answer is listed as counted', async () => {
    const useful = aSubmission({ reference: '00000002', form: 'page-useful', deliveries: [] });
    delete useful.promise;
    await store.add(useful);
    expect((await run('list', '--form', 'page-useful')).text).toMatchInlineSnapshot(`
      "reference  received          reply by    stage         form
      0000-0002  2026-11-23 09:00  no date     counted       page-useful
      1 in all."
    `);
    expect((await run('show', '0000-0002')).text).toContain('stage           counted');
  });

  test('show takes a reference as it was heard, and shows everything harmlessly', async () => {
    await store.add(
      aSubmission({ reference: '00000002', answers: { message: 'one\n\u001B[2Jtwo\u202Ethree' } }),
    );
    expect((await run('show', 'k7rn', '3xtw')).code).toBe(2);
    expect((await run('show', 'k7rn-3xtw')).text).toContain('When is my bin emptied?');
    const { text } = await run('show', '00000002');
    expect(text).toContain('one\n');
    expect(text).not.toMatch(/\u001B|\u202E/);
  });

  test('export writes a CSV that a spreadsheet opens and never works out', async () => {
    await store.add(
      aSubmission({
        reference: '00000002',
        answers: { message: '=HYPERLINK("https://evil.test")' },
      }),
    );
    const { text } = await run('export', '--csv', '--from', '2026-11-01', '--to', '2026-11-30');
    expect(text.startsWith('\uFEFFreference,form,received')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""https://evil.test"")"`);
    expect(text).toContain('K7RM3XDW,general-enquiry,2026-11-23T09:00:00.000Z,2026-11-25');
    expect(text).not.toContain('00000001');
    expect((await run('export')).code).toBe(2);
  });

  test('export has one column for all that no form asked for', async () => {
    await store.add(aSubmission({ reference: '00000002', extra: { 'a,b': '1', c: '2' } }));
    const { text } = await run('export', '--csv');
    expect(text.split('\r\n')[0]).toMatch(/,name,email,message,not asked for,channel,added later$/);
    expect(text).toContain('"a,b: 1\nc: 2"');
  });

  test('what was set aside is listed, released, and then sent', async () => {
    expect((await run('quarantine')).text).toContain('0000-0001  2026-07-01 00:30');
    expect((await run('release', '0000-0001')).code).toBe(0);
    expect((await run('quarantine')).text).toBe('Nothing is set aside.');
    expect((await run('outbox')).text).toContain('0000-0001  acknowledgement  waiting');
    expect((await run('release', 'K7RM-3XDW')).code).toBe(1);
  });

  test('a call that was set aside is released only where one is left at its time', async () => {
    const on = { name: 'on', type: 'date', label: 'Day', required: true } as const;
    const at = { name: 'at', type: 'radios', label: 'Time', required: true } as const;
    const definition: FormDefinition = {
      ...generalEnquiry,
      id: 'call-back',
      fields: [{ ...on, slot: { hours: 'telephone', time: 'at', most: 1 } }, at],
    };
    for (const reference of ['00000003', '00000004']) {
      await store.add(
        aSubmission({
          ...{ reference, form: 'call-back', definition, quarantine: 'honeypot' },
          answers: { on: '2026-11-30', at: '09:00-11:00' },
          appointment: {
            ...{ on: '2026-11-30', from: '09:00', to: '11:00' },
            endsAt: '2026-11-30T11:00:00.000Z',
          },
        }),
      );
    }
    expect((await run('release', '0000-0003')).code).toBe(0);
    const full = await run('release', '0000-0004');
    expect([full.code, full.text]).toEqual([
      1,
      '0000-0004: All calls at the time that they chose are taken, so it cannot be released. Call them, agree another time and enter it for them. Then close this one.',
    ]);
    expect((await run('release', '0000-0003')).code).toBe(0);
  });

  test('what was given up is listed, and tried again when staff say so', async () => {
    const record = await store.find('K7RM3XDW');
    if (record === undefined) throw new Error('not there');
    const given = {
      store,
      send: () => Promise.reject(new MailFailure('550', true)),
      now: () => '2026-11-23T09:00:05.000Z',
      log: () => {},
      timeZone: 'Europe/London',
    };
    await deliver(record, given);
    const { text } = await run('outbox');
    expect(text).toContain('K7RM-3XDW  acknowledgement  given-up: 1 of 22 attempts made (550)');
    expect(text).toContain('0 waiting, 2 given up.');
    expect((await run('retry', 'K7RM-3XDW')).text).toContain('will be tried again');
    expect((await run('outbox')).text).toContain('2 waiting, 0 given up.');
  });

  test('a reply is written down once, and is no longer waited for', async () => {
    await store.add(aSubmission({ reference: '00000002', receivedAt: '2026-11-26T09:00:00.000Z' }));
    expect(await run('replied', 'k7rm-3xdw')).toEqual({
      code: 0,
      text: 'K7RM-3XDW is marked as replied to.',
    });
    expect((await run('replied', 'K7RM-3XDW')).text).toContain('had been marked');
    expect((await store.find('K7RM3XDW'))?.events).toEqual([
      { id: 'replied', at: '2026-11-27T09:00:00.000Z', kind: 'replied' },
    ]);
    expect((await run('list')).text).toContain('replied, late');
    expect((await run('replied', '9999-9999')).code).toBe(1);
  });

  test('a reply of an earlier day is written down as of that day', async () => {
    expect(await run('replied', 'K7RM-3XDW', '--on', '2026-11-25')).toEqual({
      code: 0,
      text: 'K7RM-3XDW is marked as replied to on 2026-11-25.',
    });
    expect((await store.find('K7RM3XDW'))?.events).toEqual([
      { id: 'replied', at: '2026-11-25T23:59:59.999Z', kind: 'replied' },
    ]);
    expect((await run('list')).text).toContain('replied       general-enquiry');
  });

  test.each([
    ['a day to come', '2026-11-28', 'has not come yet'],
    ['a day before it was received', '2026-11-22', 'had not been received'],
    ['no day', '2026-02-31', 'is not a day'],
    ['no day either', 'yesterday', 'is not a day'],
  ])('a reply is not written down for %s', async (_, on, why) => {
    const { code, text } = await run('replied', 'K7RM-3XDW', '--on', on);
    expect(code).toBe(2);
    expect(text).toContain(why);
    expect((await store.find('K7RM3XDW'))?.events).toEqual([]);
  });

  test('what is closed is so in the list, and closing it again changes nothing', async () => {
    expect((await run('closed', 'K7RM-3XDW')).text).toBe('K7RM-3XDW is closed.');
    expect((await run('closed', 'K7RM-3XDW')).text).toBe('K7RM-3XDW had been closed before.');
    expect((await run('list')).text).toContain('closed');
    expect((await store.find('K7RM3XDW'))?.events).toHaveLength(1);
  });

  test('which mailbox has it is written down, there and back again', async () => {
    const pass = (to: string) => run('passed-on', 'K7RM-3XDW', '--to', to);
    for (const to of ['a@council.example.gov.uk', 'b@council.example.gov.uk']) await pass(to);
    await pass('b@council.example.gov.uk');
    expect((await pass('a@council.example.gov.uk')).text).toContain('Nothing was sent');
    expect((await store.find('K7RM3XDW'))?.events).toHaveLength(3);
    expect((await run('show', 'K7RM-3XDW')).text).toContain('passed-on  to b@council');
    expect((await pass('the planners')).code).toBe(2);
    expect((await run('passed-on', 'K7RM-3XDW')).code).toBe(2);
  });

  test('a later day is written down with its reason, and is the one it is late by', async () => {
    const delay = (until: string, reason = 'We are waiting for a survey') =>
      run('delayed', 'K7RM-3XDW', '--until', until, '--reason', reason);
    expect((await delay('2026-12-02')).text).toBe(
      'K7RM-3XDW is delayed until 2026-12-02. The server will email the resident the new date.',
    );
    const delayed = await store.find('K7RM3XDW');
    expect(delayed && deliveriesOf(delayed)).toContain('delayed-1');
    expect((await delay('2026-12-02')).text).toContain('had been delayed');
    expect((await run('list', '--late')).text).toBe('There are none.');
    expect((await run('show', 'K7RM-3XDW')).text).toContain(
      'delayed  until 2026-12-02: We are waiting for a survey',
    );
    expect((await delay('2026-11-25')).text).toContain('Write a day after that.');
    expect((await delay('2026-02-31')).code).toBe(2);
    expect((await delay('2026-12-03', ' ')).code).toBe(2);
  });

  test('what staff do with it is written down, and shown', async () => {
    expect((await run('assign', 'K7RM-3XDW', '--to', 'Jo Bell')).text).toContain('is with Jo Bell');
    expect(await run('assign', 'K7RM-3XDW', '--to', 'Jo Bell')).toEqual({
      code: 1,
      text: 'K7RM-3XDW is with Jo Bell already.',
    });
    await run('note', 'K7RM-3XDW', '--text', 'Called twice', '--officer', 'Jo Bell');
    expect((await run('ask', 'K7RM-3XDW', '--question', 'Which bin?')).text).toBe(
      'K7RM-3XDW waits for the resident’s answer. The time for the reply runs on. Nothing was sent: ask the resident.',
    );
    expect((await run('list')).text).toContain('asked, late');
    expect((await run('answered', 'K7RM-3XDW', '--on', '2026-11-26')).code).toBe(1);
    expect((await run('answered', 'K7RM-3XDW')).code).toBe(0);
    expect((await run('outcome', 'K7RM-3XDW', '--is', 'upheld')).text).toContain('has no outcome');
    expect((await run('reply', 'K7RM-3XDW', '--by', 'pigeon')).code).toBe(2);
    expect((await run('reply', 'K7RM-3XDW', '--by', 'telephone')).text).toBe(
      'K7RM-3XDW is marked as replied to, by telephone.',
    );
    expect((await run('reopen', 'K7RM-3XDW')).text).toBe('Say why K7RM-3XDW is reopened.');
    const mistaken = await run('reopen', 'K7RM-3XDW', '--reason', 'Another case', '--mistaken');
    expect(mistaken.text).toContain('counts no longer');
    await run('reply', 'K7RM-3XDW', '--by', 'telephone');
    await run('reopen', 'K7RM-3XDW', '--reason', 'Missed again');
    expect((await run('link', 'K7RM-3XDW', '--duplicate-of', '0000-0001')).text).toContain(
      'It is closed by that.',
    );
    expect((await run('link', 'K7RM-3XDW')).code).toBe(2);
    const { text } = await run('show', 'K7RM-3XDW');
    for (const line of ['note  Called twice (Jo Bell)', 'replied  by telephone', 'Which bin?']) {
      expect(text).toContain(line);
    }
  });

  test('delete erases it with its files and its mail', async () => {
    expect((await run('delete', 'K7RM-3XDW')).code).toBe(0);
    expect(erasedMail).toEqual(['K7RM3XDW']);
    expect(await run('show', 'K7RM-3XDW')).toEqual({
      code: 1,
      text: 'There is no submission K7RM-3XDW.',
    });
  });

  test('files are written under names that lead nowhere else', async () => {
    const files = [
      {
        field: 'f',
        name: '../../etc/passwd',
        type: 'text/plain; charset=utf-8',
        bytes: 2,
        key: 'k1',
      },
      { field: 'f', name: 'gone.pdf', type: 'application/pdf', bytes: 2, key: 'k2' },
      { field: 'f', name: 'a.jpg.exe', type: 'image/jpeg', bytes: 2, key: 'k3' },
    ];
    await store.add(
      aSubmission({ reference: '00000002', files }),
      new Map(['k1', 'k3'].map((key) => [key, new TextEncoder().encode('hi')])),
    );
    const into = join(folder, 'out');
    expect((await run('files', '00000002', '--into', into)).text).toContain(
      'gone.pdf: no longer kept',
    );
    const [name = ''] = (await readdir(into)).sort();
    expect((await readdir(into)).sort()[1]).toBe('00000002-3-a_jpg.jpg');
    expect(await readdir(into)).toHaveLength(2);
    expect(name).toMatch(/^00000002-1-[^/]*etc_passwd\.\w+$/);
    expect(await readFile(join(into, name), 'utf8')).toBe('hi');
  });

  test('a mistake is reported in one line, with exit code 2', async () => {
    expect(await run('show')).toEqual({
      code: 2,
      text: 'Write a reference after it, such as K7RM-3XDW.',
    });
    expect(await run('show', 'nope')).toEqual({
      code: 2,
      text: '"nope" is not a reference. One looks like K7RM-3XDW.',
    });
    expect((await run('list', '--from', 'yesterday')).text).toBe(
      '"yesterday" is not a day. Write one like 2026-11-25.',
    );
    expect((await run('lst')).code).toBe(2);
    expect((await run('list', '--fom', 'x')).code).toBe(2);
  });

  test('the schema of the webhook and the templates for Notify are printed', async () => {
    expect(JSON.parse((await run('webhook-schema')).text)).toMatchObject({ type: 'object' });
    expect((await run('notify-templates')).text).toContain('NOTIFY_ACKNOWLEDGEMENT_TEMPLATE');
    expect((await run('expire')).text).toBe('Erased 0 submissions, and the files of 0 more.');
    expect((await run()).text).toContain('What residents have sent');
  });
});

test('a reader that has seen enough, such as head, ends an export quietly', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-pipe-'));
  const store = sqliteStore(join(folder, 'submissions.sqlite'));
  // More than a pipe holds.
  const message = 'All work and no play. '.repeat(500);
  for (let index = 0; index < 50; index += 1) {
    await store.add(
      aSubmission({ reference: String(index).padStart(8, '0'), answers: { message } }),
    );
  }
  await store.close();
  const { status, stdout, stderr } = spawnSync(
    'bash',
    [
      '-c',
      'set -o pipefail; "$0" src/cli/submissions.ts export --csv | head -n 1',
      process.execPath,
    ],
    { env: { ...process.env, DATA_DIR: folder }, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(stdout).toContain('reference,form,received');
  expect(status).toBe(0);
  await rm(folder, { recursive: true });
});

test.each([
  ['2026-07-01', 0, '2026-06-30T23:00:00.000Z'],
  ['2026-11-30', 1, '2026-12-01T00:00:00.000Z'],
  ['2026-03-29', 0, '2026-03-29T00:00:00.000Z'],
  ['2026-03-29', 1, '2026-03-29T23:00:00.000Z'],
  ['2026-10-25', 0, '2026-10-24T23:00:00.000Z'],
  ['2026-10-25', 1, '2026-10-26T00:00:00.000Z'],
])('the day %s plus %i begins at %s in London', (day, more, at) => {
  expect(startOfDay(day, 'Europe/London', more)).toBe(at);
});
