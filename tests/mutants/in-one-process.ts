import { readFileSync, rmSync } from 'node:fs';
import {
  commonTokens,
  declareFactoryPlugin,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import type { Injector, PluginContext } from '@stryker-mutator/api/plugin';
import { MutantRunStatus } from '@stryker-mutator/api/test-runner';
import type {
  DryRunOptions,
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestRunner,
} from '@stryker-mutator/api/test-runner';
import { strykerPlugins as ofVitest } from '@stryker-mutator/vitest-runner';
import { foundFile, type Found } from './found.ts';

export { strykerValidationSchema } from '@stryker-mutator/vitest-runner';

/**
 * Stryker's runner for Vitest, but for one thing: the first run tries every mutant as it goes (see `each-mutant.ts`), so that
 * each mutant's own run has only to be looked up.
 */
class InOneProcess implements TestRunner {
  readonly #vitest: TestRunner;
  #found: Found | undefined;

  constructor(vitest: TestRunner) {
    this.#vitest = vitest;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    await this.#vitest.init?.();
  }

  async dryRun(options: DryRunOptions): Promise<DryRunResult> {
    rmSync(foundFile, { force: true });
    return this.#vitest.dryRun(options);
  }

  mutantRun({ activeMutant, testFilter = [] }: MutantRunOptions): Promise<MutantRunResult> {
    this.#found ??= JSON.parse(readFileSync(foundFile, 'utf8')) as Found;
    return Promise.resolve(resultOf(this.#found[activeMutant.id], testFilter.length));
  }

  async dispose(): Promise<void> {
    await this.#vitest.dispose?.();
  }
}

function resultOf(found: Found[string] | undefined, nrOfTests: number): MutantRunResult {
  if (found === undefined) return { status: MutantRunStatus.Survived, nrOfTests };
  if (found.how === 'timeout') return { status: MutantRunStatus.Timeout };
  const killedBy = [found.by.replace(`${process.cwd()}/`, '')];
  return { status: MutantRunStatus.Killed, killedBy, nrOfTests, failureMessage: found.message };
}

function inOneProcess(injector: Injector<PluginContext>): TestRunner {
  const [vitest] = ofVitest;
  if (vitest === undefined) throw new Error('There is no runner for Vitest.');
  return new InOneProcess(vitest.factory(injector));
}
inOneProcess.inject = tokens(commonTokens.injector);

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-one-process', inOneProcess),
];
