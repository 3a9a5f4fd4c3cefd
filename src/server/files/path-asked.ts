/** An address as it was asked for. */
export interface PathAsked {
  /** As it was written, without dots: `/services/%2e/` is `/services/`. */
  path: string;
  /** With its question mark, or empty. */
  query: string;
}

/** What makes a path worth a closer look: a sign that may mean more than itself, an empty segment, a dot that begins one. */
const special = /[^\w/~.-]|\/\/|\/\./;

/** The path of a request's target (RFC 9112, 3.2); undefined where it can't be read. */
export function pathAsked(target: string): PathAsked | undefined {
  if (target.startsWith('/') && !special.test(target)) return { path: target, query: '' };
  // A slash twice at the beginning would otherwise be taken for another site's name.
  const whole = target.startsWith('/') ? `http://site.invalid${target}` : target;
  const url = URL.parse(whole);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return { path: url.pathname, query: url.search };
}

/** A path's letters in place of its escapes; undefined where those are no UTF-8. */
export function plainPath(path: string): string | undefined {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
