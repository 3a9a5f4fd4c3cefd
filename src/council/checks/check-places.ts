import type { ContentFile, Council } from '../council.ts';
import { nodesIn } from '../mdx/nodes-in.ts';
import type { MdxNode } from '../mdx/parse.ts';
import { isTag, lineOfSetting, settingOf, tagsIn } from '../mdx/tags-in.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import { idsIn } from '../read/ids-in.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';
import { aboutNode } from './about-node.ts';

/** Maps without a list of their places: they say nothing to people who can't see them (WCAG 1.1.1). */
export function checkPlaces(council: Council): Finding[] {
  return filesWithProse(council).flatMap((file) => [
    ...unknownLists(file, council),
    ...mapsAlone(file),
  ]);
}

function unknownLists({ file, tree }: ContentFile<unknown>, council: Council): Finding[] {
  const directories = idsIn(council, 'directories');
  return tagsIn(tree.root, 'Map').flatMap((tag): Finding[] => {
    const name = settingOf(tag, 'places') ?? '';
    if (name.trim() === '') return [];
    const line = lineOfSetting(tag, 'places', tree.text);
    if (name === 'offices') {
      if (idsIn(council, 'offices').length > 0) return [];
      const message =
        'A map is only beside the same places as a list, and there are no offices to list. Write them into offices/, or take <Map> out.';
      return [{ severity: 'error', file, line, message }];
    }
    if (directories.includes(name)) return [];
    const message = noSuch('list of places', name, ['offices', ...directories]);
    return [{ severity: 'error', file, line, message }];
  });
}

/** `Map of the town`, `A plan of the car parks`. */
const ofMap = /^(?:an? |the )?(?:\w+ )?(?:map|plan|floor plan) (?:of|showing|with|to)\b/i;

function mapsAlone(file: ContentFile<unknown>): Finding[] {
  return nodesIn(file.tree.root).flatMap(({ node, within }) => {
    const alt = altOf(node);
    if (alt === undefined || !ofMap.test(alt)) return [];
    if (within.some((outer) => isTag(outer) && outer.name === 'Map')) return [];
    const message =
      'A map says nothing to people who can’t see it, so it is only beside the same places as a list. Write the places into a directory, and this picture between <Map places="…"> and </Map>.';
    return [aboutNode(file, node, 'error', message)];
  });
}

function altOf(node: MdxNode): string | undefined {
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? undefined;
  return isTag(node) && (node.name === 'img' || node.name === 'Picture')
    ? settingOf(node, 'alt')
    : undefined;
}
