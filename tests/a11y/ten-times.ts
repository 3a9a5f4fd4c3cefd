import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtSite } from '../support/built-site.ts';
import { keptFindings } from './kept-findings.ts';
import { finger } from './report/since.ts';

/**
 * `node tests/a11y/ten-times.ts --times 10 states`: the same part of the suite again and again on one build, with nothing
 * known, and a table: the same verdict each time, or it fails. A run that is cut short has no verdict, and fails too. `pages` opens every page, `states` every state.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '10' } },
});
const part = positionals[0] === 'pages' ? 'pages' : 'states';
const script = part === 'pages' ? 'every-page' : 'every-state';
const { council } = await builtSite();
const folder = await mkdtemp(join(tmpdir(), 'front-door-ten-times-'));
const verdicts = new Set<string>();
let cutShort = 0;
try {
  console.info(`${part} of ${council.id}\n  time  looked at  findings  minutes`);
  for (let time = 1; time <= Number(values.times); time += 1) {
    const run = spawn(process.execPath, [`tests/a11y/${script}.ts`, '--all'], {
      stdio: 'ignore',
      env: { ...process.env, FINDINGS_DIR: folder, VERDICTS_DIR: join(folder, 'verdicts') },
    });
    const [code] = (await once(run, 'close')) as [number | null];
    const kept = await keptFindings(folder, `${part}-${council.id}`);
    await rm(join(folder, `${part}-${council.id}.json`), { force: true });
    if (kept === undefined) cutShort += 1;
    const found = kept?.findings ?? [];
    const count = kept?.looked.map(({ engine, count: number }) => `${engine} ${String(number)}`);
    verdicts.add(
      [String(code), count?.join(), ...found.map((finding) => finger(finding)).sort()].join(' '),
    );
    console.info(
      `${String(time).padStart(6)}  ${count?.join(', ') ?? 'cut short'}  ${String(found.length).padStart(8)}  ${((kept?.seconds ?? 0) / 60).toFixed(1)}`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
const same = verdicts.size === 1 && cutShort === 0;
console.info(
  same
    ? 'The same verdict each time.'
    : `${String(verdicts.size)} different verdicts, ${String(cutShort)} times cut short.`,
);
process.exitCode = same ? 0 : 1;
