import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { SiteProcess } from '../support/site-process.ts';
import { diceOf } from './dice.ts';
import { attack } from './hostile-requests.ts';
import { makeAttack } from './make-attack.ts';
import { memoryHeld, type MemoryHeld } from './memory-held.ts';

/** Strangers at a time, and the machines they come from. */
const STRANGERS = 60;
const MACHINES = 20;
/** Milliseconds for which it is quiet afterwards: idle connections are given up in between. */
const CALM_MILLISECONDS = 12_000;

export interface SiegeResult {
  requests: number;
  seconds: number;
  kinds: Record<string, number>;
  statuses: Record<string, number>;
  /** Whether the server is still there. */
  stands: boolean;
  resident: {
    requests: number;
    failed: number;
    /** What failed: `sends 503`, and how often. */
    failures: Record<string, number>;
    over2Seconds: number;
    p50: number;
    p99: number;
    longest: number;
  };
  /** Open files of the server before, at most, and once it was calm. */
  files: { before: number; most: number; after: number };
  /** Megabytes of the server at most, as the system counts them. */
  mostMegabytes: number;
  /** What the server held after a quarter, a half and three quarters, and once it was calm. */
  held: MemoryHeld[];
}

/**
 * So many hostile requests from one seed, while a resident reads and sends. It ends early where time is up, and says how
 * far it came.
 */
export async function siege(
  site: SiteProcess,
  { requests, seed, seconds }: { requests: number; seed: number; seconds: number },
): Promise<SiegeResult> {
  const dice = diceOf(seed);
  const url = new URL(site.url);
  const kinds: Record<string, number> = {};
  const statuses: Record<string, number> = {};
  const { pid } = site.process;
  const files = { before: await openFiles(pid), most: 0, after: 0 };
  const held: MemoryHeld[] = [];
  let mostMegabytes = 0;
  let done = 0;
  const resident = spawn(process.execPath, ['tests/siege/resident.ts', site.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let written = '';
  resident.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ended = once(resident, 'exit');
  await once(resident.stdout, 'data');

  const began = performance.now();
  /** How much of it is over, from 0 to 1: of its requests or, where they take too long, of its time. */
  const over = (): number =>
    Math.max(done / requests, (performance.now() - began) / (seconds * 1_000));
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      files.most = Math.max(files.most, await openFiles(pid));
      mostMegabytes = Math.max(mostMegabytes, await megabytes(pid));
      if (held.length < 3 && over() > (held.length + 1) / 4) held.push(await memoryHeld(site));
      await pause(250);
    }
  })();
  const attacking = Promise.all(
    Array.from({ length: STRANGERS }, async (_, stranger) => {
      const from = `127.9.0.${String(1 + (stranger % MACHINES))}`;
      while (over() < 1 && site.process.exitCode === null) {
        const one = attack(dice);
        done += one.requests;
        kinds[one.kind] = (kinds[one.kind] ?? 0) + one.requests;
        await makeAttack(url, from, one, (status) => {
          statuses[status] = (statuses[status] ?? 0) + 1;
        });
      }
    }),
  );
  await attacking.finally(() => {
    isOver = true;
    resident.kill('SIGTERM');
  });
  const took = (performance.now() - began) / 1_000;
  await ended;
  await watching;
  await pause(CALM_MILLISECONDS);
  files.after = await openFiles(pid);
  held.push(await memoryHeld(site));
  return {
    requests: done,
    seconds: took,
    kinds,
    statuses,
    stands: site.process.exitCode === null && site.process.signalCode === null,
    resident: summary(JSON.parse(written.slice(written.indexOf('['))) as Taken[]),
    files,
    mostMegabytes,
    held,
  };
}

interface Taken {
  what: string;
  milliseconds: number;
  status: number;
}

function summary(taken: readonly Taken[]): SiegeResult['resident'] {
  const all = taken.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const at = (share: number): number => Math.round(all[Math.floor(all.length * share)] ?? 0);
  const failed = taken.filter(({ status }) => status !== 200);
  const failures: Record<string, number> = {};
  for (const { what, status } of failed) {
    const name = `${what} ${String(status)}`;
    failures[name] = (failures[name] ?? 0) + 1;
  }
  return {
    requests: taken.length,
    failed: failed.length,
    failures,
    over2Seconds: taken.filter(({ milliseconds }) => milliseconds > 2_000).length,
    p50: at(0.5),
    p99: at(0.99),
    longest: Math.round(all.at(-1) ?? 0),
  };
}

async function openFiles(pid: number | undefined): Promise<number> {
  return (await readdir(`/proc/${String(pid)}/fd`).catch(() => [])).length;
}

async function megabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_000);
}
