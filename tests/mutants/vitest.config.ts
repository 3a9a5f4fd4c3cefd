import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Files whose tests take long: what quicker ones have found need not be tried with them. */
const slow =
  /(?:properties|any-answers|zone-clock|without-place|reply-due-[a-z-]+|in-words|that-jumps|month-number|outbox|file-name)\.test\.ts$/;

class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification): number => Number(slow.test(moduleId));
    return Promise.resolve(
      files.toSorted((a, b) => isSlow(a) - isSlow(b) || a.moduleId.localeCompare(b.moduleId)),
    );
  }
}

/** What `npm run mutants` runs: the tests of the domain, and of what says the domain's answers in words. */
export default defineConfig({
  test: {
    include: ['tests/domain/**/*.test.ts', 'tests/i18n/promise-in-words.test.ts'],
    // What changed source costs says nothing.
    exclude: ['tests/domain/**/*-costs.test.ts'],
    // Of a test without any mutant, on a machine that does much else; for a mutant's time see each-mutant.ts.
    testTimeout: 120_000,
    // What a mutant leaves behind it fails no test of its own.
    onUnhandledError: () => false,
    fileParallelism: false,
    runner: './tests/mutants/each-mutant.ts',
    setupFiles: ['./tests/mutants/forgetful.ts'],
    sequence: { sequencer: QuickFirst },
  },
});
