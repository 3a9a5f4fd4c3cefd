import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import type { BenchResult } from './per-second.ts';

const run = promisify(execFile);
const TIMES = 11;

/**
 * The functions as Netlify bundles them: how large each is, and how long a cold import of one takes, in a new process
 * each time (the median of eleven). What mail needs is in the bundle, and loaded when a message is sent.
 */
export async function functionsBench(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-functions-'));
  try {
    await zipFunctions('functions', folder, {
      archiveFormat: 'none',
      basePath: resolve('.'),
      config: { '*': { nodeBundler: 'esbuild' } },
    });
    const script = join(folder, 'import.mjs');
    await writeFile(
      script,
      `const began = performance.now();
       await import(process.argv[2]);
       process.stdout.write(String(performance.now() - began));`,
    );
    const names = (await readdir('functions')).map((name) => name.replace(/\.ts$/, ''));
    const results: BenchResult[] = [];
    for (const name of names) {
      const entry = join(folder, name, 'functions', `${name}.mjs`);
      results.push(
        {
          name: `kB, ${name} with all it may load`,
          figure: (await bytesIn(join(folder, name))) / 1000,
        },
        { name: `kB, ${name} itself`, figure: (await stat(entry)).size / 1000 },
        { name: `ms to import ${name} cold`, figure: await medianOf(script, entry) },
      );
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function medianOf(script: string, entry: string): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const { stdout } = await run(process.execPath, [script, entry]);
    times.push(Number(stdout));
  }
  return times.sort((one, other) => one - other)[Math.floor(TIMES / 2)] ?? NaN;
}
