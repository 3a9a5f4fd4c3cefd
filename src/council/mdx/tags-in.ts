import { lineOfNode, nodesIn } from './nodes-in.ts';
import type { MdxNode } from './parse.ts';

/** A tag that an editor wrote: `<Promise of="letter" />`, `<abbr title="…">`. */
export type Tag = Extract<MdxNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

export function isTag(node: MdxNode): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Every tag of this name, in the order of the words. */
export function tagsIn(root: MdxNode, name: string): Tag[] {
  return nodesIn(root).flatMap(({ node }) => (isTag(node) && node.name === name ? [node] : []));
}

/** A setting of a tag where it is written as words; `undefined` where it is not there or is code. */
export function settingOf(tag: Tag, name: string): string | undefined {
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    return typeof attribute.value === 'string' ? attribute.value : undefined;
  }
  return undefined;
}

/** The line of the file on which a setting of a tag is written; its tag's where it is not there. */
export function lineOfSetting(tag: Tag, name: string, text: string): number {
  const { start, end } = tag.position ?? {};
  const inTag = text.slice(
    start?.offset ?? 0,
    tag.children[0]?.position?.start.offset ?? end?.offset ?? 0,
  );
  const at = inTag.search(new RegExp(`\\s${name.replace(/\W/g, '\\$&')}(?![\\w-])`));
  return (start?.line ?? 1) + (at < 0 ? 0 : inTag.slice(0, at + 1).split('\n').length - 1);
}

/** The ids that `<Promise of="…" />` names, each with its line. */
export function promisesNamed(node: MdxNode): { id: string; line: number }[] {
  return tagsIn(node, 'Promise').flatMap((tag) => {
    const id = settingOf(tag, 'of');
    return id === undefined || id.trim() === '' ? [] : [{ id, line: lineOfNode(tag) }];
  });
}
