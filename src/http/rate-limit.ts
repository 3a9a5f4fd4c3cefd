const WINDOW_MILLISECONDS = 10 * 60 * 1000;
/** Addresses remembered at a time, so that a flood from many cannot fill the memory. */
const MOST_CLIENTS = 10_000;

/**
 * Counts messages per address and in all, over ten minutes. Kept in memory: one process's own count.
 * (On Netlify the platform's own `rateLimit` does this, in front of the function.)
 * @returns a question asked once a message: the seconds to wait, or undefined where it may be taken
 */
export function rateLimiter(
  limit: { perClient: number; inAll: number },
  now: () => number,
): (client: string | undefined) => number | undefined {
  const counts = new Map<string, { since: number; count: number }>();
  let all = { since: -Infinity, count: 0 };

  return (client) => {
    const at = now();
    if (at - all.since >= WINDOW_MILLISECONDS) all = { since: at, count: 0 };
    if (all.count >= limit.inAll) return secondsLeft(all.since, at);
    if (client !== undefined && client !== '') {
      const sender = network(client);
      const found = counts.get(sender);
      const own = found && at - found.since < WINDOW_MILLISECONDS ? found : { since: at, count: 0 };
      if (own.count >= limit.perClient) return secondsLeft(own.since, at);
      own.count += 1;
      // Deleted and set again, so that the oldest stands first in the map.
      counts.delete(sender);
      counts.set(sender, own);
      if (counts.size > MOST_CLIENTS) {
        const oldest = counts.keys().next();
        if (!oldest.done) counts.delete(oldest.value);
      }
    }
    all.count += 1;
    return undefined;
  };
}

/**
 * A household has one IPv4 address, and 2^64 of IPv6: those are counted together.
 * @example network('2001:db8:1:2::7') // => "2001:db8:1:2"
 */
function network(address: string): string {
  if (!address.includes(':')) return address;
  const [head = ''] = address.split('::');
  return head.split(':').slice(0, 4).join(':');
}

function secondsLeft(since: number, at: number): number {
  return Math.max(1, Math.ceil((since + WINDOW_MILLISECONDS - at) / 1000));
}
