/** The addresses at which the site's own pages are. */
export interface OwnHosts {
  /** The site's own, as it was built: `https://www.example.gov.uk`. */
  url: string;
  /**
   * Whether something in front of us answers for the host that a request names: Netlify, which knows all addresses of a
   * site and its previews, or the development server.
   */
  isHostChecked: boolean;
  /**
   * Where one server has several sites: the names of this one, and no other is its own. Every request has come under one
   * of them.
   */
  hosts?: readonly string[] | undefined;
}

/**
 * Whether a browser says the request comes from this site. A request without `Origin` comes from no browser
 * script and is taken, unless the browser says by `Sec-Fetch-Site` that another website sent it. Hosts are compared, not schemes, since a proxy may end TLS in front of us.
 *
 * The host that a request names proves nothing by itself: another website can give its own name this server's address
 * (DNS rebinding), and both would be that name. So it counts only where it is an IP address or `localhost`, which no
 * name server answers for, or where it was checked in front.
 */
export function isSameOrigin(request: Request, own: OwnHosts): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin === null) return site !== 'cross-site';
  if (origin === 'null') return site === 'same-origin';
  const host = hostOf(origin);
  if (host === undefined) return false;
  if (own.hosts !== undefined) return isOneOf(own.hosts, origin, request);
  if (withoutWww(host) === withoutWww(hostOf(own.url) ?? '')) return true;
  return host === hostOf(request.url) && (own.isHostChecked || isNoName(host));
}

/** Whether a page is at one of these names, and at the port of the site itself or at the usual one. */
function isOneOf(hosts: readonly string[], origin: string, request: Request): boolean {
  const { hostname, port } = new URL(origin);
  const isOwnPort = port === '' || port === new URL(request.url).port;
  return isOwnPort && hosts.includes(hostname);
}

/** Whether it comes from a page under the name that it was sent to, no matter whose name that is. */
export function isFromHostAsked(request: Request): boolean {
  const origin = request.headers.get('origin') ?? '';
  return hostOf(origin) !== undefined && hostOf(origin) === hostOf(request.url);
}

/** The owner of a domain owns its www as well. */
function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

/** An IP address, or a name that every system keeps for itself (RFC 6761, 6.3); each with or without a port. */
function isNoName(host: string): boolean {
  return /^(?:\d+(?:\.\d+){3}|\[[\da-f:.]+\]|(?:[a-z\d-]+\.)*localhost)(?::\d+)?$/.test(host);
}

export function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}

/** Characters. A reply's headers are held to a few thousand bytes by whatever passes them on. */
const LONGEST_PATH = 2_000;

/**
 * Where `_next` may send a resident: a path on this site, or nowhere.
 * Browsers read a backslash as a slash and drop tabs and line breaks, so both are refused.
 * @example ownPath('/contact/sent/') // => '/contact/sent/'
 * @example ownPath('//evil.test') // => undefined
 */
export function ownPath(next: string | undefined): string | undefined {
  if (next === undefined || !next.startsWith('/') || next.startsWith('//')) return undefined;
  if (next.length > LONGEST_PATH) return undefined;
  if (/[\\\u0000-\u001f\u007f]/.test(next)) return undefined;
  const url = URL.canParse(next, 'https://own.invalid')
    ? new URL(next, 'https://own.invalid')
    : undefined;
  if (url?.origin !== 'https://own.invalid') return undefined;
  // `/..//evil.test` is on this site until the dots are worked out.
  const path = url.pathname + url.search + url.hash;
  return path.startsWith('//') ? undefined : path;
}
