import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What a release says of itself, in `release.json`. It is written last: a folder without it is not whole. */
const releaseNoteSchema = z.object({
  /** `20261127-093012-3fa9c1d2` */
  id: z.string(),
  /** The council's id: the name of its folder. */
  council: z.string(),
  /** ISO 8601, UTC. */
  madeAt: z.string(),
  /** Of the names and the bytes of all its files: `hashOfRelease`. */
  hash: z.string(),
  pages: z.number(),
});

export type ReleaseNote = z.output<typeof releaseNoteSchema>;

/** The name of the note in a release's folder. */
export const NOTE = 'release.json';
/** The pages and all that belongs to them, in a release's folder. */
export const PAGES = 'site';
/** What functions answer from, in a release's folder. */
export const SNAPSHOT = 'site.json';
/** A file that all who serve the release share, so that it is not taken away. */
export const IN_USE = 'in-use.lock';

/** The note of a release; undefined where there is none that can be read. */
export async function readNote(folder: string): Promise<ReleaseNote | undefined> {
  try {
    const note: unknown = JSON.parse(await readFile(join(folder, NOTE), 'utf8'));
    return releaseNoteSchema.safeParse(note).data;
  } catch {
    return undefined;
  }
}
