import { ownAddresses } from './addresses.ts';

/**
 * What Netlify reads in `_redirects`, one rule a line: where old addresses lead, and the page for an address that is none
 * in each language but English, whose page Netlify finds by itself. Netlify looks at these rules before it looks for a
 * function, so none of them may be for an address such as `/pl/sent/K7RM3XDW`.
 * @example netlifyRedirects({ '/bins': '/services/bins/' }, []) // => "/bins /services/bins/ 301\n"
 */
export function netlifyRedirects(
  redirects: Readonly<Record<string, string>>,
  languages: readonly string[],
): string {
  const moved = Object.entries(redirects).map(([from, to]) => `${from} ${to} 301`);
  const missing = languages.flatMap((language) =>
    [`/${language}/:page`, ...Object.values(ownAddresses).map((own) => `/${language}${own}*`)].map(
      (from) => `${from} /${language}/404.html 404`,
    ),
  );
  return [...moved, ...missing].map((line) => `${line}\n`).join('');
}
