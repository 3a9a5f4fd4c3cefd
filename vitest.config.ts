import { defineConfig } from 'vitest/config';

/** `unit` needs nothing; `built` reads what `npm run build` wrote. Browsers are Playwright's, in tests/e2e and tests/a11y. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/built/**', 'tests/e2e/**', 'tests/a11y/**'],
          testTimeout: 20_000,
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
