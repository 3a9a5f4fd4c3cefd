import { drawnFrom } from './drawn.ts';
import type { MdxTree } from './parse.ts';
import type { components } from './vocabulary.ts';
import type { WrittenTag } from './written-tags.ts';

/** Every component of this name in a file's words, in their order. */
export function tagsNamed(
  { tree }: { tree: MdxTree },
  name: keyof typeof components,
): WrittenTag[] {
  return drawnFrom(tree).tags.filter((tag) => tag.name === name);
}
