import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Council } from '../council.ts';
import { sizeAt } from '../files/council-files.ts';
import { drawnFrom } from '../mdx/drawn.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';

/** What is in public/ is sent as it is; beside a page, pictures are made smaller by the build. In bytes. */
const most = { public: 500_000, beside: 10_000_000 };

function sizeBeside(file: string, href: string): number {
  return statSync(join(dirname(file), href), { throwIfNoEntry: false })?.size ?? 0;
}

/** Pictures that take long to load, or to build. */
export function checkPictureSizes(council: Council): Finding[] {
  return filesWithProse(council).flatMap(({ file, tree }) =>
    drawnFrom(tree).links.flatMap(({ href = '', isImage, line }): Finding[] => {
      if (!isImage || href === '' || /^(?:[a-z]+:|\/\/)/i.test(href)) return [];
      const isPublic = href.startsWith('/');
      const size = isPublic ? (sizeAt(href, council.files) ?? 0) : sizeBeside(file, href);
      if (size <= (isPublic ? most.public : most.beside)) return [];
      const inMegabytes = (size / 1_000_000).toFixed(1);
      const message = isPublic
        ? `"${href}" has ${inMegabytes} MB, and everyone who reads the page has to wait for it. Put the picture beside the page's file, where it is made smaller by itself, and write its name without the /.`
        : `"${href}" has ${inMegabytes} MB. Save it smaller: 2,000 pixels across are enough for any screen.`;
      return [{ severity: 'warning', file, line, message }];
    }),
  );
}
