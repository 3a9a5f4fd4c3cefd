/** The circles in which a sender's address stands, from the narrowest; two senders share a circle where its name is the same. */
export interface Networks {
  /** One IPv4 address, or the /64 that every line of IPv6 has: 2^64 addresses for one machine to choose from. */
  line: string;
  /** IPv6 alone: the /56 that a household or a small office is given. */
  household?: string;
  /** The /48 of a larger customer, or the /24 of IPv4 in which neighbours live too. */
  network: string;
}

/**
 * The circles of an address, whichever way it is written; `undefined` where it is none.
 * @example networksOf('2001:db8:1:2ff::7') // => { line: '2001:db8:1:2ff', household: '2001:db8:1:200', network: '2001:db8:1' }
 * @example networksOf('203.0.113.9') // => { line: '203.0.113.9', network: '203.0.113' }
 */
export function networksOf(address: string): Networks | undefined {
  const [plain = ''] = address.trim().toLowerCase().split('%');
  const groups = plain.includes(':') ? groupsOf(plain) : undefined;
  const v4 = groups === undefined ? quadOf(plain) : quadWithin(groups);
  if (v4 !== undefined) return { line: v4.join('.'), network: v4.slice(0, 3).join('.') };
  if (groups === undefined) return undefined;
  const [one = 0, two = 0, three = 0, four = 0] = groups;
  const named = (...some: number[]): string => some.map((group) => group.toString(16)).join(':');
  return {
    line: named(one, two, three, four),
    household: named(one, two, three, four & 0xff00),
    network: named(one, two, three),
  };
}

/** The four numbers of an IPv4 address. */
function quadOf(text: string): number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part))) return undefined;
  const numbers = parts.map(Number);
  return numbers.every((number) => number <= 255) ? numbers : undefined;
}

/** The IPv4 address inside an IPv6 one, as sockets write it (`::ffff:…`) and as a network without IPv4 does (`64:ff9b::…`). */
function quadWithin(groups: readonly number[]): number[] | undefined {
  const start = groups.slice(0, 6).join(' ');
  if (
    start !== `0 0 0 0 0 ${String(0xffff)}` &&
    start !== `${String(0x64)} ${String(0xff9b)} 0 0 0 0`
  )
    return undefined;
  const [high = 0, low = 0] = groups.slice(6);
  return [high >> 8, high & 0xff, low >> 8, low & 0xff];
}

/** The eight groups of an IPv6 address. */
function groupsOf(text: string): number[] | undefined {
  const quad = /(?<=:)[\d.]+$/.exec(text)?.[0];
  const v4 = quad?.includes('.') === true ? quadOf(quad) : undefined;
  const [a = 0, b = 0, c = 0, d = 0] = v4 ?? [];
  const written =
    v4 === undefined || quad === undefined
      ? text
      : `${text.slice(0, -quad.length)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  const halves = written.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const all = [...head, ...Array<string>(Math.max(0, missing)).fill('0'), ...tail];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return undefined;
  return all.map((group) => parseInt(group, 16));
}
