import { relative } from 'node:path';
import type { Count } from './run-suites.ts';

/** What Vitest's JSON reporter writes, as far as it is read here. */
interface VitestResults {
  numPassedTests: number;
  numTotalTests: number;
  success: boolean;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

/** A test that was skipped counts as failed, and so does a file that cannot be read: it has no tests to fail. */
export function countOfVitest(found: unknown): Count {
  const { numPassedTests, numTotalTests, success, testResults } = found as VitestResults;
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const tests = assertionResults
      .filter((test) => test.status !== 'passed')
      .map(
        ({ fullName, status: how, failureMessages = [] }) =>
          `${file}: ${fullName}: ${firstLine(failureMessages[0]) ?? how}`,
      );
    if (tests.length > 0 || status === 'passed') return tests;
    return [`${file}: ${firstLine(message) ?? status}`];
  });
  const failed = numTotalTests - numPassedTests;
  return { passed: numPassedTests, failed: failed === 0 && !success ? 1 : failed, failures };
}

/** What Playwright's JSON reporter writes, as far as it is read here. */
interface PlaywrightResults {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
}

interface PlaywrightSuite {
  file: string;
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    tests: { status: string; results: { error?: { message?: string } }[] }[];
  }[];
}

/** A test that was skipped, or passed only when tried again, counts as failed. */
export function countOfPlaywright(found: unknown): Count {
  const { stats, suites } = found as PlaywrightResults;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
    failures: suites.flatMap(failuresOf),
  };
}

function failuresOf({ file, suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status, results }) => {
        const message = results.find(({ error }) => error !== undefined)?.error?.message;
        return `${file}: ${title}: ${firstLine(message) ?? status}`;
      }),
  );
  return [...own, ...suites.flatMap(failuresOf)];
}

function firstLine(message: string | undefined): string | undefined {
  const [line] = (message ?? '').split('\n');
  return line === undefined || line === '' ? undefined : line.slice(0, 300);
}
