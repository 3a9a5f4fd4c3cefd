import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer, RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { KeptProgram } from './kept-program.ts';

/** What we use of the program that Astro's bundler makes of `src/pages` (`astro/dist/entrypoints/prerender.js`). */
interface App {
  setInternals: (internals: { pagesByKeys: Map<string, { styles: unknown[] }> }) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

/**
 * A program that was kept, as Astro's own prerenderer (`astro/dist/core/build/default-prerenderer.js`): it gets what
 * Astro found out when it was made, and no integration adds a script to pages.
 */
export async function astroProgram({ entry, styles }: KeptProgram): Promise<AstroPrerenderer> {
  const { app } = (await import(pathToFileURL(resolve(entry)).href)) as { app: App };
  app.setInternals({
    pagesByKeys: new Map(Object.entries(styles).map(([key, its]) => [key, { styles: its }])),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: toConsole } } });
  const paths = new StaticPaths(app as unknown as ConstructorParameters<typeof StaticPaths>[0]);
  return {
    name: 'front-door:kept-program',
    getStaticPaths: () => paths.getAll(),
    render: (request, { routeData }) => app.render(request, { routeData }),
  };
}

const toConsole = {
  write: ({ level, message }: { level: string; message: string }): boolean => {
    if (level === 'warn' || level === 'error') console.warn(message);
    return true;
  },
};
