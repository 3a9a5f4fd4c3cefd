import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import { mdxFeatures } from './features.ts';
import { pictureTag, picturesInSight } from './picture-tag.ts';
import { singleTilde } from './single-tilde.ts';

/** A heading as the list of contents has it. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** A page's words as a program that makes them with a JSX runtime, and their headings. */
export interface CompiledWords {
  /** The body of a function: its one argument is the runtime, and it gives back the component as `default`. */
  code: string;
  headings: readonly Heading[];
}

/**
 * Compiles an MDX file's words as `@astrojs/mdx` does, with the same compiler and settings, without a bundler after it:
 * a thousand pages take two seconds and not fourteen. A page with pictures that lie beside it is not for this
 * (`own-pictures.ts`). `tests/build/words-without-bundler` holds both ways to the same HTML.
 * @example compileMdx('## Bins').headings // => [{ depth: 2, slug: 'bins', text: 'Bins' }]
 */
export function compileMdx(words: string): CompiledWords {
  const astro = {
    frontmatter: {},
    headings: [] as Heading[],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  const compiled = mdxToJs(words, {
    mdastPlugins: [singleTilde, pictureTag],
    hastPlugins: [picturesInSight, satteriHeadingIdsPlugin()],
    features: mdxFeatures,
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    outputFormat: 'function-body',
    data: { astro },
  });
  if (compiled instanceof Promise) throw new Error('No plugin of ours has to be waited for.');
  return { code: compiled.code, headings: astro.headings };
}
