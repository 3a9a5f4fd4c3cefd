import { join } from 'node:path';
import { kindFolders } from '../site/kinds.ts';
import { nearest } from '../council/wording/nearest.ts';
import { BadArguments } from './outcome.ts';

/** One page of a council, as someone named it. */
export interface AskedPage {
  council: string;
  /** Below the council's folder: `services/licensing/taxis.mdx`. */
  path: string;
}

/**
 * The page that is meant by what was typed: its place in the council's folder, with the council before it or without,
 * with its ending or without.
 * @returns undefined where a council is meant
 * @example askedPage('services/licensing/taxis', councils, 'thornby') // => { council: 'thornby', path: 'services/licensing/taxis.mdx' }
 */
export function askedPage(
  typed: string,
  councils: readonly string[],
  council: string,
): AskedPage | undefined {
  const parts = typed
    .replaceAll('\\', '/')
    .replace(/^\.?\/*(?:content\/)?|\/+$/g, '')
    .split('/');
  const [first = '', ...rest] = parts;
  if (councils.includes(first)) {
    return rest.length === 0 ? undefined : { council: first, path: withEnding(rest) };
  }
  return parts.length > 1 || /\.(?:mdx|ya?ml)$/.test(first)
    ? { council, path: withEnding(parts) }
    : undefined;
}

function withEnding(parts: readonly string[]): string {
  const path = parts.join('/');
  return /\.(?:mdx|ya?ml|json)$/.test(path) ? path : `${path}.mdx`;
}

/** The file of an asked page, or one line that says which page was probably meant. @throws BadArguments */
export function fileOfPage(
  { council, path }: AskedPage,
  files: readonly string[],
  folder: string,
): string {
  const file = join(folder, council, path);
  if (files.includes(file)) return file;
  const below = files.map((one) => one.slice(join(folder, council).length + 1));
  const near =
    nearest(path, below) ?? below.find((one) => one.split('/').at(-1) === path.split('/').at(-1));
  throw new BadArguments(
    `There is no page "${path.replace(/\.mdx$/, '')}" in ${join(folder, council)}/.` +
      (near === undefined
        ? ` Pages are in ${kindFolders.join(', ')}.`
        : ` Did you mean "${near.replace(/\.mdx$/, '')}"?`),
  );
}
