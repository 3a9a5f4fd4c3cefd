import { hash } from 'node:crypto';
import { languages } from '../../i18n/languages.ts';

/**
 * Pages in one part of the search index. Measured on 10,000 pages and one question: sixteen parts have the browser fetch eight of
 * them, 480 KB for 200, four about as much as one; and what one of four takes after a change is over before all else is.
 */
const MOST = 3000;

const translated = new Set<string>(languages.map(({ code }) => code));

/**
 * Says in which part of the search index a page is. Where there are many pages each part has some of them, so that a change
 * costs one part, and who searches fetches those that the results are in. Pages in other languages are few, and all
 * in the first: who reads Polish would fetch each part for two pages.
 * @param addresses of all pages. Twice as many parts are made where there are more pages than fit, so one page more moves no other
 * @example partsOfIndex(addresses)('/services/bins') // => 0, where there are 3,000 or fewer
 */
export function partsOfIndex(
  addresses: readonly string[],
  most = MOST,
): (address: string) => number {
  const own = addresses.filter((address) => !isTranslated(address));
  const parts = 2 ** Math.ceil(Math.log2(Math.max(1, own.length / most)));
  return (address) =>
    parts === 1 || isTranslated(address)
      ? 0
      : parseInt(hash('sha256', address).slice(0, 8), 16) % parts;
}

function isTranslated(address: string): boolean {
  return translated.has(address.split('/')[1] ?? '');
}
