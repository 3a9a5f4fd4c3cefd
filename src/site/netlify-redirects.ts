import { ownAddresses } from './addresses.ts';

interface Rules {
  /** Old address to new. */
  redirects: Readonly<Record<string, string>>;
  /** Addresses of pages that are there and lead to another site all the same. */
  leaving?: Readonly<Record<string, string>>;
  /** Addresses at which a page says that it has ended: they answer 410. */
  ended?: readonly string[];
  /** Besides English. */
  languages: readonly string[];
}

/**
 * What Netlify reads in `_redirects`, one rule a line: where old addresses lead, the pages that have
 * ended, and the page for an address that is none in each language but English, whose page Netlify finds by itself. Netlify looks at these rules before it looks for a
 * function, so none of them may be for an address such as `/pl/sent/K7RM3XDW`.
 * @example
 * netlifyRedirects({ redirects: { '/bins': '/services/bins/' }, languages: [] }) // => "/bins /services/bins/ 301\n"
 */
export function netlifyRedirects({
  redirects,
  leaving = {},
  ended = [],
  languages,
}: Rules): string {
  const moved = Object.entries(redirects).map(([from, to]) => `${from} ${to} 301`);
  // With its mark of exclamation a rule comes before the page that is at the address.
  const gone = ended.map((path) => `${path} ${path} 410!`);
  const left = Object.entries(leaving).map(([from, to]) => `${from} ${to} 301!`);
  const missing = languages.flatMap((language) =>
    [`/${language}/:page`, ...Object.values(ownAddresses).map((own) => `/${language}${own}*`)].map(
      (from) => `${from} /${language}/404.html 404`,
    ),
  );
  return [...left, ...gone, ...moved, ...missing].map((line) => `${line}\n`).join('');
}
