import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ToldError } from '../council/wording/told-error.ts';

/** Pagefind works in a process of its own, which goes on from one index to the next. */
let pagefind: ChildProcess | undefined;

/**
 * Does some work of Pagefind's, and throws where its process ends before that. Pagefind itself would wait for an answer
 * for ever, and the build would end without a word.
 * @throws ToldError
 * @example the system kills it because a file became larger than is allowed: "The search index could not be made: Pagefind
 * was ended by SIGXFSZ. Is the disk full, or memory short?"
 */
export async function whilePagefindRuns<Made>(work: () => Promise<Made>): Promise<Made> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const hear = (code: number | null, signal: string | null): void => {
    pagefind = undefined;
    reject(
      new ToldError(
        `The search index could not be made: Pagefind was ended by ${signal ?? `itself (exit code ${String(code)})`}. Is the disk full, or memory short?`,
      ),
    );
  };
  const begin = (message: unknown): void => {
    const { process: child } = message as { process: ChildProcess };
    // What it runs is known only after this.
    child.once('spawn', () => {
      if (!child.spawnfile.includes('pagefind')) return;
      pagefind = child;
      child.once('exit', hear);
    });
  };
  pagefind?.once('exit', hear);
  subscribe('child_process', begin);
  try {
    return await Promise.race([work(), ended]);
  } finally {
    unsubscribe('child_process', begin);
    pagefind?.off('exit', hear);
  }
}
