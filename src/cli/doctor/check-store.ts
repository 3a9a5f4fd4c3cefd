import { believedAt, isBelievable } from '../../domain/submissions/retention.ts';
import type { SubmissionStore } from '../../domain/submissions/ports.ts';
import { setAside } from '../../domain/submissions/set-aside.ts';
import type { StoreAt } from '../../adapters/store-at.ts';
import { oldestUnsent } from '../../server/health.ts';
import { doubtful, fine, wrong, type Finding } from './finding.ts';

export interface StoreOf {
  store: SubmissionStore;
  at: StoreAt;
  /** Milliseconds since 1970. */
  now: number;
  /** When the site was built; left out where that is not known. */
  builtAt?: string | undefined;
}

/** A message whose mail has waited so long is one that someone should know of. */
const LONG_MINUTES = 60;
/** A message that seems to come so much later than now shows that the clock is behind. */
const AHEAD_MILLISECONDS = 5 * 60_000;

/** What the store holds: whether it can be read, what waits in it, and whether the clock fits it. */
export async function checkStore({ store, at, now, builtAt }: StoreOf): Promise<Finding[]> {
  try {
    const newestAt = await store.newestAt();
    return [
      fine(
        'store',
        newestAt === undefined ? 'No message yet.' : `The newest message is of ${newestAt}.`,
      ),
      ...clock(now, { newestAt, builtAt, believedAt: await believedAt(store) }),
      await outbox(store, now),
      ...(await quarantine(store, now)),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be read';
    return [
      wrong(
        'store',
        `The store cannot be read: ${reason}`,
        at.kind === 'postgres'
          ? 'See that STORE_URL is right, that the database runs and takes connections from here, and that COUNCIL names the council.'
          : 'See that DATA_DIR is the right folder, and that this user may read it. A damaged store is put back from a backup: npm run restore -- FILE --over-newer.',
      ),
    ];
  }
}

function clock(now: number, known: Parameters<typeof isBelievable>[1]): Finding[] {
  const { newestAt, builtAt } = known;
  const today = new Date(now).toISOString();
  const todo = 'Set the clock, best by a time server: timedatectl set-ntp true.';
  const said = `The clock says ${today}`;
  const latest = [newestAt, builtAt]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
  if (latest !== undefined && Date.parse(latest) > now + AHEAD_MILLISECONDS) {
    return [wrong('clock', `${said}, and the newest message or the build is of ${latest}.`, todo)];
  }
  if (!isBelievable(today, known)) {
    return [
      wrong(
        'clock',
        `${said}, which is far from the newest message or from the build: nothing is erased.`,
        `${todo} If it is right: npm run submissions -- expire --the-clock-is-right.`,
      ),
    ];
  }
  return [fine('clock', `${said}, which fits the messages and the build.`)];
}

async function outbox(store: SubmissionStore, now: number): Promise<Finding> {
  const oldest = await oldestUnsent(store, now);
  if (oldest === null) return fine('outbox', 'Nothing waits to be sent.');
  const minutes = Math.floor(oldest.ageSeconds / 60);
  const found = `The oldest message that waits to be sent is ${String(minutes)} minutes old.`;
  return minutes < LONG_MINUTES
    ? fine('outbox', found)
    : doubtful('outbox', found, 'See why: npm run submissions -- outbox.');
}

async function quarantine(store: SubmissionStore, now: number): Promise<Finding[]> {
  const at = new Date(now).toISOString();
  let count = 0;
  const waiting = setAside(store, at, 'Europe/London');
  while ((await waiting.next()).done !== true) count += 1;
  return count === 0
    ? []
    : [
        doubtful(
          'store',
          `${String(count)} ${count === 1 ? 'message waits' : 'messages wait'} in quarantine.`,
          'Look at them: npm run submissions -- quarantine.',
        ),
      ];
}
