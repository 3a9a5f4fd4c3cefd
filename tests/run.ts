import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCouncil } from '../src/council/read/default-council.ts';
import { listCouncils } from '../src/council/read/load-council.ts';
import { ensureChromium } from './support/chromium.ts';

/**
 * `npm test`: every suite, one after the other, and at the end one line that counts them all.
 * A suite that has no count of its own (formatting, a build) counts as one.
 */
interface Suite {
  name: string;
  command: string[];
  environment?: Record<string, string>;
  /** Reads the suite's own count from the results file it wrote. */
  count?: (results: unknown) => Count;
}
interface Count {
  passed: number;
  failed: number;
}

const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
process.env['CHROME_PATH'] = ensureChromium();

const first = process.env['COUNCIL'] ?? defaultCouncil();
const others = (await listCouncils()).filter((council) => council !== first);

const suites: Suite[] = [
  { name: 'format', command: ['npm', 'run', '--silent', 'test:format'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'test:types'] },
  vitest('unit'),
  // The chosen council comes last, so that its build is the one left standing for the walks through it.
  ...[...others, first].flatMap((council): Suite[] => [
    {
      name: `build ${council}`,
      command: ['astro', 'build'],
      environment: { COUNCIL: council },
    },
    { ...vitest('built'), name: `built ${council}`, environment: { COUNCIL: council } },
    {
      name: `pa11y ${council}`,
      command: ['node', 'tests/a11y/pa11y.ts'],
      environment: { COUNCIL: council },
      count: (found) => found as Count,
    },
    playwright('axe', council),
  ]),
  vitest('build'),
  vitest('faults'),
  playwright('e2e', first),
];

function vitest(project: string): Suite {
  return {
    name: project,
    command: ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'],
    count: (found) => {
      const { numPassedTests, numTotalTests, success } = found as {
        numPassedTests: number;
        numTotalTests: number;
        success: boolean;
      };
      const failed = numTotalTests - numPassedTests;
      // A file that cannot be read has no tests to fail, and fails all the same.
      return { passed: numPassedTests, failed: failed === 0 && !success ? 1 : failed };
    },
  };
}

function playwright(project: string, council: string): Suite {
  return {
    name: `${project} ${council}`,
    command: ['playwright', 'test', '--project', project],
    environment: { COUNCIL: council },
    count: (found) => {
      const { stats } = found as {
        stats: { expected: number; unexpected: number; flaky: number; skipped: number };
      };
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
    },
  };
}

function run(suite: Suite): Count {
  const file = join(results, `${suite.name.replace(/\W+/g, '-')}.json`);
  const [program = '', ...rest] = suite.command;
  const forVitest = program === 'vitest' ? [`--outputFile.json=${file}`] : [];
  console.info(`\n== ${suite.name}`);
  const { status } = spawnSync(program, [...rest, ...forVitest], {
    stdio: 'inherit',
    env: { ...process.env, ...suite.environment, RESULTS_FILE: file },
  });
  const ended: Count = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!suite.count || !existsSync(file)) return ended;
  const count = suite.count(JSON.parse(readFileSync(file, 'utf8')));
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const suite of suites) {
  const started = performance.now();
  const { passed, failed } = run(suite);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  total.passed += passed;
  total.failed += failed;
  lines.push(
    `${suite.name.padEnd(24)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds} s`,
  );
}
console.info(
  `\n${lines.join('\n')}\n\n${String(total.passed)} passed, ${String(total.failed)} failed`,
);
process.exit(total.failed > 0 ? 1 : 0);
