import { isIP } from 'node:net';
import proxyAddr from 'proxy-addr';

/**
 * The sender's address, for rate limits only. `X-Forwarded-For` is whatever the sender likes to write, but for
 * what the council's own proxies appended at its end: it is read from the end, past every trusted proxy, and not
 * at all where the connection itself does not come from one. Where a proxy wrote what is no address, it is the proxy's.
 * @param trusted addresses or subnets of the council's own proxies; none by default
 * @example clientAddress('6.6.6.6, 203.0.113.9', '10.0.0.2', ['10.0.0.2']) // => '203.0.113.9'
 */
export function clientAddress(
  forwardedFor: string | null,
  socketAddress: string | undefined,
  trusted: readonly string[],
): string {
  const connection = plain(socketAddress ?? '');
  if (forwardedFor === null || forwardedFor === '' || connection === '') return connection;
  const request = {
    headers: { 'x-forwarded-for': forwardedFor },
    connection: { remoteAddress: connection },
    socket: { remoteAddress: connection },
  };
  const found = plain(withoutPort(proxyAddr(request as never, trustIn(trusted))));
  return isIP(found) === 0 ? connection : found;
}

/** Whether an address is one of the council's own proxies. */
export function isTrusted(address: string, trusted: readonly string[]): boolean {
  return trustIn(trusted)(plain(address), 0);
}

/** Whether `trusted` can be read: addresses, subnets (`10.0.0.0/8`), or `loopback`, `linklocal`, `uniquelocal`. */
export function canBeTrusted(trusted: string): boolean {
  try {
    proxyAddr.compile(trusted);
    return true;
  } catch {
    return false;
  }
}

type Trust = (address: string, hop: number) => boolean;

/** Made once for each list: it is asked for every request. */
const made = new WeakMap<readonly string[], Trust>();

function trustIn(trusted: readonly string[]): Trust {
  const known = made.get(trusted);
  if (known !== undefined) return known;
  const trust = proxyAddr.compile([...trusted]);
  made.set(trusted, trust);
  return trust;
}

/** An IPv4 address as IPv6 sockets show it is the same address: `::ffff:10.0.0.2`. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** Some proxies write the port as well: `203.0.113.9:4711`, `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
  const found = /^\[([\da-f:.]+)\](?::\d+)?$|^(\d+\.\d+\.\d+\.\d+):\d+$/i.exec(address);
  return found?.[1] ?? found?.[2] ?? address;
}
