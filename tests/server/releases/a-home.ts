import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRelease, type MakeRelease } from '../../../src/server/releases/make-release.ts';
import type { ReleaseNote } from '../../../src/server/releases/release-note.ts';
import { testSite } from '../../support/test-runtime.ts';

/** A folder for the releases of the council that `testSite` is of. */
export async function aHome(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'front-door-releases-')), 'c');
}

/** A build that writes these files, and the snapshot of `testSite` with its council's name changed. */
export function building(files: Record<string, string>, name = 'C'): MakeRelease['build'] {
  return async ({ pages, snapshot }) => {
    await mkdir(join(pages, '_astro'), { recursive: true });
    await mkdir(join(pages, 'pagefind'), { recursive: true });
    const all = { 'index.html': '<p>Home', '404.html': '<p>Not here', ...files };
    for (const [file, text] of Object.entries(all)) await writeFile(join(pages, file), text);
    const site = testSite();
    await writeFile(
      join(snapshot, 'site.json'),
      JSON.stringify({ ...site, council: { ...site.council, name } }),
    );
  };
}

/** Makes a release at a moment of Monday 23 November 2026: `09:30:00`. */
export function publishAt(
  home: string,
  time: string,
  files: Record<string, string> = {},
  name?: string,
): Promise<ReleaseNote> {
  return makeRelease({
    home,
    council: testSite().council.id,
    build: building(files, name),
    now: () => new Date(`2026-11-23T${time}Z`),
  });
}
