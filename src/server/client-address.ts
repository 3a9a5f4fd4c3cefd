/**
 * The sender's address, for rate limits only. `X-Forwarded-For` is whatever the sender likes to write, but for
 * what the council's own proxies appended at its end: it is read from the end, past every trusted proxy, and not
 * at all where the connection itself does not come from one.
 * @param trusted addresses of the council's own proxies; none by default
 * @example clientAddress('6.6.6.6, 203.0.113.9', '10.0.0.2', ['10.0.0.2']) // => '203.0.113.9'
 */
export function clientAddress(
  forwardedFor: string | null,
  socketAddress: string | undefined,
  trusted: readonly string[],
): string {
  let address = plain(socketAddress ?? '');
  const hops = forwardedFor?.split(',').map((hop) => plain(hop.trim())) ?? [];
  while (trusted.includes(address)) {
    const before = hops.pop();
    if (before === undefined || before === '') break;
    address = before;
  }
  return address;
}

/** An IPv4 address as IPv6 sockets show it is the same address: `::ffff:10.0.0.2`. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
