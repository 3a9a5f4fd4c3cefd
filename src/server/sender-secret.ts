import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import type { Runtime } from '../http/runtime.ts';

/**
 * Tells two senders apart without keeping where they sent from: their address is mixed with a secret of the day. All
 * processes of one store share it: the first to come on a day writes it down, and all read what is there.
 * The store deletes it after two days; from then on no one can work out an address from what was kept.
 *
 * A process asks the store once a day. Throws `StoreUnavailable`.
 */
export function senderOn(store: Pick<SubmissionStore, 'hold'>): Runtime['senderOn'] {
  const secrets = new Map<string, Promise<string>>();

  function secretOf(day: string): Promise<string> {
    const known = secrets.get(day);
    if (known !== undefined) return known;
    const secret = store.hold(`sender-secret-${day}`, randomBytes(32).toString('hex'));
    secrets.set(day, secret);
    // At midnight the last day is asked for beside the new one; older ones are forgotten.
    for (const [old] of [...secrets].slice(0, -2)) secrets.delete(old);
    secret.catch(() => secrets.delete(day));
    return secret;
  }

  return async (client, day) => {
    // Anyone who cannot be told apart is someone new each time.
    if (client === undefined || client === '') return randomUUID();
    return createHmac('sha256', await secretOf(day))
      .update(client)
      .digest('hex');
  };
}
