import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptOf } from '../../src/server/build/kept-program.ts';
import { currentRelease } from '../../src/server/releases/current-release.ts';
import { hashOfRelease } from '../../src/server/releases/hash-of-release.ts';
import { listReleases } from '../../src/server/releases/list-releases.ts';
import { PAGES } from '../../src/server/releases/release-note.ts';
import { diceOf } from '../siege/dice.ts';

/** The moments are the same on each run, as parts of how long a build takes here. */
const SEED = 20261127;
/** Builds with the bundler, and builds with what it made before. */
const KILLS = { bundled: 3, kept: 7 };

const id = `killed-${String(process.pid)}`;
const neighbour = `${id}-beside`;
const { programs, pages } = keptOf(id);
let folder: string;
let releases: string;
let home: string;
let charter: string;
let written: string;

interface Publishing {
  /** Of the whole process group, with no chance to tidy up. */
  kill: () => void;
  /** How it ended: 0 where it published, `null` where it was killed. */
  ended: Promise<number | null>;
  /** What it has written to the error stream. */
  said: () => string;
}

const PUBLISH = [process.execPath, 'src/cli/publish.ts', '--in-background'];

async function publish(days: number, command = PUBLISH): Promise<Publishing> {
  await writeFile(charter, written.replace('2 working days', `${String(days)} working days`));
  return publishing(id, command);
}

function publishing(council: string, command: readonly string[], to = releases): Publishing {
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, {
    env: {
      ...process.env,
      CONTENT_DIR: join(folder, 'content'),
      COUNCIL: council,
      RELEASES_DIR: to,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const group = child.pid;
  return {
    kill: () => {
      if (group !== undefined && child.exitCode === null) process.kill(-group, 'SIGKILL');
    },
    ended: once(child, 'close').then(([code]) => code as number | null),
    said: () => Buffer.concat(said).toString(),
  };
}

/** @returns how long it took, in milliseconds */
async function publishWhole(days: number): Promise<number> {
  const began = performance.now();
  expect(await (await publish(days)).ended).toBe(0);
  return performance.now() - began;
}

async function promised(): Promise<string> {
  const release = join(home, (await currentRelease(home))?.id ?? '');
  const [note] = await listReleases(home);
  expect((await hashOfRelease(release)).hash).toBe(note?.hash);
  return (
    /\d+ working days/.exec(
      await readFile(join(release, PAGES, 'charter/index.html'), 'utf8'),
    )?.[0] ?? ''
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-killed-'));
  // Not the disk that the build's own folders are on, where there is another.
  releases = await mkdtemp(
    join(existsSync('/dev/shm') ? '/dev/shm' : folder, 'front-door-killed-'),
  );
  home = join(releases, id);
  await cp('tests/fixtures/with-events/merrow', join(folder, 'content', id), { recursive: true });
  charter = join(folder, 'content', id, 'charter.mdx');
  written = await readFile(charter, 'utf8');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(releases, { recursive: true, force: true });
  for (const council of [id, neighbour])
    await rm(join('node_modules', '.astro', council), { recursive: true, force: true });
});

test('two councils are published at once, each by a command of its own', async () => {
  for (const council of [id, neighbour])
    await rm(keptOf(council).programs, { recursive: true, force: true });
  await cp(join(folder, 'content', id), join(folder, 'content', neighbour), { recursive: true });
  // On the disk of the checkout, where there is one for both.
  const here = join(folder, 'releases');
  const both = [id, neighbour].map((council) => publishing(council, PUBLISH, here));
  const ended = await Promise.all(both.map((one) => one.ended));
  expect(ended, both.map((one) => one.said()).join('\n')).toEqual([0, 0]);
  for (const council of [id, neighbour]) {
    const site = join(here, council);
    const { id: release = '' } = (await currentRelease(site)) ?? {};
    expect((await hashOfRelease(join(site, release))).hash).toBe(
      (await listReleases(site))[0]?.hash,
    );
    // The program of each is kept under its own name: nothing of the other's was there.
    expect(await readdir(keptOf(council).programs)).toHaveLength(1);
  }
}, 300_000);

test('a build killed at any moment leaves the release as it was, and nothing that the next build does not clear away', async () => {
  const dice = diceOf(SEED);
  const took = { bundled: await publishWhole(2), kept: await publishWhole(3) };
  let now = '3 working days';
  expect(await promised()).toBe(now);
  let days = 4;
  for (const kind of ['kept', 'bundled'] as const) {
    for (let kills = 0; kills < KILLS[kind];) {
      if (kind === 'bundled') await rm(programs, { recursive: true, force: true });
      const publishing = await publish(++days);
      await Promise.race([pause(dice.below(took[kind])), publishing.ended]);
      publishing.kill();
      const mine = `${String(days)} working days`;
      // On a machine that has become quicker the build may be over before that.
      if ((await publishing.ended) === 0) now = mine;
      else kills += 1;
      // Killed after the one step by which a release becomes current, and before it could end, it has published.
      const there = await promised();
      expect([now, mine]).toContain(there);
      now = there;
    }
  }
  await publishWhole(30);
  expect(await promised()).toBe('30 working days');
  const ids = (await listReleases(home)).map((release) => release.id);
  expect((await readdir(home)).sort()).toEqual([...ids, 'build.lock', 'current.json'].sort());
  expect(await readdir(programs)).toHaveLength(1);
  // A file that was being kept when its build was killed has a second ending. In a week it is tidied away.
  const torn = (await readdir(pages)).filter((name) => name.includes('.'));
  console.info(`[killed] ${String(torn.length)} files torn`);
}, 900_000);

/** In blocks of 512 bytes: what Astro writes of so small a site fits, and Pagefind's program does not. */
const LARGEST_FILE = 200;

test('a disk that refuses to write leaves the release as it was, and says why', async () => {
  const now = await promised();
  const limited = ['sh', '-c', `ulimit -f ${String(LARGEST_FILE)}; exec "$@"`, 'sh', ...PUBLISH];
  const publishing = await publish(31, limited);
  expect(await publishing.ended).toBe(1);
  expect(publishing.said()).toMatch(/\nNothing was published\. The release of .+ goes on\.\n$/);
  expect(await promised()).toBe(now);
  expect(await readdir(home)).not.toContain('building');
}, 300_000);
