import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import type { SubmissionStore } from '../../src/domain/submissions/ports.ts';
import { askForBuild } from '../../src/server/build-hook.ts';

const site = {
  builtAt: '2026-11-27T09:30:00.000Z',
  turns: ['2026-12-24T00:00:00+00:00', '2026-12-29T00:00:00+00:00'],
};
let store: SubmissionStore;
let server: Server;
let url: string;
let asked: string[];
let status: number;
let log: string[];
let calls = 0;
beforeEach(async () => {
  store = sqliteStore(':memory:');
  [asked, log, status] = [[], [], 200];
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/build_hooks/1`;
});
afterEach(async () => {
  await store.close();
  await new Promise((resolve) => server.close(resolve));
});

function askAt(moment: string, given: { url?: string; builtAt?: string } = {}): Promise<void> {
  const { builtAt = site.builtAt } = given;
  return askForBuild({
    url: given.url ?? url,
    site: { ...site, builtAt },
    store,
    now: () => Date.parse(moment),
    name: `call ${String((calls += 1))}`,
    log: (line) => log.push(line),
  });
}

test('nothing is asked for before a day that counts, or without a hook', async () => {
  await askAt('2026-12-23T23:59:59Z');
  await askAt('2026-12-24T00:05:00Z', { url: '' });
  expect(asked).toEqual([]);
});

test('on the day a build is asked for once, though the function runs every ten minutes', async () => {
  for (const minute of ['00', '10', '20']) await askAt(`2026-12-24T00:${minute}:00Z`);
  expect(asked).toEqual(['POST /build_hooks/1']);
  expect(log).toEqual([
    '[release] something on the site changes by 2026-12-24T00:00:00+00:00: a build was asked for',
  ]);
});

test('where no build has come of it in half an hour, it is asked for again; after one, no more', async () => {
  await askAt('2026-12-24T00:00:00Z');
  await askAt('2026-12-24T00:30:00Z');
  await askAt('2026-12-24T01:00:00Z', { builtAt: '2026-12-24T00:35:00.000Z' });
  expect(asked).toHaveLength(2);
});

test('a hook that refuses is said in the log', async () => {
  status = 404;
  await askAt('2026-12-24T00:00:00Z');
  expect(log).toEqual(['[release] a build could not be asked for: the hook answered 404']);
});
