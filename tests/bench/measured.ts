import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a command took. */
export interface Measured {
  seconds: number;
  /** Of the processor, with all processes that the command started. */
  processorSeconds: number;
  /** The most memory that its first process held at one time. */
  megabytes: number;
  /** How many processes wanted a processor, in the mean of the minute before. */
  load: number;
}

/** Runs a command to its end and measures it. @throws with what it printed, where it fails */
export async function measured(
  command: readonly string[],
  { cwd, env }: { cwd: string; env: Record<string, string> },
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-measured-'));
  // What the command before left for the disk to write would be on the account of this one.
  await promisify(execFile)('sync');
  const report = join(folder, 'report');
  const [load = 0] = loadavg();
  const started = performance.now();
  const child = spawn(
    '/usr/bin/time',
    ['--output', report, '--format', '%U %S %M', '--', ...command],
    { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${String(code)}:\n${printed}`);
  const [user = 0, system = 0, kilobytes = 0] = (await readFile(report, 'utf8'))
    .trim()
    .split(/\s+/)
    .map(Number);
  await rm(folder, { recursive: true });
  return { seconds, processorSeconds: user + system, megabytes: kilobytes / 1024, load };
}
