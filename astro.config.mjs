import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { councilId } from './src/council/current.ts';
import { frontDoor } from './src/integration.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    frontDoor(councilId),
    mdx(),
    sitemap({ filter: (page) => !page.includes('/_shell/') && !page.endsWith('/404/') }),
  ],
  vite: {
    // Every script and style is a file of its own: the site's content security policy allows no inline ones.
    build: { assetsInlineLimit: 0 },
  },
});
