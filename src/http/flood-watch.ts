import { countsOver } from './counts.ts';
import { networksOf } from './networks-of.ts';

export interface FloodLimits {
  /** Messages from one network (IPv6 /48, IPv4 /24) in ten minutes whose mail goes out at once. */
  perNetwork: number;
  /** The same in a day: what trickles is a flood too. */
  perNetworkADay: number;
  /** Messages from everyone in ten minutes whose mail goes out at once. */
  inAll: number;
}

const SHORT_MINUTES = 10;
const DAY_MINUTES = 24 * 60;

/** A flood is over when nothing was held back for so long. The next one is reported again. */
const OVER_MINUTES = 60;

/**
 * Whether the mail of one more message has to wait for staff, because far more came than residents send: from the
 * sender's network, or in all. The message itself is always kept. What is held back for its own network does not count
 * against everyone, so that a flood from one place costs no one elsewhere anything.
 * @param now milliseconds of a clock that never jumps: `performance.now`
 * @param log told once when a flood begins
 */
export function floodWatch(
  limits: FloodLimits,
  now: () => number,
  log: (line: string) => void,
): (client: string | undefined) => boolean {
  const lately = countsOver(SHORT_MINUTES, now);
  const today = countsOver(DAY_MINUTES, now);
  const all = countsOver(SHORT_MINUTES, now);
  let heldAt = -Infinity;

  function reasonToWait(client: string | undefined): string | undefined {
    const network = client === undefined ? undefined : networksOf(client)?.network;
    if (network !== undefined) {
      const short = lately.add(network, 1);
      const day = today.add(network, 1);
      if (short.count > limits.perNetwork) {
        return `more than ${String(limits.perNetwork)} messages in ten minutes from one network`;
      }
      if (day.count > limits.perNetworkADay) {
        return `more than ${String(limits.perNetworkADay)} messages in a day from one network`;
      }
    }
    return all.add('everybody', 1).count > limits.inAll
      ? `more than ${String(limits.inAll)} messages in ten minutes in all`
      : undefined;
  }

  return (client) => {
    const reason = reasonToWait(client);
    if (reason === undefined) return false;
    if (now() - heldAt > OVER_MINUTES * 60_000) {
      log(
        `[flood] ${reason}: those past it are kept in quarantine, and no mail is sent about them until staff release them`,
      );
    }
    heldAt = now();
    return true;
  };
}
