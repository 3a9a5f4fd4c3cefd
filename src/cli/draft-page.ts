import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { filesAddress, filesFolder } from '../council/files/site-files.ts';
import { council } from '../council/read/current.ts';
import { defaultContentFolder } from '../council/read/load-council.ts';
import { ToldError } from '../council/wording/told-error.ts';
import { withOwnLook } from '../server/build/own-look.ts';
import { addressOfPlace, pageFromKept } from '../server/build/page-from-kept.ts';
import { buildWithAstro } from '../server/releases/build-with-astro.ts';
import { releasesOf, makeHome } from '../server/releases/list-releases.ts';
import { lockBuilds } from '../server/releases/make-release.ts';
import { whyNotPublished } from '../server/releases/why-not-published.ts';
import { finish, outcomeOf } from './outcome.ts';

/**
 * Makes the page of one draft, with the styles and scripts that it needs, in a folder: what the server runs where an editor asks
 * for a link to a draft. COUNCIL and CONTENT_DIR say of which content.
 */
const [place = '', to = ''] = process.argv.slice(2);
setPriority(10);

finish(
  await outcomeOf(async () => {
    try {
      await make();
      return '';
    } catch (error) {
      throw new Error(whyNotPublished(error), { cause: error });
    }
  }),
);
// The build may leave something open that would keep the process.
process.exit();

async function make(): Promise<void> {
  const address = addressOfPlace(council, place);
  if (address === undefined) {
    throw new ToldError(`${place} would not be on the site, even if it were published now.`);
  }
  const page = await pageFromKept(council, address);
  if (page !== undefined) return write(page.html, page.assets);
  // Builds of one council share what Astro keeps between them.
  const home = releasesOf(council.id);
  await makeHome(home);
  const unlock = lockBuilds(home);
  const pages = join(to, 'site');
  const snapshot = join(to, 'snapshot');
  try {
    await buildWithAstro({ pages, snapshot }, { isQuiet: true });
    await write(await readFile(join(pages, address, 'index.html'), 'utf8'), pages);
  } finally {
    for (const folder of [pages, snapshot]) await rm(folder, { recursive: true, force: true });
    unlock();
  }
}

/** All lie side by side: scripts ask for each other by name, beside themselves. */
async function write(html: string, assets: string): Promise<void> {
  const folder = join(assets, '_astro');
  const names = (await readdir(folder)).filter((name) => !/\.(?:br|gz)$/.test(name));
  for (const name of names) await cp(join(folder, name), join(to, name));
  const own = join(defaultContentFolder, council.id, filesFolder);
  for (const name of await readdir(own).catch(() => [])) {
    if (html.includes(`${filesAddress}${name}`)) await cp(join(own, name), join(to, name));
  }
  await writeFile(join(to, 'page.html'), await withOwnLook(html, council, to));
}
