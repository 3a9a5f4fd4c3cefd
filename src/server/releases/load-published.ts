import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '../../council/snapshot/snapshot.ts';
import { loadRelease } from '../files/load-release.ts';
import type { PublishedRelease } from '../files/release.ts';
import { hashOfRelease } from './hash-of-release.ts';
import { PAGES, readNote, SNAPSHOT } from './release-note.ts';

/** A release that cannot be served. The message says why, in a few words. */
class NotWhole extends Error {
  override name = 'NotWhole';
}

/**
 * Reads a release, all of it, after its bytes were found to be those that the build wrote.
 * @param council whose it has to be, where a server has the releases of several
 * @throws NotWhole
 */
export async function loadPublished(
  home: string,
  id: string,
  council?: string,
): Promise<PublishedRelease> {
  const folder = join(home, id);
  const note = await readNote(folder);
  if (note === undefined) throw new NotWhole('it is not there, or is not whole');
  const { hash } = await hashOfRelease(folder).catch(asNotWhole);
  if (hash !== note.hash || note.id !== id) {
    throw new NotWhole('its files are not as the build wrote them');
  }
  if (council !== undefined && note.council !== council) {
    throw new NotWhole(`it is a release of ${note.council}`);
  }
  try {
    const site = await readSite(home, id);
    const release = await loadRelease(join(folder, PAGES), { id, isChecked: true });
    return { ...release, id, site };
  } catch (error) {
    return asNotWhole(error);
  }
}

/** What functions answer from, of one release. */
export async function readSite(home: string, id: string): Promise<Snapshot> {
  return JSON.parse(await readFile(join(home, id, SNAPSHOT), 'utf8')) as Snapshot;
}

function asNotWhole(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  throw new NotWhole(`its files cannot be read${code}`);
}
