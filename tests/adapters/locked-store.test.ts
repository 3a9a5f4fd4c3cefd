import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { StoreUnavailable, type SubmissionStore } from '../../src/domain/submissions/ports.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

let folder: string;
let path: string;
let store: SubmissionStore;
let other: DatabaseSync;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-locked-'));
  path = join(folder, 'submissions.sqlite');
  store = sqliteStore(path);
  await store.add(aSubmission());
  other = new DatabaseSync(path);
});
afterEach(async () => {
  other.close();
  await store.close();
  await rm(folder, { recursive: true });
});

/** The longest time, in milliseconds, for which nothing else could be done while something was waited for. */
async function longestTurn(waiting: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await Promise.allSettled([waiting]);
  clearInterval(ticking);
  return longest;
}

/** A busy machine is no fault; 2.5 s in one turn, as it was, is. */
const SHORT = 400;

test.each(['BEGIN IMMEDIATE', 'BEGIN EXCLUSIVE'])(
  'while another program has the database (%s), anyone who writes waits and no one else does',
  async (begin) => {
    other.exec(begin);
    const adding = store.add(aSubmission({ reference: '00000001' }));
    const finding = store.find('K7RM3XDW');
    const turn = longestTurn(Promise.all([adding, finding, pause(800)]));
    await pause(800);
    other.exec('ROLLBACK');
    expect(await turn).toBeLessThan(SHORT);
    expect(await adding).toEqual({ outcome: 'added' });
    expect(await finding).toBeDefined();
  },
);

test('one that has it for longer than we wait is reported, to each who wrote by their own time', async () => {
  other.exec('BEGIN IMMEDIATE');
  const began = performance.now();
  const first = store.add(aSubmission({ reference: '00000001' }));
  const told = expect(first).rejects.toThrow(StoreUnavailable);
  await pause(1_500);
  const second = store.add(aSubmission({ reference: '00000002' }));
  expect(await longestTurn(told)).toBeLessThan(SHORT);
  expect(performance.now() - began).toBeGreaterThan(2_000);
  other.exec('ROLLBACK');
  expect(await second).toEqual({ outcome: 'added' });
  expect(await store.find('00000001')).toBeUndefined();
});

test('what waits to be written when the store is closed is written first', async () => {
  other.exec('BEGIN IMMEDIATE');
  const adding = store.add(aSubmission({ reference: '00000001' }));
  await pause(100);
  const closing = store.close();
  await pause(100);
  other.exec('ROLLBACK');
  await closing;
  expect(await adding).toEqual({ outcome: 'added' });
});

test('an erasure waits for the log to be folded in, and no one else does', async () => {
  other.exec('BEGIN');
  other.prepare('SELECT count(*) FROM submissions').get();
  const removing = store.remove('K7RM3XDW');
  const turn = longestTurn(removing);
  await pause(500);
  other.exec('ROLLBACK');
  expect(await turn).toBeLessThan(SHORT);
  await removing;
  expect(await store.find('K7RM3XDW')).toBeUndefined();
});
