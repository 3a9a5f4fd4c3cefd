import type { Council } from '../../council/council.ts';
import { siteUrl } from '../../council/snapshot/snapshot-of.ts';
import { translationAddress } from '../../site/addresses.ts';
import { kindFolders, kindIn } from '../../site/kinds.ts';
import { codeHash } from './code-hash.ts';
import { keptOf, keptProgram, programKey } from './kept-program.ts';

/** One page, and the folder of the files that it needs: styles and scripts. */
interface OnePage {
  html: string;
  assets: string;
}

/**
 * Makes one page of the council that COUNCIL names with the program that an earlier build made of the same code, and nothing
 * else of the site: it is what a whole build would write at its address.
 * @returns `undefined` where no such program was kept, and the site has to be built
 */
export async function pageFromKept(
  council: Council,
  address: string,
): Promise<OnePage | undefined> {
  const site = siteUrl(council.facts.url);
  const key = await programKey(council, { site, code: await codeHash() });
  const program =
    key === undefined ? undefined : await keptProgram(keptOf(council.id).programs, key);
  if (program === undefined) return undefined;
  const { astroProgram } = await import('./astro-program.ts');
  const prerenderer = await astroProgram(program);
  for (const { pathname, route: routeData } of await prerenderer.getStaticPaths()) {
    if (`${pathname.replace(/\/$/, '')}/` !== address) continue;
    const request = new Request(new URL(encodeURI(address), site));
    const rendered = await prerenderer.render(request, { routeData });
    const response = rendered instanceof Response ? rendered : rendered.response;
    if (response.status === 200) return { html: await response.text(), assets: program.assets };
  }
  return undefined;
}

/**
 * Where a page is on the site, by its place in the council's folder.
 * @example addressOfPlace(council, 'news/snow.pl.mdx') // => "/pl/news/snow/"
 */
export function addressOfPlace(council: Council, place: string): string | undefined {
  const folder = kindFolders.find((one) => place.startsWith(`${one}/`));
  if (folder === undefined) return undefined;
  const isAt = ({ file }: { file: string }): boolean => file.endsWith(`/${council.id}/${place}`);
  const translation = council.translations.find((one) => one.folder === folder && isAt(one));
  const original = council[folder].find(({ id, file }) =>
    translation === undefined ? isAt({ file }) : id === translation.original,
  );
  if (original === undefined) return undefined;
  const address = kindIn(folder).addressOf?.(
    original as Parameters<NonNullable<ReturnType<typeof kindIn>['addressOf']>>[0],
  );
  return translation === undefined || address === undefined
    ? address
    : translationAddress(address, translation.data.language);
}
