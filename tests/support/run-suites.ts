import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One part of `npm test`: a command, and what it may not run beside. */
export interface Suite {
  name: string;
  command: string[];
  environment?: Record<string, string>;
  /** Suites that have to be over first. Where one of them failed, this one is run all the same. */
  after?: string[];
  /** Things that one suite at a time may use. */
  holds?: string[];
  /** Nothing runs beside it. */
  alone?: boolean;
  /** The option that names the results file, for a command that does not read RESULTS_FILE. */
  resultsFlag?: string;
  /** Reads the suite's own count from the results file it wrote. */
  count?: (results: unknown) => Count;
}

export interface Count {
  passed: number;
  failed: number;
  /** What failed, a line each, to be said again at the end: what a suite prints is long, and soon out of sight. */
  failures?: string[];
}

export interface Ran extends Count {
  name: string;
  seconds: number;
}

/** Runs every suite once, in the order they are given wherever nothing stands against it. What each printed comes out whole. */
export async function runSuites(
  suites: readonly Suite[],
  { lanes, results }: { lanes: number; results: string },
): Promise<Ran[]> {
  const waiting = [...suites];
  const running = new Map<Suite, Promise<void>>();
  const over = new Map<string, Ran>();
  while (waiting.length > 0 || running.size > 0) {
    for (let next = nextOf(waiting, running, over, lanes); next !== undefined;) {
      const suite = next;
      waiting.splice(waiting.indexOf(suite), 1);
      running.set(
        suite,
        run(suite, results).then((ran) => {
          over.set(suite.name, ran);
          running.delete(suite);
        }),
      );
      next = nextOf(waiting, running, over, lanes);
    }
    if (running.size === 0) throw new Error(`Nothing can run before: ${named(waiting)}`);
    await Promise.race(running.values());
  }
  return suites.flatMap(({ name }) => over.get(name) ?? []);
}

/** The first suite that may start now. One that runs alone waits until all that can run beside others is over. */
function nextOf(
  waiting: readonly Suite[],
  running: ReadonlyMap<Suite, unknown>,
  over: ReadonlyMap<string, Ran>,
  lanes: number,
): Suite | undefined {
  const now = [...running.keys()];
  if (now.length >= lanes || now.some(({ alone }) => alone)) return undefined;
  const held = new Set(now.flatMap(({ holds }) => holds ?? []));
  const mayStart = ({ after = [], holds = [] }: Suite): boolean =>
    after.every((name) => over.has(name)) && holds.every((thing) => !held.has(thing));
  const beside = waiting.find((suite) => suite.alone !== true && mayStart(suite));
  if (beside !== undefined) return beside;
  return now.length === 0 ? waiting.find(mayStart) : undefined;
}

function named(suites: readonly Suite[]): string {
  return suites.map(({ name }) => name).join(', ');
}

async function run(suite: Suite, results: string): Promise<Ran> {
  const { name, environment, resultsFlag, count } = suite;
  const started = performance.now();
  const file = join(results, `${name.replace(/\W+/g, '-')}.json`);
  const [program = '', ...rest] = suite.command;
  const flags = resultsFlag === undefined ? [] : [`${resultsFlag}=${file}`];
  const child = spawn(program, [...rest, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment, RESULTS_FILE: file },
  });
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  const status = await once(child, 'close').then(
    ([code]) => code as number | null,
    (error: unknown) => {
      printed.push(Buffer.from(String(error)));
      return null;
    },
  );
  const seconds = (performance.now() - started) / 1000;
  console.info(`\n== ${name} (${seconds.toFixed(1)} s)\n${Buffer.concat(printed).toString()}`);
  return { name, seconds, ...counted(status, existsSync(file) ? file : undefined, count) };
}

function counted(status: number | null, file: string | undefined, count: Suite['count']): Count {
  const ended: Count = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!count || file === undefined) return ended;
  const found = count(JSON.parse(readFileSync(file, 'utf8')));
  return status !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}
