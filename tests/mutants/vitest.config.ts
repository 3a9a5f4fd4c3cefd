import { defineConfig } from 'vitest/config';

/** What `npm run mutants` runs: the tests of the domain, and of what says the domain's answers in words. */
export default defineConfig({
  test: {
    include: ['tests/domain/**/*.test.ts', 'tests/i18n/promise-in-words.test.ts'],
    testTimeout: 20_000,
  },
});
