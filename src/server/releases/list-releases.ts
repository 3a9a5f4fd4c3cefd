import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isReleaseName } from './release-name.ts';
import { readNote, type ReleaseNote } from './release-note.ts';

/** The folder of one council's releases: RELEASES_DIR and the council's id. */
export function releasesOf(
  council: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return join(environment['RELEASES_DIR'] ?? '.releases', council);
}

/** A council's whole releases, the newest first. What was cut short is none of them. */
export async function listReleases(home: string): Promise<ReleaseNote[]> {
  const names = await readdir(home).catch(() => []);
  const notes = await Promise.all(
    names.filter(isReleaseName).map(async (id) => {
      const note = await readNote(join(home, id));
      return note?.id === id ? note : undefined;
    }),
  );
  return notes
    .filter((note) => note !== undefined)
    .sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** Makes the folder where there is none. @throws Error in plain words */
export async function makeHome(home: string): Promise<void> {
  await mkdir(home, { recursive: true }).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new Error(
      `Releases cannot be kept in ${home} (${code}). Set RELEASES_DIR to a folder that this user may write to.`,
    );
  });
}
