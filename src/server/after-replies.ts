/** Milliseconds without a new request that count as quiet. */
const QUIET = 40;
/** Milliseconds that work waits for quiet, at most: a resident expects the acknowledgement within a few seconds. */
const PATIENCE = 3_000;
/** Milliseconds from one beginning to the next while requests keep coming. */
const APART = 100;
/** Pieces of work at once. */
const AT_ONCE = 4;
/** Pieces that may wait. All of them are in the outbox as well, so what is more is left to the sweep. */
const MOST_WAITING = 1_000;
/** Milliseconds after which the sweep has found it there. */
const LEFT_TO_SWEEP = 60_000;

/** Work that follows a reply: it waits until no one else is waiting for theirs, but not for long. */
export interface AfterReplies {
  /** Says that a request has come in. */
  requestCame: () => void;
  /** Takes on a piece of work; settles once it is done, or left to the sweep. Never rejects. */
  add: (work: () => Promise<unknown>) => Promise<void>;
  /** Waits for quiet no longer, and leaves to the sweep what has not begun by then. */
  hurry: (milliseconds: number) => void;
}

export function afterReplies(): AfterReplies {
  const waiting: { work: () => Promise<unknown>; since: number; settle: () => void }[] = [];
  const now = (): number => performance.now();
  let cameAt = -Infinity;
  let beganAt = -Infinity;
  let atWork = 0;
  let isToBeLooked = false;
  let hurriedUntil: number | undefined;

  /** Milliseconds until the first that waits may begin. */
  function wait(since: number): number {
    if (hurriedUntil !== undefined || now() - cameAt >= QUIET) return 0;
    return Math.max(since + PATIENCE, beganAt + APART) - now();
  }

  function isLeft(since: number): boolean {
    return now() - since > LEFT_TO_SWEEP || (hurriedUntil !== undefined && now() > hurriedUntil);
  }

  function look(): void {
    isToBeLooked = false;
    for (let first = waiting[0]; first !== undefined && atWork < AT_ONCE; first = waiting[0]) {
      const milliseconds = wait(first.since);
      if (milliseconds > 0) {
        lookIn(Math.min(milliseconds, QUIET));
        return;
      }
      waiting.shift();
      if (isLeft(first.since)) first.settle();
      else void begin(first);
    }
  }

  function lookIn(milliseconds: number): void {
    if (isToBeLooked) return;
    isToBeLooked = true;
    setTimeout(look, milliseconds);
  }

  async function begin({ work, settle }: { work: () => Promise<unknown>; settle: () => void }) {
    atWork += 1;
    beganAt = now();
    await work().catch(() => undefined);
    atWork -= 1;
    settle();
    lookIn(0);
  }

  return {
    requestCame: () => {
      cameAt = now();
    },
    add: (work) => {
      if (waiting.length >= MOST_WAITING) return Promise.resolve();
      return new Promise((settle) => {
        waiting.push({ work, since: now(), settle });
        lookIn(0);
      });
    },
    hurry: (milliseconds) => {
      hurriedUntil = now() + milliseconds;
      look();
    },
  };
}
