import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultCouncil } from '../src/council/read/default-council.ts';
import { listCouncils } from '../src/council/read/load-council.ts';
import { ensureChromium } from './support/chromium.ts';
import { countOfPlaywright, countOfVitest } from './support/counts.ts';
import { runSuites, type Count, type Suite } from './support/run-suites.ts';

/**
 * `npm test`: every suite, one more beside each other than there are processors, and at the end the minutes and the count
 * of each and of all. A suite that has no count of its own (formatting, a build) counts as one. `--all` opens every page for the
 * accessibility suites, known or not.
 */
const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
process.env['CHROME_PATH'] = ensureChromium();

/** What tests write goes into one folder and is taken away with it, whatever was killed before it could clear up. */
const written = mkdtempSync(join(tmpdir(), 'front-door-tests-'));
// PostgreSQL runs as a user of its own, who has to get through.
chmodSync(written, 0o755);
process.env['TMPDIR'] = written;
// Hundreds of servers and commands are started, each of which would make sense of the same files anew.
process.env['NODE_COMPILE_CACHE'] = join(written, 'compiled');

const first = process.env['COUNCIL'] ?? defaultCouncil();
const others = (await listCouncils()).filter((council) => council !== first);
const all = process.argv.includes('--all') ? ['--all'] : [];

/** Several walks may be under way at once, so each serves its site at a port of its own. */
let port = Number(process.env['E2E_PORT'] ?? 8899);

/** Astro writes to one folder of its own, so that what builds or checks with it goes one after the other. */
const astro = 'astro';
const councils = [first, ...others];
const afterFirst = [`build ${first}`];

/** The longest come first wherever nothing stands against it, so that no processor waits at the end. */
const suites: Suite[] = [
  // The chosen council is built where `npm run build` puts it: later suites walk through it.
  ...councils.map((council) => ({
    name: `build ${council}`,
    command: ['node', 'src/cli/build.ts'],
    environment: environmentOf(council),
    holds: [astro],
  })),
  { ...vitest('build'), after: afterFirst, holds: [astro] },
  { ...playwright('e2e', first), after: afterFirst },
  vitest('unit', 'unit-apart'),
  ...councils.flatMap((council): Suite[] => {
    const environment = environmentOf(council);
    const after = [`build ${council}`];
    return [
      {
        name: `pages ${council}`,
        command: ['node', 'tests/a11y/every-page.ts', ...all],
        environment,
        after,
        count: (found) => found as Count,
      },
      {
        name: `states ${council}`,
        command: ['node', 'tests/a11y/every-state.ts', ...all],
        environment,
        after,
        count: (found) => found as Count,
      },
    ];
  }),
  { ...vitest('faults'), after: afterFirst },
  { name: 'types', command: ['npm', 'run', '--silent', 'test:types'], holds: [astro] },
  // They publish, which is a build.
  { ...vitest('faults-under-load'), after: afterFirst, holds: [astro] },
  { ...playwright('publish', first), after: afterFirst, holds: [astro] },
  { ...states('seeded', first), after: afterFirst },
  ...councils.map((council) => ({
    ...vitest('built'),
    name: `built ${council}`,
    environment: environmentOf(council),
    after: [`build ${council}`],
  })),
  { ...states('engines', first), after: afterFirst },
  { name: 'format', command: ['npm', 'run', '--silent', 'test:format'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  // What measures how quickly something answers has the machine to itself.
  { ...vitest('faults-alone', 'measured'), after: afterFirst, alone: true },
];

/** Where a council's site is built: the first where `npm run build` builds, each other in a folder of its own. */
function environmentOf(council: string): Record<string, string> {
  if (council === first) return { COUNCIL: council };
  return {
    COUNCIL: council,
    SITE_DIR: `.built/${council}/dist`,
    SNAPSHOT_DIR: `.built/${council}`,
  };
}

function vitest(...projects: [string, ...string[]]): Suite {
  return {
    name: projects[0],
    command: [
      'vitest',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
    ],
    resultsFlag: '--outputFile.json',
    count: countOfVitest,
  };
}

function playwright(project: string, council: string): Suite {
  port += 1;
  return {
    name: `${project} ${council}`,
    environment: { ...environmentOf(council), E2E_PORT: String(port) },
    command: ['playwright', 'test', '--project', project],
    count: countOfPlaywright,
  };
}

/** What each engine finds, or the seeded faults: opened again only where something they depend on has changed. */
function states(project: string, council: string): Suite {
  return {
    ...playwright(project, council),
    command: ['node', 'tests/a11y/open-states.ts', project, ...all],
  };
}

const started = performance.now();
// One more than there are processors: a suite that opens pages waits for the browser's next picture half of the time.
const ran = await runSuites(suites, { lanes: availableParallelism() + 1, results });
const lines = ran.map(
  ({ name, passed, failed, seconds }) =>
    `${name.padEnd(24)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${(seconds / 60).toFixed(1)} min`,
);
const total = (which: 'passed' | 'failed'): number =>
  ran.reduce((sum, count) => sum + count[which], 0);
const failures = ran.flatMap(({ name, failures: lines = [] }) =>
  lines.map((line) => `${name}: ${line}`),
);
if (failures.length > 0) console.error(`\nFailed:\n${failures.join('\n')}`);
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.info(
  `\n${lines.join('\n')}\n\n${minutes} minutes in all\n\n${String(total('passed'))} passed, ${String(total('failed'))} failed`,
);
rmSync(written, { recursive: true, force: true, maxRetries: 3 });
process.exit(total('failed') > 0 ? 1 : 0);
