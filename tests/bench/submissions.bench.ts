import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startSite } from '../support/site-process.ts';
import type { BenchResult } from './per-second.ts';
import { startBare } from './start-bare.ts';

const CONNECTIONS = 16;
const REQUESTS = 1_000;
const ROUNDS = 5;

interface Timed {
  seconds: number;
  milliseconds: number[];
}

/**
 * Messages a second, and how long one takes, on the real server and on a bare one that does no more than one insert as
 * durable as ours; in turn, in one run, on one disk, so that what else the machine does falls on both.
 * The first round warms both up, and is not counted. Mail goes to a folder, as it comes.
 */
export async function submissionsBench(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-bench-'));
  const bare = await startBare(join(folder, 'bare.sqlite'));
  const site = await startSite({ DATA_DIR: join(folder, 'site') });
  try {
    const ofBare: Timed[] = [];
    const ofSite: Timed[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const timedBare = await load(bare.url, round);
      const timedSite = await load(site.url, round);
      if (round === 0) continue;
      ofBare.push(timedBare);
      ofSite.push(timedSite);
    }
    const [one, other] = [summary(ofBare), summary(ofSite)];
    return [
      { name: 'messages a second, Front Door', figure: other.perSecond },
      { name: 'messages a second, bare server', figure: one.perSecond },
      { name: 'ratio', figure: other.perSecond / one.perSecond },
      { name: 'ms p50, Front Door', figure: other.p50 },
      { name: 'ms p50, bare server', figure: one.p50 },
      { name: 'ratio', figure: other.p50 / one.p50 },
      { name: 'ms p99, Front Door', figure: other.p99 },
      { name: 'ms p99, bare server', figure: one.p99 },
      { name: 'ratio', figure: other.p99 / one.p99 },
    ];
  } finally {
    bare.stop();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function load(url: string, round: number): Promise<Timed> {
  const given = [`${url}/f/general-enquiry`, REQUESTS, CONNECTIONS, round].map(String);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['tests/bench/send-many.ts', ...given],
    { maxBuffer: 1e8 },
  );
  return JSON.parse(stdout) as Timed;
}

function summary(rounds: readonly Timed[]): { perSecond: number; p50: number; p99: number } {
  const all = rounds.flatMap(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  const at = (share: number): number => all[Math.floor(all.length * share)] ?? NaN;
  return { perSecond: all.length / seconds, p50: at(0.5), p99: at(0.99) };
}
