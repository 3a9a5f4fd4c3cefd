import * as runtime from 'astro/jsx-runtime';
import { compileMdx, type Heading } from '../council/mdx/compile.ts';
import type { MdxTree } from '../council/mdx/parse.ts';

/** What an editor wrote below the settings of one file: as a component, and its headings. */
export interface Body {
  Content: (props?: Record<string, unknown>) => unknown;
  headings: readonly Heading[];
}

type Component = (props: Record<string, unknown>) => unknown;
type Program = (given: typeof runtime) => { default: Component };

const made = new WeakMap<MdxTree, Body>();

/**
 * The component that `@astrojs/mdx` would make of a page's words, made without a bundler. Once for a page, however many
 * languages it is shown in.
 */
export function wordsAsComponent(tree: MdxTree): Body {
  const known = made.get(tree);
  if (known !== undefined) return known;
  const { code, headings } = compileMdx(tree.text);
  // The compiler wrote it from words that were checked: nothing in a page is code (`wrong-tags.ts`).
  const program = new Function(code) as Program;
  const { default: words } = program(runtime);
  const Content = (props: Record<string, unknown> = {}): unknown =>
    words({ ...props, components: { Fragment: runtime.Fragment, ...(props['components'] ?? {}) } });
  // What tells Astro that it is made by the renderer of MDX, as that marks its own.
  Object.assign(Content, {
    [Symbol.for('astro:renderer')]: 'astro:jsx',
    [Symbol.for('mdx-component')]: true,
    [Symbol.for('astro.needsHeadRendering')]: true,
  });
  const body = { Content, headings };
  made.set(tree, body);
  return body;
}
