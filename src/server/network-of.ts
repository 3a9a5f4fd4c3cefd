import { networksOf } from '../http/networks-of.ts';

/**
 * Whose connection it is: an IPv4 address, or the first half of an IPv6 one, since a household has all of the other half.
 * @example networkOf('::ffff:203.0.113.9') // => "203.0.113.9"
 * @example networkOf('2001:db8:1:2::7') // => "2001:db8:1:2"
 */
export function networkOf(address: string): string {
  return networksOf(address)?.line ?? address;
}

/**
 * What the log says of a sender: enough to tell a flood from one place, too little to find a person.
 * @example networkInLog('203.0.113.9') // => "203.0.113.0/24"
 * @example networkInLog('2001:db8:1:2::7') // => "2001:db8:1::/48"
 */
export function networkInLog(address: string): string {
  const found = networksOf(address);
  if (found === undefined) return 'somewhere';
  return found.household === undefined ? `${found.network}.0/24` : `${found.network}::/48`;
}
