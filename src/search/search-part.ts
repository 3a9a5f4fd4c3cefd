/**
 * Where a part of Pagefind's index is. The first has Pagefind itself beside it.
 * @example searchPartPath(0) // => "/pagefind/"
 * searchPartPath(3) // => "/pagefind/3/"
 */
export function searchPartPath(part: number): string {
  return part === 0 ? '/pagefind/' : `/pagefind/${String(part)}/`;
}
