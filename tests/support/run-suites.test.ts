import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runSuites, type Suite } from './run-suites.ts';

let results: string;
beforeEach(async () => {
  results = await mkdtemp(join(tmpdir(), 'front-door-suites-'));
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(results, { recursive: true, force: true });
});

/** A suite that writes down when it began and when it was over. */
function logging(name: string, more: Partial<Suite> = {}): Suite {
  const code = `
    const { appendFileSync } = require('node:fs');
    appendFileSync(${JSON.stringify(join(results, 'log'))}, '+${name} ');
    setTimeout(() => appendFileSync(${JSON.stringify(join(results, 'log'))}, '-${name} '), 150);`;
  return { name, command: [process.execPath, '-e', code], ...more };
}

async function log(): Promise<string> {
  return (await readFile(join(results, 'log'), 'utf8')).trim();
}

test('what holds the same thing, or comes after another, never runs beside it', async () => {
  await runSuites(
    [
      logging('a', { holds: ['astro'] }),
      logging('b', { holds: ['astro'] }),
      logging('c', { after: ['b'] }),
    ],
    { lanes: 3, results },
  );
  expect(await log()).toBe('+a -a +b -b +c -c');
});

test('what runs alone waits until everything else is over', async () => {
  await runSuites([logging('a', { alone: true }), logging('b'), logging('c', { after: ['b'] })], {
    lanes: 2,
    results,
  });
  expect(await log()).toBe('+b -b +c -c +a -a');
});

test('a suite counts what its results file counts, and a failure that counted none is one', async () => {
  const writes = (found: object, code: number): string[] => [
    process.execPath,
    '-e',
    `require('node:fs').writeFileSync(process.env.RESULTS_FILE, '${JSON.stringify(found)}'); process.exitCode = ${String(code)}`,
  ];
  const count = (found: unknown): { passed: number; failed: number } =>
    found as { passed: number; failed: number };
  const ran = await runSuites(
    [
      { name: 'good', command: writes({ passed: 3, failed: 0 }, 0), count },
      { name: 'bad', command: writes({ passed: 3, failed: 0 }, 1), count },
      { name: 'no count', command: [process.execPath, '-e', 'process.exit(1)'] },
      { name: 'no such program', command: ['no-such-program-at-all'] },
    ],
    { lanes: 2, results },
  );
  expect(ran.map(({ name, passed, failed }) => ({ name, passed, failed }))).toEqual([
    { name: 'good', passed: 3, failed: 0 },
    { name: 'bad', passed: 3, failed: 1 },
    { name: 'no count', passed: 0, failed: 1 },
    { name: 'no such program', passed: 0, failed: 1 },
  ]);
});
