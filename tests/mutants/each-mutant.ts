import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { TestRunner } from 'vitest';
import type { RunnerTestCase } from 'vitest';
import { processorTime } from '../support/processor-time.ts';
import { foundFile, type Found } from './found.ts';
import type { Kept } from './kept.ts';

/** What Stryker's changed source reads and writes as it runs. */
interface Stryker {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { perTest: Record<string, Record<string, number>> };
}

const world = globalThis as typeof globalThis & { __stryker__?: Stryker; kept: Kept };

/** What is reached while a mutant is active is put under this name, and thrown away. */
const WHILE_ACTIVE = 'while a mutant is active';

/** Milliseconds of the processor from which on a test is too long to be run for each mutant: quicker ones must find them. */
const TOO_LONG = 1_000;

/** The mutants of the calendar, which the domain keeps. To make one takes longer than most tests. */
const ofWhatIsKept = new Set(
  globSync('src/domain/calendar/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/stryMutAct_\w+\("(\d+)"\)/g)].map(([, id]) => id),
  ),
);

/** Changed source looks up the active mutant in each of its rounds; the clock is looked at once in so many of them. */
const ROUNDS = 1_000;

/** Stops, from a moment on, what goes round for ever, whether or not the mutant itself is in the round. */
class Deadline {
  at = Infinity;
  #active: string | undefined;
  #rounds = 0;

  watch(stryker: Stryker): void {
    Object.defineProperty(stryker, 'activeMutant', {
      configurable: true,
      get: () => {
        this.#rounds += 1;
        const isOver = this.#rounds % ROUNDS === 0 && performance.now() > this.at;
        if (isOver) throw new Error('It goes round for ever.');
        return this.#active;
      },
      set: (mutant: string | undefined) => {
        this.#active = mutant;
      },
    });
  }
}

/**
 * Runs each test once as it is, and then once for each mutant that it reaches and no test has found yet: all in one process,
 * where Stryker begins Vitest anew for every mutant. A mutant that goes round for ever is stopped by its count of rounds,
 * or by the time that the test takes without it, and so is one that waits for ever.
 */
export default class EachMutant extends TestRunner {
  readonly #found: Found = existsSync(foundFile)
    ? (JSON.parse(readFileSync(foundFile, 'utf8')) as Found)
    : {};

  async runTask(test: RunnerTestCase): Promise<void> {
    const body = TestRunner.getTestFn(test);
    const [began, workBegan] = [performance.now(), processorTime()];
    await body();
    const patience = 1_000 + 10 * (performance.now() - began);
    if (processorTime() - workBegan > TOO_LONG) return;
    const stryker = world.__stryker__;
    const testId = stryker?.currentTestId;
    if (stryker === undefined || testId === undefined) return;

    const deadline = new Deadline();
    deadline.watch(stryker);
    const reached = { ...stryker.mutantCoverage?.perTest[testId] };
    for (const [mutant, hits] of Object.entries(reached)) {
      if (this.#found[mutant] !== undefined) continue;
      // Vitest's own messages get their turn between two mutants, or it would take this process for dead.
      await setImmediate();
      const isKept = ofWhatIsKept.has(mutant);
      if (isKept) world.kept.forget();
      stryker.hitCount = 0;
      stryker.hitLimit = hits * 20 + 500;
      try {
        await this.#prepare(test);
        stryker.currentTestId = WHILE_ACTIVE;
        stryker.activeMutant = mutant;
        deadline.at = performance.now() + patience;
        await inTime(body(), patience);
      } catch (error) {
        const isStopped = stryker.hitCount > stryker.hitLimit || performance.now() > deadline.at;
        const message = error instanceof Error ? error.message : String(error);
        this.#found[mutant] = {
          by: testId,
          how: isStopped ? 'timeout' : 'killed',
          message: message.slice(0, 300),
        };
      } finally {
        deadline.at = Infinity;
        stryker.activeMutant = undefined;
        if (isKept) world.kept.remember();
      }
    }
    delete stryker.mutantCoverage?.perTest[WHILE_ACTIVE];
    await this.#prepare(test);
    stryker.currentTestId = testId;
  }

  /** As Vitest does before a test: its snapshots and counts begin anew, and what its file does before each test is done. */
  async #prepare(test: RunnerTestCase): Promise<void> {
    this.onBeforeTryTask(test, { retry: 0, repeats: 0 });
    const suites = [test.file, ...suitesOf(test).filter((suite) => suite !== test.file)];
    for (const suite of suites) {
      for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) {
        await hook(test.context, suite);
      }
    }
  }

  override onAfterRunFiles(files: never): void {
    super.onAfterRunFiles(files);
    writeFileSync(foundFile, JSON.stringify(this.#found));
  }
}

/** The suites that a test is in, the outermost first. */
function suitesOf({ suite }: Pick<RunnerTestCase, 'suite'>): NonNullable<typeof suite>[] {
  return suite === undefined ? [] : [...suitesOf(suite), suite];
}

/** Answers as a test does, or fails where a mutant keeps it waiting. */
async function inTime(body: unknown, milliseconds: number): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error('It waits for something that never comes.'));
  }, milliseconds);
  await Promise.race([body, promise]).finally(() => {
    clearTimeout(timer);
  });
}
