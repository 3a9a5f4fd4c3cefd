import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Council } from '../../council/council.ts';
import { hasOwnPictures } from '../../council/mdx/own-pictures.ts';
import { filesWithProse } from '../../council/read/files-with-prose.ts';

const name = 'front-door:pages-with-pictures';
const resolved = `\0${name}`;

/**
 * The module that brings the few pages whose pictures lie beside them to the bundler, and so to `@astrojs/mdx`. All
 * other words are made without it (`src/layouts/words-as-component.ts`).
 * @param council asked each time, since an editor may put a picture in while the site is shown
 */
export function pagesWithPictures(council: () => Council): Plugin {
  return {
    name,
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      const imports = filesWithProse(council())
        .filter(({ tree }) => hasOwnPictures(tree))
        .map(
          ({ file }) => `${JSON.stringify(file)}: () => import(${JSON.stringify(resolve(file))}),`,
        );
      return `export const pagesWithPictures = {\n${imports.join('\n')}\n};\n`;
    },
  };
}
