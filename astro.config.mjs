import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { codeHash } from './src/server/build/code-hash.ts';
import { sheetsBeside } from './src/server/build/sheets-beside.ts';
import { settingsFrom } from './src/server/settings.ts';
import { brandSass } from './src/styles/brand.ts';

const sass = { loadPaths: ['node_modules'], quietDeps: true };
// All that reads the council is imported after the style sheets have begun: both take their time.
const reading = import('./src/council/read/current.ts');
// Publishing has Astro build within its own process, where no command of Astro's is.
const isBuild = !['dev', 'sync', 'check'].includes(process.argv[2]);
// From before any of it is read: style sheets that are changed from here on are of no code that anything is kept under.
const code = isBuild ? await codeHash() : '';
const sheets = isBuild
  ? [
      sheetsBeside('src/styles', {
        options: sass,
        above: { 'site.scss': reading.then((read) => brandSass(read.council.facts.brand)) },
      }),
    ]
  : [];
const { council, councilId } = await reading;
const { mdxInBuild } = await import('./src/council/mdx/in-build.ts');
const { frontDoor } = await import('./src/integration.ts');

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  outDir: process.env.SITE_DIR || 'dist',
  // One for each council, so that two can be built at once.
  cacheDir: `node_modules/.astro/${councilId}`,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  compressHTML: true,
  devToolbar: { enabled: false },
  // `npm run dev` listens where the server would.
  server: ({ command }) => (command === 'dev' ? listening() : {}),
  // What the check reads with, the build reads with.
  markdown: mdxInBuild,
  integrations: [frontDoor(councilId, code), mdx()],
  vite: {
    plugins: sheets,
    // Beside Astro's: all that builds write to in node_modules is one folder.
    cacheDir: `node_modules/.astro/${councilId}/vite`,
    // Every script and style is a file of its own: the site's content security policy allows no inline ones.
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks each MDX file with a directive of its own, and the bundler warns of every one.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
    css: {
      preprocessorOptions: {
        scss: {
          ...sass,
          // A function, so that it stands above the page's stylesheet only, not above GOV.UK Frontend's own files.
          additionalData: (source, file) =>
            file.endsWith('/site.scss') ? brandSass(council.facts.brand) + source : source,
        },
      },
    },
  },
});

function listening() {
  const { host, port } = settingsFrom(process.env);
  return { host, port };
}
