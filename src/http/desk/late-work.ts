import { EditRefused, type Drafts } from '../editing/editing.ts';

/** What took longer than a page waits for it. */
export interface LateWork {
  /** When it began: ISO 8601, UTC. */
  at: string;
  /** Who began it. */
  by: string;
  /** How it ended; left out while it goes on. */
  ended?: { isDone: true } | { isDone: false; why: string };
}

/** The last of each council's. A server that begins anew has none under way, and has forgotten how the last one ended. */
const lasts = new WeakMap<Drafts, LateWork>();

/** The last work that its page did not wait for, until something else is done. */
export function lateWork(drafts: Drafts): LateWork | undefined {
  return lasts.get(drafts);
}

export function forgetLateWork(drafts: Drafts): void {
  if (lasts.get(drafts)?.ended !== undefined) lasts.delete(drafts);
}

/** Remembers work that goes on by itself, and how it ends. */
export function keepLateWork(
  drafts: Drafts,
  work: Promise<void>,
  begun: Pick<LateWork, 'at' | 'by'>,
  log: (line: string) => void,
): void {
  const late: LateWork = { ...begun };
  lasts.set(drafts, late);
  work.then(
    () => {
      late.ended = { isDone: true };
    },
    (error: unknown) => {
      log('[release] what an editor asked for could not be done: drafts are as they were');
      const why =
        error instanceof EditRefused ? error.message : 'Something went wrong on the server.';
      late.ended = { isDone: false, why };
    },
  );
}
