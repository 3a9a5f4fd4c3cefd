import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { knownAddresses, wrongAddress, withoutSlash } from '../wording/wrong-address.ts';

/** Old addresses that lead nowhere, round in a circle, or away from a page that is there. */
export function checkRedirects(council: Council): Finding[] {
  const { redirectsFile } = council;
  const known = knownAddresses(council);
  const leadsTo = new Map(
    Object.entries(redirectsFile.data).map(([from, to]) => [
      withoutSlash(from),
      pathOf(to, known.origin),
    ]),
  );
  return Object.entries(redirectsFile.data).flatMap(([from, to]): Finding[] => {
    const message = wrongRedirect(from, leadsTo, known.pages) ?? wrongAddress(to, from, known);
    if (message === undefined) return [];
    return [
      { severity: 'error', file: redirectsFile.file, line: redirectsFile.lineOf([from]), message },
    ];
  });
}

function wrongRedirect(
  from: string,
  leadsTo: ReadonlyMap<string, string>,
  pages: ReadonlyMap<string, unknown>,
): string | undefined {
  if (pages.has(`${withoutSlash(from)}/`)) {
    return `There is a page at ${from}, and it could not be reached. Take the redirect out, or the page.`;
  }
  const start = withoutSlash(from);
  const way = [start];
  for (let next = leadsTo.get(start); next !== undefined; next = leadsTo.get(next)) {
    if (next === start) {
      const circle = [...way.slice(1), start].join(', which leads to ');
      return `${start} leads to ${circle}, so no one would arrive. Write the address of a page.`;
    }
    // A circle further on is reported at the addresses in it.
    if (way.includes(next)) return undefined;
    way.push(next);
  }
  return undefined;
}

/** An address on this site may be written whole. */
function pathOf(to: string, origin: string): string {
  return withoutSlash(to.startsWith(`${origin}/`) ? to.slice(origin.length) : to);
}
