import { setImmediate as turn } from 'node:timers/promises';

/** Characters of kept messages, and bytes of their files, that are read in one turn of the event loop: some milliseconds of it. */
const MOST_IN_A_TURN = 2_000_000;

/** What a message costs besides its characters. */
const LEAST_OF_ONE = 250_000;

/** Reads of a store that answers at once. */
export interface ReadsInTurns {
  /** Settles when there is room for one more in this turn, and takes it. */
  room: () => Promise<void>;
  /** Counts the characters, or the bytes, of what was read. */
  count: (characters: number) => void;
}

/**
 * Gives everyone else a turn after every so many messages, however they are read and for what. A database in this process
 * answers at once, so that going through an outbox of thousands that wait for a mail service, or showing fifty that are as
 * long as a message may be, would keep all others waiting meanwhile.
 */
export function readsInTurns(): ReadsInTurns {
  let read = 0;

  function count(characters: number): void {
    if (read === 0) {
      setImmediate(() => {
        read = 0;
      });
    }
    read += characters;
  }

  return {
    room: async () => {
      // Those who wait come on one after the other, and the first of them may fill the turn again.
      while (read >= MOST_IN_A_TURN) await turn();
      count(LEAST_OF_ONE);
    },
    count,
  };
}
