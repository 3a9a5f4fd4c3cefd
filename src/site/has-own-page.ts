import { kindFolders, kindIn } from './kinds.ts';

/**
 * Whether what is at a place of a council's folder has a page of its own on the site.
 * @example hasOwnPage('news/snow.mdx') // => true
 * @example hasOwnPage('alerts/flood.mdx') // => false
 */
export function hasOwnPage(place: string): boolean {
  const folder = kindFolders.find((one) => place.startsWith(`${one}/`));
  return folder !== undefined && kindIn(folder).addressOf !== undefined;
}
