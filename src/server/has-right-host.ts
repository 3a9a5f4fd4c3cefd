import { isIPv6 } from 'node:net';

/** What a host is written with (RFC 3986, 3.2.2): a name or IPv4 address, or IPv6 in brackets; then, perhaps, a port. */
const written = /^(?:\[([\da-f:.]+)\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})+)(?::\d{0,5})?$/i;

/**
 * Whether a request names one host, as RFC 9112 (3.2) asks of it: what does not is answered with 400, since whatever is
 * in front of us may have read another host in it than we do. HTTP/1.0 need name none.
 * @param rawHeaders names and values in turn, as they came
 * @example hasRightHost({ httpVersion: '1.1', rawHeaders: ['Host', 'a b'] }) // => false
 */
export function hasRightHost({
  httpVersion,
  rawHeaders,
}: {
  httpVersion: string;
  rawHeaders: readonly string[];
}): boolean {
  let host: string | undefined;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() !== 'host') continue;
    if (host !== undefined) return false;
    host = rawHeaders[index + 1] ?? '';
  }
  if (host === undefined || host === '') return httpVersion === '1.0';
  const found = written.exec(host);
  if (found === null || (found[1] !== undefined && !isIPv6(found[1]))) return false;
  // A port beyond 65535, an address such as 999.1.1.1: written as a host is, and no address can be made of it.
  return URL.canParse(`http://${host}`);
}
