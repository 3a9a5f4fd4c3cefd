import { pageAddress } from '../../site/addresses.ts';
import type { Council } from '../council.ts';
import { drawnFrom } from '../mdx/drawn.ts';
import { filesOfEveryKind } from '../read/files-of-every-kind.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';
import { hrefsIn } from './hrefs-in.ts';

/** Pages that every page of the site leads to. */
const linkedEverywhere = ['about', 'accessibility', 'contact', 'cookies', 'privacy'];

/** Pages that no link leads to, and topics that have nothing to list. */
export function checkReachable(council: Council): Finding[] {
  const reached = addressesLinked(council);
  return [
    ...council.pages
      .filter(({ id }) => !linkedEverywhere.includes(id) && !reached.has(pageAddress(id)))
      .map(({ id, file }): Finding => {
        const message = `No page links to this one. Link to it as ${pageAddress(id)} from a page that people read before it.`;
        return { severity: 'warning', file, line: 1, message };
      }),
    ...council.topics.flatMap(({ id, title }, index): Finding[] => {
      // A page that could not be read may be the one.
      const { services, guides, 'step-by-step': journeys, unread } = council;
      const listed = [...services, ...guides, ...journeys].some(({ data }) => data.topic === id);
      if (unread.size > 0 || listed) return [];
      const { file, lineOf } = council.topicsFile;
      const message = `No service is under the topic "${title}", so its page is empty. Write "topic: ${id}" in a service, or take the topic out.`;
      return [{ severity: 'warning', file, line: lineOf([index, 'id']), message }];
    }),
  ];
}

/** The address of every page of this site that a link in another file leads to. */
function addressesLinked(council: Council): Set<string> {
  const { url } = council.facts;
  const ownAddress = new Map(council.pages.map(({ file, id }) => [file, pageAddress(id)]));
  const inWords = filesWithProse(council).flatMap(({ file, tree }) =>
    drawnFrom(tree).links.map(({ href }) => ({ file, href })),
  );
  const inSettings = filesOfEveryKind(council).flatMap(({ file, data }) =>
    hrefsIn(data).map(({ href }) => ({ file, href })),
  );
  const linked = new Set<string>();
  for (const { file, href } of [...inWords, ...inSettings]) {
    const own = ownAddress.get(file) ?? '/';
    const address = href === undefined ? undefined : URL.parse(href, `${url}${own}`);
    if (address?.origin !== url) continue;
    const path = address.pathname.endsWith('/') ? address.pathname : `${address.pathname}/`;
    if (path !== own) linked.add(path);
  }
  return linked;
}
