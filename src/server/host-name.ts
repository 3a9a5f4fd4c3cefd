/**
 * The one spelling of a host, as a request names it: small letters, in ASCII, without a port and without the full stop
 * that a name may end with; undefined where it is none.
 * @example hostName('WWW.Example.gov.uk.:8443') // => "www.example.gov.uk"
 */
export function hostName(host: string): string | undefined {
  if (!/^[^\s/\\@?#]+$/.test(host)) return undefined;
  const name = URL.parse(`http://${host}`)?.hostname.replace(/\.$/, '');
  return name === '' ? undefined : name;
}

/**
 * The host that a request is for: a target that is a whole address says it (RFC 9112, 3.2.2), and otherwise `Host` does.
 * What a proxy may add (`X-Forwarded-Host`, `Forwarded`) is a word of the sender's and not asked.
 */
export function hostAsked({
  url = '/',
  headers,
}: {
  url?: string | undefined;
  headers: { host?: string | undefined };
}): string | undefined {
  if (!url.startsWith('/')) {
    const whole = URL.parse(url);
    if (whole !== null && /^https?:$/.test(whole.protocol)) return hostName(whole.host);
  }
  return hostName(headers.host ?? '');
}

/** Whether a host is this machine's address, or names nothing: a load balancer asks for /health by it. */
export function isNoName(host: string | undefined): boolean {
  return host === undefined || /^(?:\d+(?:\.\d+){3}|\[[\da-f:.]+\]|localhost)$/.test(host);
}
