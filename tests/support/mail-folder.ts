import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';

/** The messages in a site's folder of mail whose file name begins so, once there are as many as expected. */
export async function mailAbout(
  dataFolder: string,
  reference: string,
  expected: number,
): Promise<Email[]> {
  const folder = join(dataFolder, 'mail');
  const start = reference.replace('-', '');
  for (let tries = 0; tries < 400; tries += 1) {
    const entries = await readdir(folder).catch(() => [] as string[]);
    const names = entries.filter((name) => name.startsWith(start) && name.endsWith('.eml')).sort();
    if (names.length >= expected) {
      return Promise.all(
        names.map(async (name) => PostalMime.parse(await readFile(join(folder, name)))),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no ${String(expected)} messages about ${reference} within forty seconds`);
}
