import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../support/chromium.ts';
import { enginesOf } from './engines-of.ts';
import { stateHash } from './state-hash.ts';
import { verdictsFolder, verdictsOf } from './verdicts.ts';

/**
 * What each engine finds (`engines`) or the seeded faults (`seeded`), by Playwright. Where all passed before, with the same site, code, tests, engines and browser, none is opened again; `--all` opens all.
 * @example node tests/a11y/open-states.ts seeded
 */
const [project = 'seeded'] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const opensAll = process.argv.includes('--all');
const settings = [process.version, ...(await enginesOf(ensureChromium()))];
const verdicts = await verdictsOf({ name: project, settings }, { opensAll });
const hash = await stateHash();
const before = join(verdictsFolder, `${project}-${hash.slice(0, 16)}-results.json`);
const results = process.env['RESULTS_FILE'];

const known = verdicts.isKnown(hash) ? await passedIn(before) : 0;
if (known > 0) {
  console.info(`${project}: ${String(known)} passed before, and nothing has changed: none opened`);
  if (results !== undefined) await copyFile(before, results);
} else {
  process.exitCode = await open();
}

/** Opens all of them, and keeps what came of it where all passed. */
async function open(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-states-'));
  const file = results ?? join(folder, 'results.json');
  const run = spawn('playwright', ['test', '--project', project], {
    stdio: 'inherit',
    env: { ...process.env, RESULTS_FILE: file },
  });
  const [code] = (await once(run, 'close')) as [number | null];
  if (code === 0) {
    await mkdir(verdictsFolder, { recursive: true });
    await copyFile(file, before);
    await verdicts.keep([hash]);
  }
  await rm(folder, { recursive: true, force: true });
  return code ?? 1;
}

/** How many passed; 0 where the file is not there or was cut short, and so all are opened. */
async function passedIn(name: string): Promise<number> {
  try {
    const { stats } = JSON.parse(await readFile(name, 'utf8')) as { stats: { expected: number } };
    return stats.expected;
  } catch {
    return 0;
  }
}
