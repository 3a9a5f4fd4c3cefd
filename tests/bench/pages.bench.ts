import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startSite } from '../support/site-process.ts';
import type { BenchResult } from './per-second.ts';
import { startBare } from './start-bare.ts';

const CONNECTIONS = 8;
const SECONDS = 1.5;
const ROUNDS = 5;
const PAGE_BYTES = 10_000;

/**
 * Pages a second over eight connections, on the real server and on a bare one that holds the same page's bytes and
 * answers every GET with them; in turn, in one run. The page is the built one nearest to 10 kB. The first round warms
 * both up, and is not counted.
 */
export async function pagesBench(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-bench-'));
  const file = await pageOf(PAGE_BYTES);
  const address = file.slice('dist'.length).replace(/index\.html$/, '');
  const bare = await startBare(join(folder, 'bare.sqlite'), file);
  const site = await startSite({ DATA_DIR: join(folder, 'site') });
  const asked: [name: string, url: string, encoding: string][] = [
    ['bare server', bare.url, ''],
    ['Front Door, as it is', `${site.url}${address}`, ''],
    ['Front Door, br', `${site.url}${address}`, 'gzip, deflate, br'],
    ['Front Door, no such page', `${site.url}/no-such-page/`, ''],
    ['Front Door, a promise', `${site.url}/promise/general-enquiry`, ''],
    ['Front Door, an unknown reference', `${site.url}/sent/K7RM-3XDW/`, ''],
  ];
  const perSecond = asked.map((): number[] => []);
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [index, [, url, encoding]] of asked.entries()) {
        const figure = await load(url, encoding);
        if (round > 0) perSecond[index]?.push(figure);
      }
    }
    const means = perSecond.map((all) => all.reduce((sum, one) => sum + one, 0) / all.length);
    const [ofBare = NaN] = means;
    return asked.flatMap(([name], index) => {
      const figure = means[index] ?? NaN;
      const itself = { name: `answers a second, ${name}`, figure };
      return index === 0 ? [itself] : [itself, { name: 'ratio', figure: figure / ofBare }];
    });
  } finally {
    bare.stop();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The built page whose size is nearest to so many bytes. */
async function pageOf(bytes: number): Promise<string> {
  const names = await readdir('dist', { recursive: true });
  const pages = await Promise.all(
    names
      .filter((name) => name.endsWith('/index.html'))
      .map(async (name) => ({
        path: join('dist', name),
        off: Math.abs((await stat(join('dist', name))).size - bytes),
      })),
  );
  return pages.sort((one, other) => one.off - other.off)[0]?.path ?? 'dist/index.html';
}

async function load(url: string, encoding: string): Promise<number> {
  const given = [url, String(SECONDS), String(CONNECTIONS), encoding];
  const { stdout } = await promisify(execFile)(process.execPath, [
    'tests/bench/get-many.ts',
    ...given,
  ]);
  return (JSON.parse(stdout) as { perSecond: number }).perSecond;
}
