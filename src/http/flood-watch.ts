import { countsOver, type Counts, type Together } from './counts.ts';
import type { CountsTogether } from './counts-together.ts';
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
  const { ofNetwork, ofAll, held } = floodCounts(limits, now, log);
  return (client) => held(ofNetwork(client)() ?? ofAll()());
}

/** The same for all servers of one store: messages count wherever they come in. */
export function floodWatchTogether(
  limits: FloodLimits,
  now: () => number,
  log: (line: string) => void,
  together: CountsTogether,
): (client: string | undefined) => Promise<boolean> {
  const { ofNetwork, ofAll, held } = floodCounts(limits, now, log, together);

  /** What is over by what is known here need not be asked. */
  async function agreed(reason: () => string | undefined): Promise<string | undefined> {
    const known = reason();
    if (known !== undefined) return known;
    await together.agree();
    return reason();
  }

  return async (client) => held((await agreed(ofNetwork(client))) ?? (await agreed(ofAll())));
}

interface FloodCounts {
  /** Counts one more message, and answers how to learn why its mail has to wait, where it does. */
  ofNetwork: (client: string | undefined) => () => string | undefined;
  ofAll: () => () => string | undefined;
  /** Whether there is a reason; where a flood begins with it, it is said. */
  held: (reason: string | undefined) => boolean;
}

function floodCounts(
  limits: FloodLimits,
  now: () => number,
  log: (line: string) => void,
  together?: Together,
): FloodCounts {
  const over = (minutes: number, what: string): Counts =>
    countsOver(minutes, now, together && { tell: together.tell, what: `flood/${what}` });
  const lately = over(SHORT_MINUTES, 'lately');
  const today = over(DAY_MINUTES, 'today');
  const all = over(SHORT_MINUTES, 'all');
  let heldAt = -Infinity;

  return {
    ofNetwork: (client) => {
      const network = client === undefined ? undefined : networksOf(client)?.network;
      if (network === undefined) return () => undefined;
      lately.add(network, 1);
      today.add(network, 1);
      return () => {
        if (lately.of(network).count > limits.perNetwork) {
          return `more than ${String(limits.perNetwork)} messages in ten minutes from one network`;
        }
        return today.of(network).count > limits.perNetworkADay
          ? `more than ${String(limits.perNetworkADay)} messages in a day from one network`
          : undefined;
      };
    },
    ofAll: () => {
      all.add('everybody', 1);
      return () =>
        all.of('everybody').count > limits.inAll
          ? `more than ${String(limits.inAll)} messages in ten minutes in all`
          : undefined;
    },
    held: (reason) => {
      if (reason === undefined) return false;
      if (now() - heldAt > OVER_MINUTES * 60_000) {
        log(
          `[flood] ${reason}: those past it are kept in quarantine, and no mail is sent about them until staff release them`,
        );
      }
      heldAt = now();
      return true;
    },
  };
}
