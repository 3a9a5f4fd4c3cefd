import type { ContentFile, Council } from '../council.ts';
import { drawnFrom } from '../mdx/drawn.ts';
import { filesOfEveryKind } from '../read/files-of-every-kind.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import { hrefsIn } from './hrefs-in.ts';

/** A link to another site, where an editor wrote it. */
export interface LinkElsewhere {
  file: ContentFile<unknown>;
  line: number;
  href: string;
}

/** Every link to another site, in words and in settings. */
export function linksElsewhere(council: Council): LinkElsewhere[] {
  const own = URL.canParse(council.facts.url) ? new URL(council.facts.url).origin : '';
  const isElsewhere = (href: string | undefined): href is string =>
    href !== undefined &&
    /^https?:\/\//i.test(href) &&
    URL.canParse(href) &&
    new URL(href).origin !== own;
  return [
    ...filesOfEveryKind(council).flatMap((file) =>
      hrefsIn(file.data).map(({ href, path }) => ({ file, line: file.lineOf(path), href })),
    ),
    ...filesWithProse(council).flatMap((file) =>
      drawnFrom(file.tree).links.map(({ href, line }) => ({ file, line, href })),
    ),
  ].flatMap(({ file, line, href }) => (isElsewhere(href) ? [{ file, line, href }] : []));
}
