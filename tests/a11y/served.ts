import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { mimeOf } from './mime-of.ts';

/** What is changed on the way from the built folder to the browser. */
export interface Change {
  /** The page's HTML. */
  html?: (html: string) => string;
  /** Every stylesheet. */
  css?: (css: string) => string;
  /** Every script of ours; Pagefind's own are left as they are. */
  js?: (js: string) => string;
}

/** Where the browser thinks the pages are; nothing of it is ever asked of a network. */
export const origin = 'https://council.test';

/**
 * Serves the built folder to a browser without a server, and any page that was written otherwise.
 * @param pages HTML by its path, for pages that functions write
 */
export async function serve(
  context: BrowserContext,
  folder: string,
  { pages = new Map(), change = {} }: { pages?: ReadonlyMap<string, string>; change?: Change } = {},
): Promise<void> {
  await context.route(`${origin}/**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const written = pages.get(path);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const read = written ?? (await readFile(file).catch(() => undefined));
    if (read === undefined) {
      await route.fulfill({ status: 404, body: '' });
      return;
    }
    const contentType = mimeOf(path);
    const kind = /html|css|javascript/.exec(contentType)?.[0];
    const changes = { html: change.html, css: change.css, javascript: change.js };
    const changed = kind === undefined ? undefined : changes[kind as keyof typeof changes];
    const isOwn = !path.startsWith('/pagefind/');
    const body = changed && isOwn ? changed(read.toString()) : read;
    await route.fulfill({ body, contentType });
  });
}
