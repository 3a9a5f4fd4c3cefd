import type { CouncilFacts } from '../council/schemas/council.ts';

/** Days for which the file says that it holds. RFC 9116 asks for less than a year. */
const HOLDS_DAYS = 364;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;

/**
 * `/.well-known/security.txt`: who to tell of a fault in the site's security, as RFC 9116 writes it. Where the council
 * names no one for that, it is the council's own e-mail.
 * @param url the site's own address, without a slash at its end
 * @param builtAt milliseconds since 1970
 * @example
 * // Built on 27 November 2026, it says: Expires: 2027-11-26T00:00:00.000Z
 */
export function securityTxt(
  { contact, security }: Pick<CouncilFacts, 'contact' | 'security'>,
  url: string,
  builtAt: number,
): string {
  const named = security?.contact ?? contact.email;
  const today = builtAt - (builtAt % DAY_MILLISECONDS);
  const lines = [
    `Contact: ${named.includes('://') ? named : `mailto:${named}`}`,
    `Expires: ${new Date(today + HOLDS_DAYS * DAY_MILLISECONDS).toISOString()}`,
    `Canonical: ${url}/.well-known/security.txt`,
    'Preferred-Languages: en',
    ...(security?.policy === undefined ? [] : [`Policy: ${security.policy}`]),
  ];
  return `${lines.join('\n')}\n`;
}
