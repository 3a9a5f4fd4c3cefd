import { sqliteStore } from '../../../src/adapters/store-sqlite.ts';
import type { SubmissionStore } from '../../../src/domain/submissions/ports.ts';

/** The real store, in memory: for tests of what is built on one. */
export function storeInMemory(): SubmissionStore & { size: () => Promise<number> } {
  const store = sqliteStore(':memory:');
  return Object.assign(store, {
    size: async () => (await Array.fromAsync(store.list())).length,
  });
}
