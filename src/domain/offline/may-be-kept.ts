/** What is known of a page that was loaded. */
export interface LoadedPage {
  /** Its address within the site: `/charter/`. */
  path: string;
  /** What follows the question mark, with it. */
  query: string;
  status: number;
  /** `Content-Type`. */
  type: string | null;
  /** `Cache-Control`. */
  cacheControl: string | null;
}

/**
 * Whether a copy of a page may be kept on the reader's device, to be read without a connection: only of a page that is the same
 * for everyone. So none that answers something (it has a question mark, or says `private` or `no-store`), and none
 * whose address is a function's, the search's, the desk's or the service status's.
 * @param never the addresses of which no copy is ever kept
 * @example
 * mayBeKept({ path: '/charter/', query: '', status: 200, type: 'text/html', cacheControl: 'no-cache' }, /^\/sent\//) // => true
 * mayBeKept({ path: '/search/', query: '?q=debt', status: 200, type: 'text/html', cacheControl: null }, /^\/sent\//) // => false
 */
export function mayBeKept(page: LoadedPage, never: RegExp): boolean {
  return (
    page.status === 200 &&
    page.query === '' &&
    page.path.endsWith('/') &&
    (page.type ?? '').startsWith('text/html') &&
    !/\b(?:private|no-store)\b/i.test(page.cacheControl ?? '') &&
    !never.test(page.path)
  );
}
