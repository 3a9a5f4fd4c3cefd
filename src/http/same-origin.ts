/**
 * Whether a browser says the request comes from this site. A request without `Origin` comes from no browser
 * script and is taken. Hosts are compared, not schemes, since a proxy may end TLS in front of us.
 * @param ownHosts the site's published hosts besides the one the request was sent to
 */
export function isSameOrigin(request: Request, ownHosts: readonly string[]): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  if (origin === 'null') return request.headers.get('sec-fetch-site') === 'same-origin';
  const host = hostOf(origin);
  if (host === undefined) return false;
  return host === hostOf(request.url) || ownHosts.includes(host);
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
