import { defineConfig } from 'vitest/config';

/**
 * `unit` needs nothing; `built` reads what `npm run build` wrote, for every council; `build` builds and bundles by
 * itself; `faults` breaks the running server. Browsers are Playwright's, in tests/e2e and tests/a11y.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['built', 'build', 'faults', 'e2e', 'a11y'].map((room) => `tests/${room}/**`),
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
