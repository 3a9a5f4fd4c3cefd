import type { IncomingHttpHeaders } from 'node:http';
import { isTrusted } from './client-address.ts';

/**
 * Says once that someone in front of the server names senders, and is not believed: with a proxy of the council's
 * own that TRUST_PROXY does not name, all residents would be counted as one. Only neighbours are worth the line: a stranger
 * on the internet may write the header as well. A proxy that names them in another header than we read is reported as well.
 */
export function forwardedWarning(
  trusted: readonly string[],
  log: (line: string) => void,
): (headers: IncomingHttpHeaders, neighbour: string) => void {
  let isSaid = false;
  return (headers, neighbour) => {
    if (isSaid) return;
    const isRead = headers[READ] !== undefined;
    const other = isRead ? undefined : others.find((name) => headers[name.toLowerCase()]);
    const isOurs = isTrusted(neighbour, trusted);
    if ((!isRead || isOurs) && other === undefined) return;
    if (!isOurs && !isTrusted(neighbour, neighbours)) return;
    isSaid = true;
    const address = neighbour.replace(/^::ffff:(?=\d+\.)/i, '');
    if (other !== undefined) {
      const trust = isOurs ? '' : `, and set TRUST_PROXY=${address}`;
      log(
        `[server] ${other} comes from ${address}, and no X-Forwarded-For, which is what is read: everyone behind it is counted as one sender. If it is your own proxy, have it send X-Forwarded-For as well${trust}.`,
      );
      return;
    }
    log(
      `[server] X-Forwarded-For comes from ${address}, which TRUST_PROXY does not name: everyone behind it is counted as one sender. If it is your own proxy, set TRUST_PROXY=${address}.`,
    );
  };
}

const READ = 'x-forwarded-for';
/** In which other proxies name senders, each in its own way. */
const others = ['X-Real-IP', 'Forwarded', 'CF-Connecting-IP', 'True-Client-IP', 'X-Client-IP'];

/** This machine, and the networks that no one outside can send from. */
const neighbours = ['loopback', 'linklocal', 'uniquelocal'];
