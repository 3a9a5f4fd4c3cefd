import { setImmediate as turn } from 'node:timers/promises';
import type { SubmissionStore } from '../domain/submissions/ports.ts';

/** Messages that are read and counted in one turn of the event loop: a few milliseconds. */
const IN_ONE_TURN = 10;

/**
 * The same store, whose list gives everyone else a turn after every few messages. A store on this machine answers at once, so
 * reading two years of messages for one visitor would otherwise keep all others waiting for seconds.
 */
export function listInTurns(store: SubmissionStore): SubmissionStore {
  return {
    ...store,
    async *list(range) {
      let read = 0;
      for await (const record of store.list(range)) {
        yield record;
        read += 1;
        if (read % IN_ONE_TURN === 0) await turn();
      }
    },
  };
}
