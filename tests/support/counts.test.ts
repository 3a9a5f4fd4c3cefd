import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countOfPlaywright, countOfVitest } from './counts.ts';

const file = join(process.cwd(), 'tests/adapters/queue.test.ts');

test('Vitest: each test that did not pass is named with the first line of why', () => {
  expect(
    countOfVitest({
      numPassedTests: 1,
      numTotalTests: 3,
      success: false,
      testResults: [
        {
          name: file,
          status: 'failed',
          message: '',
          assertionResults: [
            { status: 'passed', fullName: 'the queue is shown' },
            {
              status: 'failed',
              fullName: 'the queue is quick',
              failureMessages: ['AssertionError: expected 312 to be less than 200\n    at queue'],
            },
            { status: 'pending', fullName: 'the queue is searched' },
          ],
        },
      ],
    }),
  ).toEqual({
    passed: 1,
    failed: 2,
    failures: [
      'tests/adapters/queue.test.ts: the queue is quick: AssertionError: expected 312 to be less than 200',
      'tests/adapters/queue.test.ts: the queue is searched: pending',
    ],
  });
});

test('Vitest: a file that cannot be read is one failure, with why', () => {
  const count = countOfVitest({
    numPassedTests: 4,
    numTotalTests: 4,
    success: false,
    testResults: [
      { name: file, status: 'failed', message: 'Cannot find pg\nat …', assertionResults: [] },
    ],
  });
  expect(count).toEqual({
    passed: 4,
    failed: 1,
    failures: ['tests/adapters/queue.test.ts: Cannot find pg'],
  });
});

test('Playwright: so is each test of each suite within a suite', () => {
  const results = [{ error: { message: 'Error: no heading\n  12 | …' } }];
  expect(
    countOfPlaywright({
      stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 1 },
      suites: [
        {
          file: 'e2e/form.test.ts',
          specs: [{ title: 'sent', tests: [{ status: 'expected', results: [{}] }] }],
          suites: [
            {
              file: 'e2e/form.test.ts',
              specs: [
                { title: 'with a file', tests: [{ status: 'unexpected', results }] },
                { title: 'in Polish', tests: [{ status: 'skipped', results: [] }] },
              ],
            },
          ],
        },
      ],
    }),
  ).toEqual({
    passed: 5,
    failed: 2,
    failures: [
      'e2e/form.test.ts: with a file: Error: no heading',
      'e2e/form.test.ts: in Polish: skipped',
    ],
  });
});
