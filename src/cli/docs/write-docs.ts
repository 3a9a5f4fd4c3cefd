import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { documents } from './documents.ts';
import { guidesOf, picturesOf, type ReadDocument } from './guides.ts';

/** What the documentation's site is called where a council is named. */
export const docsCouncil = 'front-door';

/**
 * Writes the documentation as the folder of a council: what `docs/site/` has, and a guide for each file of the documentation.
 * @param contentFolder what CONTENT_DIR is then; what was in it is gone
 */
export async function writeDocs(contentFolder: string): Promise<void> {
  const folder = join(contentFolder, docsCouncil);
  await rm(folder, { recursive: true, force: true });
  await cp('docs/site', folder, { recursive: true });
  const read = await Promise.all(
    documents.map(async (one): Promise<ReadDocument> => ({
      ...one,
      text: await readFile(one.path, 'utf8'),
    })),
  );
  for (const [name, text] of guidesOf(read)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  for (const document of read) {
    for (const picture of picturesOf(document)) {
      await copyFile(picture, join(folder, 'guides', document.guide, basename(picture)));
    }
  }
}
