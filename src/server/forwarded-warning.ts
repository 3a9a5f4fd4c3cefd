import { isTrusted } from './client-address.ts';

/**
 * Says once that someone in front of the server names senders, and is not believed: with a proxy of the council's
 * own that TRUST_PROXY does not name, all residents would be counted as one. Only neighbours are worth the line: a stranger
 * on the internet may write the header as well.
 */
export function forwardedWarning(
  trusted: readonly string[],
  log: (line: string) => void,
): (forwardedFor: string | undefined, neighbour: string) => void {
  let isSaid = false;
  return (forwardedFor, neighbour) => {
    if (isSaid || forwardedFor === undefined || isTrusted(neighbour, trusted)) return;
    if (!isTrusted(neighbour, neighbours)) return;
    isSaid = true;
    const address = neighbour.replace(/^::ffff:(?=\d+\.)/i, '');
    log(
      `[server] X-Forwarded-For comes from ${address}, which TRUST_PROXY does not name: everyone behind it is counted as one sender. If it is your own proxy, set TRUST_PROXY=${address}.`,
    );
  };
}

/** This machine, and the networks that no one outside can send from. */
const neighbours = ['loopback', 'linklocal', 'uniquelocal'];
