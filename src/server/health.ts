import { isSettled } from '../domain/submissions/delivery-state.ts';
import type { Attempted } from '../domain/submissions/outbox.ts';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { carrierOf } from '../domain/submissions/carrier.ts';

/** What a load balancer, and anyone who watches the house, may know. Nothing in it is about anyone. */
export interface Health {
  /** `failing`: send no one here. `impaired`: messages are kept, and their mail waits. */
  status: 'ok' | 'impaired' | 'failing';
  store: { isWritable: boolean };
  /** `null` where no message has been tried yet. */
  mail: { isReachable: boolean | null };
  /** What is served. */
  release: string | null;
  /** `null` where nothing waits. In whole minutes: to the second it would say when a resident wrote. */
  oldestUnsent: { ageMinutes: number } | null;
  uptimeSeconds: number;
}

export interface HealthOf {
  /** Whether the mail service took, or refused, the last message by itself; `null` where none was tried. */
  isMailReachable: () => boolean | null;
  store: SubmissionStore;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds of a clock that never jumps. */
  steady?: () => number;
  /** Seconds that this process has been there. */
  uptime?: () => number;
}

/** Milliseconds for which one look serves everyone: however often it is asked for, it costs one write in that time. */
const LOOK_AGAIN_MILLISECONDS = 5_000;
/** Milliseconds from one key to the next. Each is a row that is really written, and erased within the day. */
const KEY_MILLISECONDS = 5_000;
/** Entries of the outbox that are looked at for the oldest that waits: one that is settled is taken out in a moment. */
const MOST_LOOKED_AT = 20;

type Looked = Pick<Health, 'store' | 'oldestUnsent'>;

/** Answers how the house is. The store is tried by writing to it; mail is known by the messages that were sent. */
export function healthOf({
  isMailReachable,
  store,
  now,
  steady = () => performance.now(),
  uptime = () => process.uptime(),
}: HealthOf): (release: string | undefined) => Promise<Health> {
  let lookedAt = -Infinity;
  let looked: Promise<Looked> | undefined;

  async function look(): Promise<Looked> {
    try {
      await store.hold(`health/${String(Math.floor(now() / KEY_MILLISECONDS))}`, 'health');
      const oldest = await oldestUnsent(store, now());
      const ageMinutes = Math.floor((oldest?.ageSeconds ?? 0) / 60);
      return { store: { isWritable: true }, oldestUnsent: oldest && { ageMinutes } };
    } catch {
      return { store: { isWritable: false }, oldestUnsent: null };
    }
  }

  return async (release) => {
    if (looked === undefined || steady() - lookedAt >= LOOK_AGAIN_MILLISECONDS) {
      lookedAt = steady();
      looked = look();
    }
    const found = await looked;
    const isReachable = isMailReachable();
    const isWell = isReachable === false ? 'impaired' : 'ok';
    return {
      status: found.store.isWritable ? isWell : 'failing',
      store: found.store,
      mail: { isReachable },
      release: release ?? null,
      oldestUnsent: found.oldestUnsent,
      uptimeSeconds: Math.floor(uptime()),
    };
  };
}

/** What is known of the mail service by the messages it was sent. */
export function mailReached(): {
  attempted: (attempted: Attempted) => void;
  isReachable: () => boolean | null;
} {
  let isReachable: boolean | null = null;
  return {
    attempted: ({ delivery, service }) => {
      if (carrierOf(delivery) === 'mail' && service !== undefined)
        isReachable = service === 'there';
    },
    isReachable: () => isReachable,
  };
}

/** How long the oldest message that is still to be sent has waited; one in quarantine is not to be sent. */
export async function oldestUnsent(
  store: Pick<SubmissionStore, 'outbox' | 'find'>,
  now: number,
): Promise<{ ageSeconds: number } | null> {
  let count = 0;
  for await (const reference of store.outbox()) {
    const record = await store.find(reference);
    if (record !== undefined && !isSettled(record)) {
      const milliseconds = now - Date.parse(record.submission.receivedAt);
      return { ageSeconds: Math.max(0, Math.floor(milliseconds / 1_000)) };
    }
    count += 1;
    if (count >= MOST_LOOKED_AT) return null;
  }
  return null;
}
