import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Where Debian's and Ubuntu's packages keep the server, one folder for each version. */
const VERSIONS = '/usr/lib/postgresql';
const USER = 'front_door';
const READY_SECONDS = 60;

/** A PostgreSQL of the tests' own, in a folder of its own, on this machine alone. */
export interface Postgres {
  /** Makes an empty database, and answers its address. */
  database: () => Promise<string>;
  /** Asks something of a database, and answers the rows. */
  ask: (url: string, sql: string) => Promise<Record<string, unknown>[]>;
  /** All processes at once, as a power cut would; the disk keeps what it was told to keep. */
  kill: () => Promise<void>;
  /** Starts it again, at the same port. */
  start: () => Promise<void>;
  /** Ends it, and takes its folder away. */
  stop: () => Promise<void>;
}

/** The folder of PostgreSQL's programs: the newest that the system has. */
function findPrograms(): string | undefined {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  return versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(VERSIONS, version, 'bin'))
    .concat((process.env['PATH'] ?? '').split(':'))
    .find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/** Finds PostgreSQL's programs, and installs Debian's package where there are none. */
export function ensurePostgres(): string {
  const found = findPrograms();
  if (found !== undefined) return found;
  console.info("No PostgreSQL on this machine yet: installing Debian's for the tests.");
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'postgresql'],
  ]) {
    const [program = '', ...rest] = [...asRoot, ...command];
    spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
  }
  const installed = findPrograms();
  if (installed === undefined) {
    throw new Error(
      'There is no PostgreSQL and none could be installed: apt-get install postgresql.',
    );
  }
  return installed;
}

/** PostgreSQL refuses to run as root: it runs as its own user then, or as nobody. */
function unprivileged(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return { uid: Number(user?.[2] ?? 65_534), gid: Number(user?.[3] ?? 65_534) };
}

/**
 * Starts one for a file of tests.
 * @param options `isQuick`: it does not wait for the disk, where nothing is killed
 */
export async function startPostgres({ isQuick = false } = {}): Promise<Postgres> {
  const programs = ensurePostgres();
  const as = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'front-door-postgres-'));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', USER, '--auth=trust', '--no-locale', '-E', 'UTF8', '--no-sync'],
    { ...as, cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } },
  );
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stderr}`);
  const port = await freePort();
  const urlOf = (name: string): string => `postgres://${USER}@127.0.0.1:${String(port)}/${name}`;
  let server: ChildProcess | undefined;
  let databases = 0;

  async function start(): Promise<void> {
    const child = spawn(
      join(programs, 'postgres'),
      [
        ...['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
        ...['-c', 'max_connections=200', '-c', `fsync=${isQuick ? 'off' : 'on'}`],
      ],
      {
        ...as,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { PATH: process.env['PATH'] ?? '' },
      },
    );
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-10_000)));
    server = child;
    for (const until = performance.now() + READY_SECONDS * 1_000; ;) {
      if (await answers()) return;
      if (child.exitCode !== null || performance.now() > until)
        throw new Error(`PostgreSQL did not start:\n${said}`);
      await pause(50);
    }
  }

  async function answers(): Promise<boolean> {
    try {
      await ask(urlOf('postgres'), 'SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  async function end(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> {
    const running = server;
    if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null)
      return;
    const ended = once(running, 'exit');
    const children = signal === 'SIGKILL' ? childrenOf(running.pid) : [];
    for (const pid of [running.pid, ...children]) killOne(pid, signal);
    await ended;
    // A new one waits for no process of the old one, and is refused by its memory.
    while (children.some((pid) => existsSync(`/proc/${String(pid)}`))) await pause(10);
  }

  await start();
  return {
    database: async () => {
      databases += 1;
      const name = `test_${String(databases)}`;
      await ask(urlOf('postgres'), `CREATE DATABASE ${name}`);
      return urlOf(name);
    },
    ask,
    start,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        // "123 (a name) S <parent> …"
        const [, parent] =
          readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        return Number(parent) === pid;
      } catch {
        return false;
      }
    })
    .map(Number);
}

function killOne(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}
