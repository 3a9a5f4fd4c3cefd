import { lineOfNode, nodesIn } from './nodes-in.ts';
import type { MdxTree } from './parse.ts';
import { isTag, lineOfSetting, settingOf, type Tag } from './tags-in.ts';
import { components } from './vocabulary.ts';

/** A component as an editor wrote it, with its lines: `<Office of="town-hall" />`. */
export interface WrittenTag {
  name: string;
  /** Of the file, from 1. */
  line: number;
  /** By name. One that is code has no text. */
  settings: Readonly<Record<string, { text?: string; line: number } | undefined>>;
}

/** Every component in a file's words, in their order. */
export function writtenTags({ root, text }: MdxTree): WrittenTag[] {
  return nodesIn(root).flatMap(({ node }) =>
    isTag(node) && node.name !== null && Object.hasOwn(components, node.name)
      ? [{ name: node.name, line: lineOfNode(node), settings: settingsOf(node, text) }]
      : [],
  );
}

function settingsOf(tag: Tag, words: string): WrittenTag['settings'] {
  return Object.fromEntries(
    tag.attributes.flatMap((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') return [];
      const { name } = attribute;
      const text = settingOf(tag, name);
      const line = lineOfSetting(tag, name, words);
      return [[name, text === undefined ? { line } : { text, line }]];
    }),
  );
}
