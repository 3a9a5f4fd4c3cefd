/**
 * Whose connection it is: an IPv4 address, or the first half of an IPv6 one, since a household has all of the other half.
 * @example networkOf('::ffff:203.0.113.9') // => "203.0.113.9"
 * @example networkOf('2001:db8:1:2::7') // => "2001:db8:1:2"
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return plain.includes(':') ? groupsOf(plain).slice(0, 4).join(':') : plain;
}

/**
 * What the log says of a sender: enough to tell a flood from one place, too little to find a person.
 * @example networkInLog('203.0.113.9') // => "203.0.113.0/24"
 * @example networkInLog('2001:db8:1:2::7') // => "2001:db8:1::/48"
 */
export function networkInLog(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (plain.includes(':')) return `${groupsOf(plain).slice(0, 3).join(':')}::/48`;
  return /^\d+\.\d+\.\d+\.\d+$/.test(plain) ? plain.replace(/\d+$/, '0/24') : 'somewhere';
}

/** The eight groups of an IPv6 address, its zeros written out. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const first = head === '' ? [] : head.split(':');
  if (tail === undefined) return first;
  const last = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...zeros, ...last];
}
