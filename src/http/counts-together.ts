import type { AddedCount, SharedCount } from '../domain/submissions/ports.ts';
import type { Counted, Together } from './counts.ts';

/** Milliseconds for which each server counts by itself after the shared counts could not be reached. */
const ALONE_MILLISECONDS = 5_000;

interface Waiting extends AddedCount {
  learn: (known: Counted) => void;
}

/** Counts that several servers share. */
export interface CountsTogether extends Together {
  /** Settles once what was told so far is known to all, and what they know is known here. Never rejects. */
  agree: () => Promise<void>;
}

/**
 * Makes what this server counts known to the others, and learns what they counted. All that is counted while the store is
 * being asked goes in one question after it: however many requests come, each server has one question under way.
 *
 * Where the store cannot be reached, each server counts by itself for a few seconds, and then asks again: what is
 * counted meanwhile is not made up for.
 * @param ask adds to counts and answers what they come to: `SubmissionStore.addCounts`
 * @param named hides a name: no address is written down
 * @param steady milliseconds of a clock that never jumps
 */
export function countsTogether(
  ask: (added: readonly AddedCount[]) => Promise<SharedCount[]>,
  named: (name: string) => Promise<string>,
  steady: () => number,
): CountsTogether {
  let waiting = new Map<string, Waiting>();
  let asking: Promise<void> | undefined;
  let aloneUntil = -Infinity;

  async function askOnce(): Promise<void> {
    const asked = [...waiting.values()];
    waiting = new Map();
    if (asked.length === 0 || steady() < aloneUntil) return;
    try {
      const added = await Promise.all(
        asked.map(async ({ name, amount, minutes }) => ({
          name: await named(name),
          amount,
          minutes,
        })),
      );
      const answers = await ask(added);
      for (const [index, { name, learn }] of asked.entries()) {
        const answer = answers[index];
        if (answer === undefined) continue;
        // What was added here since has not been told yet.
        const since = waiting.get(name)?.amount ?? 0;
        learn({ ...answer, count: answer.count + since });
      }
    } catch {
      aloneUntil = steady() + ALONE_MILLISECONDS;
    }
  }

  return {
    tell: ({ name, amount, minutes, learn }) => {
      const before = waiting.get(name)?.amount ?? 0;
      waiting.set(name, { name, amount: before + amount, minutes, learn });
    },
    agree: async () => {
      // The question under way was asked before what was told just now.
      await asking;
      asking ??= askOnce().finally(() => {
        asking = undefined;
      });
      await asking;
    },
  };
}
