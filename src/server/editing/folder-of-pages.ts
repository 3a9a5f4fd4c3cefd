import { cp, lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { EditRefused, type KeptChange, type PageFile } from '../../http/editing/editing.ts';
import { filesFolder } from '../../council/files/site-files.ts';
import { placeOf } from '../../council/read/place-of.ts';
import { writeWhole } from '../releases/write-whole.ts';
import { blobId } from './blob-id.ts';
import type { Entry, PageStore } from './page-store.ts';

/** Pages in the council's folder itself, as `npm run dev` shows them. Versions are kept by git, as for everything else there. */
export function folderOfPages(council: string, folder: string): PageStore {
  const bytes = async (place: string): Promise<Buffer | undefined> => {
    await mustBeOwn(folder, place);
    return readFile(join(folder, place)).catch(() => undefined);
  };
  const list = async (): Promise<PageFile[]> => {
    const pages: PageFile[] = [];
    // One after the other: a document may have megabytes.
    for (const place of await placesIn(council, folder)) {
      const content = await readFile(join(folder, place));
      pages.push({ place, sha: blobId(content), size: content.byteLength });
    }
    return pages;
  };
  const head = async (): Promise<KeptChange> => {
    const files = await list();
    const id = blobId(files.map(({ place, sha }) => `${sha} ${place}`).join('\n'));
    const by = { name: 'The folder', email: '' };
    return { id, at: new Date().toISOString(), by, message: 'As it is in the folder' };
  };
  return {
    head,
    list,
    bytes,
    read: async (place) => (await bytes(place))?.toString('utf8'),
    history: () => Promise.resolve([]),
    write: async (entries, by, message) => {
      for (const entry of entries) await mustStillBe(bytes, entry);
      for (const { place, text } of entries) await put(folder, place, text);
      return { ...(await head()), by, message };
    },
    copyTo: (to) => copyPlain(folder, to),
    copyPages: (to) => copyPlain(folder, to, join(folder, filesFolder)),
  };
}

/** The pages, pictures and documents of a folder. */
async function placesIn(council: string, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((place) => placeOf(`content/${council}/${place}`, council) !== undefined)
    .sort();
}

/** What it was when someone began must be what it is when it is written. */
async function mustStillBe(read: PageStore['bytes'], { place, sha }: Entry): Promise<void> {
  const now = await read(place);
  if ((now === undefined ? undefined : blobId(now)) === sha) return;
  throw new EditRefused(409, `${place} changed while it was saved. Save once more.`);
}

/** Writes a page, a picture or a document, or takes it away, and nothing outside of the folder. */
export async function put(
  folder: string,
  place: string,
  text: string | Uint8Array | undefined,
): Promise<void> {
  const file = join(folder, place);
  await mustBeOwn(folder, place);
  if (text === undefined) {
    await rm(file, { force: true });
    return;
  }
  await mkdir(dirname(file), { recursive: true });
  await mustBeOwn(folder, place);
  await writeWhole(file, text);
}

/** A link in the folder may lead anywhere: nothing is read or written through one. @throws EditRefused */
async function mustBeOwn(folder: string, place: string): Promise<void> {
  let path = folder;
  for (const part of place.split('/')) {
    path = join(path, part);
    const is = await lstat(path).catch(() => undefined);
    if (is === undefined) return;
    const isRight = path === join(folder, place) ? is.isFile() : is.isDirectory();
    if (!isRight) throw new EditRefused(422, `${place} leads out of the council’s folder.`);
  }
}

/** A folder's own files, without links. */
export async function copyPlain(from: string, to: string, but?: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    filter: async (source) => source !== but && !(await lstat(source)).isSymbolicLink(),
  });
}
