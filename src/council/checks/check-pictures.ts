import type { Council } from '../council.ts';
import { nodesIn } from '../mdx/nodes-in.ts';
import type { MdxNode } from '../mdx/parse.ts';
import { isTag, settingOf } from '../mdx/tags-in.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';
import { aboutNode } from './about-node.ts';

/** Pictures that no one who cannot see them would know (WCAG 1.1.1). */
export function checkPictures(council: Council): Finding[] {
  return filesWithProse(council).flatMap((file) =>
    nodesIn(file.tree.root).flatMap(({ node }) => {
      const message = wrongAlt(node);
      return message === undefined ? [] : [aboutNode(file, node, 'error', message)];
    }),
  );
}

/** `IMG_0042.JPG`, `DSC01234`, `town-hall.svg`, `Screenshot 2026-11-25`. */
const fileName =
  /\.(?:jpe?g|jfif|png|gif|svg|webp|avif|heic|bmp|tiff?)$|^(?:img|dscn?|dscf|pxl|image|photo|picture|screenshot|unnamed|untitled)[\s_-]*\d*[\s\d._-]*$/i;

function wrongAlt(node: MdxNode): string | undefined {
  if (node.type === 'image' || node.type === 'imageReference') {
    const alt = (node.alt ?? '').trim();
    const address = node.type === 'image' ? node.url : '…';
    if (alt === '')
      return `People who cannot see this picture have no way to know what it shows. Write ![what it shows](${address}); if it is only decoration, write <img src="${address}" alt="" />.`;
    return fileName.test(alt) ? named(alt) : undefined;
  }
  if (!isTag(node) || node.name !== 'img') return undefined;
  const alt = (settingOf(node, 'alt') ?? '').trim();
  return fileName.test(alt) ? named(alt) : undefined;
}

function named(alt: string): string {
  return `"${alt}" is the name of a file. Write what the picture shows, such as "The front of the town hall".`;
}
