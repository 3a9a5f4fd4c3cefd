import { isBroken, type AskedLink } from '../../domain/links/asked-links.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { linksElsewhere } from './links-elsewhere.ts';

/** Links to other sites that did not work, or led on for good, when they were last asked. It asks no one itself. */
export function checkExternalLinks(council: Council): Finding[] {
  if (council.askedLinks.length === 0) return [];
  const asked = new Map(council.askedLinks.map((one) => [one.href, one]));
  return linksElsewhere(council).flatMap(({ file, line, href }): Finding[] => {
    const message = wrong(asked.get(href));
    return message === undefined ? [] : [{ severity: 'warning', file: file.file, line, message }];
  });
}

function wrong(link: AskedLink | undefined): string | undefined {
  if (link === undefined) return undefined;
  const { href, status, why, movedTo, askedOn, brokenSince = askedOn } = link;
  if (isBroken(status)) {
    const answer = status === 0 ? (why ?? 'It did not answer.') : `It answered ${String(status)}.`;
    return `"${href}" has not worked since ${brokenSince} (last asked on ${askedOn}). ${answer} Link to where it is now, or take the link out.`;
  }
  return movedTo === undefined
    ? undefined
    : `"${href}" has moved to ${movedTo} (asked on ${askedOn}). Write the new address.`;
}
