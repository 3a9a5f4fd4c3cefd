import { join } from 'node:path';
import { ownPages } from '../states.ts';

/**
 * The file in which a page is mended: what an editor wrote, or the page of ours.
 * @param path from the root: `/services/council-tax/pay/`
 * @param exists whether there is a file of this name
 * @example fileOf('/services/council-tax/pay/', 'allerdale', exists) // => 'content/allerdale/services/council-tax/pay.mdx'
 */
export function fileOf(path: string, council: string, exists: (file: string) => boolean): string {
  const [clean = ''] = path.split('?');
  const english = clean.replace(/^\/[a-z]{2}(?=\/(?:f|forms|search|sent)\/)/, '');
  const form = /^\/(?:f|forms)\/([^/]+)/.exec(english)?.[1];
  const names = [
    ...(form === undefined ? [] : [`forms/${form}`]),
    english.replace(/^\/|\/$/g, ''),
    `pages/${english.replace(/^\/|\/$/g, '')}`,
    `notices/${/^\/([a-z]{2})\/$/.exec(clean)?.[1] ?? ''}`,
  ];
  const written = names.map((name) => join('content', council, `${name}.mdx`)).find(exists);
  if (written !== undefined) return written;
  const own = Object.entries(ownPages).find(([, page]) => page?.at.test(clean) === true)?.[0];
  if (own !== undefined) return `src/pages/${own}`;
  if (clean.startsWith('/staff/')) return 'src/http/desk/desk-page.ts';
  if (clean.includes('/sent/')) return 'src/http/sent-page.ts';
  return 'src/http/page-shell.ts';
}
