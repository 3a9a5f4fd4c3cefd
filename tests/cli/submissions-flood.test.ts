import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blobsStore } from '../../src/adapters/store-blobs.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { outcomeOf } from '../../src/cli/outcome.ts';
import { submissionsCommand } from '../../src/cli/submissions-command.ts';
import type { SubmissionStore } from '../../src/domain/submissions/ports.ts';
import { blobsInMemory } from '../contracts/blobs-in-memory.ts';
import { england } from '../domain/submissions/acts/a-charter.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

describe.each([
  ['SQLite', () => sqliteStore(':memory:')],
  ['Netlify Blobs', () => blobsStore(blobsInMemory().blobs)],
])('after a flood, on %s', (_name, open) => {
  let store: SubmissionStore;
  let erasedMail: string[];
  beforeEach(async () => {
    store = open();
    erasedMail = [];
    const flood = { quarantine: 'flood' };
    const at = (receivedAt: string): { receivedAt: string } => ({ receivedAt });
    const all = [
      aSubmission(at('2026-11-26T08:00:00.000Z')),
      aSubmission({ reference: '00000001', ...at('2026-11-25T23:59:00.000Z'), ...flood }),
      aSubmission({ reference: '00000002', ...at('2026-11-26T09:00:00.000Z'), ...flood }),
      aSubmission({
        reference: '00000003',
        ...at('2026-11-26T09:01:00.000Z'),
        ...flood,
        form: 'complaint',
      }),
      aSubmission({ reference: '00000004', ...at('2026-11-26T09:08:00.000Z'), ...flood }),
      aSubmission({
        reference: '00000005',
        ...at('2026-11-26T09:09:00.000Z'),
        quarantine: 'honeypot',
      }),
    ];
    for (const one of all) await store.add(one);
    await store.settle('K7RM3XDW');
  });
  afterEach(() => store.close());

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
        charterOf: async () => ({ standards: {}, calendar: england }),
        eraseMail: async (reference) => {
          erasedMail.push(reference);
        },
      }),
    );
    return { code, text: text + out + err };
  }
  const left = async (): Promise<string[]> =>
    (await Array.fromAsync(store.list())).map(({ submission }) => submission.reference).sort();
  const inOutbox = async (): Promise<string[]> => (await Array.fromAsync(store.outbox())).sort();
  const onThatDay = ['--flood', '--from', '2026-11-26', '--to', '2026-11-26'];

  test('release --flood says what it would do, and does nothing', async () => {
    expect((await run('release', ...onThatDay)).text).toMatchInlineSnapshot(`
      "3 messages, from 2026-11-26 09:00 to 2026-11-26 09:08
        complaint        1
        general-enquiry  2
      Nothing has been done. To send the mail of 3 messages, add --yes. A reply that goes to one mailbox or domain too often is still left out (ACKNOWLEDGEMENTS)."
    `);
    expect(await inOutbox()).toEqual([]);
  });

  test('with --yes their mail goes out, and that of no other', async () => {
    expect((await run('release', ...onThatDay, '--yes')).text).toContain(
      '3 messages released. Their mail goes out with the next sweeps.',
    );
    expect(await inOutbox()).toEqual(['00000002', '00000003', '00000004']);
    expect((await run('release', ...onThatDay, '--yes')).text).toBe(
      'No message of these days waits because of a flood.',
    );
    expect((await run('release', '--flood')).text).toContain('1 message, from 2026-11-25 23:59');
  });

  test('one form may be released by itself', async () => {
    await run('release', '--flood', '--form', 'complaint', '--yes');
    expect(await inOutbox()).toEqual(['00000003']);
  });

  test('discard --flood says what it would do; with --yes it erases them and their mail', async () => {
    await run('release', '--flood', '--form', 'complaint', '--yes');
    expect((await run('discard', ...onThatDay)).text).toContain(
      'Nothing has been done. To erase 2 messages for good, add --yes. Look through them first',
    );
    expect(await left()).toHaveLength(6);
    expect((await run('discard', ...onThatDay, '--yes')).text).toContain('2 messages erased.');
    expect(await left()).toEqual(['00000001', '00000003', '00000005', 'K7RM3XDW']);
    expect(erasedMail).toEqual(['00000002', '00000004']);
  });

  test('what may be meant otherwise is asked again', async () => {
    expect(await run('discard', 'K7RM-3XDW')).toEqual({
      code: 2,
      text: 'Write discard --flood, or delete and a reference.',
    });
    expect(await run('discard', 'K7RM-3XDW', '--flood', '--yes')).toEqual({
      code: 2,
      text: 'Write a reference or --flood, and not both.',
    });
    expect((await run('release', '--flood', '--from', 'yesterday')).code).toBe(2);
    expect(await left()).toHaveLength(6);
  });
});
