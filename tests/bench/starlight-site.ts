import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { asStarlight, type ServicePage } from './service-pages.ts';

/** What is compared with, by its exact version. It is fetched here alone, and is no part of package.json. */
const dependencies = {
  '@astrojs/markdown-remark': '7.3.0',
  '@astrojs/starlight': '0.42.4',
  astro: '7.3.3',
};

/** The components that pages name, as small as Front Door's own: each reads one value and writes one element. */
export const components = {
  Form: `---\nconst { of } = Astro.props;\n---\n<a href={'/forms/' + of + '/'}><slot /></a>\n`,
  Promise: `---\nimport { targets } from '../charter.mjs';\nconst { of } = Astro.props;\n---\n<strong>{targets[of] ?? 'soon'}</strong>\n`,
  Telephone: `---\nconst { number = '01632 960101' } = Astro.props;\n---\n<a href={'tel:' + number.replaceAll(' ', '')}>{number}</a>\n`,
};

/** A Starlight site of the same pages, ready to be built in its folder: its own navigation, search and sitemap. */
export async function starlightSite(folder: string, pages: readonly ServicePage[]): Promise<void> {
  const files = {
    'package.json': JSON.stringify({ private: true, type: 'module', dependencies }),
    'astro.config.mjs': `import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({\n  site: 'https://starlight.example.gov.uk',\n  integrations: [starlight({ title: 'A council' })],\n});\n`,
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { defineCollection } from 'astro:content';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
    'src/charter.mjs': `export const targets = { 'online-enquiry': '2 working days', letter: '5 working days', telephone: '20 seconds' };\n`,
    'src/content/docs/index.mdx': '---\ntitle: A council\n---\n\nWelcome.\n',
    ...Object.fromEntries(
      Object.entries(components).map(([name, text]) => [`src/components/${name}.astro`, text]),
    ),
    ...Object.fromEntries(
      pages.map((page) => [`src/content/docs/services/${page.id}.mdx`, asStarlight(page)]),
    ),
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--save-exact'], {
    cwd: folder,
  });
}
