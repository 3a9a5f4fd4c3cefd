import type { Finding } from './finding.ts';
import type { PageToOpen } from './open-pages.ts';

/**
 * Opens pages, and those without a verdict once more: on a machine with too much to do a browser may give none in time, and
 * that says nothing of the page. One without a verdict twice is a fault.
 * @param open opens pages: the second time alone, one after the other
 */
export async function askedAgain(
  pages: readonly PageToOpen[],
  open: (pages: readonly PageToOpen[], way: { tabs: number }) => Promise<Finding[]>,
  tabs: number,
): Promise<Finding[]> {
  const found = await open(pages, { tabs });
  const silent = new Set(found.filter(({ rule }) => rule === 'no verdict').map(({ path }) => path));
  if (silent.size === 0) return found;
  const again = pages.filter(({ url }) => silent.has(new URL(url).pathname));
  return [...found.filter(({ path }) => !silent.has(path)), ...(await open(again, { tabs: 1 }))];
}
