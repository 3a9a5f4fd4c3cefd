import Slugger from 'github-slugger';
import { nodesIn } from './nodes-in.ts';
import type { MdxTree } from './parse.ts';
import { isTag, settingOf } from './tags-in.ts';
import { textOf } from './text-of.ts';

/** Places that the site's own frame and pages have besides an editor's headings. */
const ofTheFrame = ['main', 'find', 'contents', 'related', 'hours', 'glance'];

/**
 * The places on a page that a link may lead to: its headings, named as Astro names them, and whatever has an id.
 * @example
 * // ## Brown bins, twice
 * anchorsOn(tree) // => Set { "brown-bins", "brown-bins-1", "main" … }
 */
export function anchorsOn({ root }: Pick<MdxTree, 'root'>): Set<string> {
  const slugger = new Slugger();
  const nodes = nodesIn(root).map(({ node }) => node);
  const headings = nodes.flatMap((node) =>
    node.type === 'heading' ? [slugger.slug(textOf(node))] : [],
  );
  const ids = nodes.flatMap((node) => (isTag(node) ? (settingOf(node, 'id') ?? []) : []));
  return new Set([...headings, ...ids, ...ofTheFrame]);
}
