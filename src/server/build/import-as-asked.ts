import type { Plugin } from 'vite';

/** What Vite puts around each `import()` of a script. */
const helper = '\0vite/preload-helper.js';

/**
 * A script that asks for another when it needs it asks for it alone. Vite's own helper also fetches what that one imports, and its
 * styles, beforehand; ours import nothing that has styles, and the helper weighs nearly a kilobyte on every form.
 */
export function importAsAsked(): Plugin {
  return {
    name: 'front-door:import-as-asked',
    enforce: 'pre',
    // Nor is listed in it what that one imports.
    configResolved: ({ environments }) => {
      for (const { build } of Object.values(environments)) build.modulePreload = false;
    },
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
