import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * What an engine has said of pages before, so that a page that is known is not opened again. Only "nothing wrong" is
 * kept: a page with a fault is opened until it is mended. The key is made of the page's hash and of the engine with
 * its version and settings, so a new engine or another rule opens every page.
 */
export interface Verdicts {
  /** Whether the engine has found nothing wrong with this very page before. */
  isKnown: (pageHash: string) => boolean;
  /** Keeps that nothing was found, for the next run. */
  keep: (pageHashes: readonly string[]) => Promise<void>;
}

/** Where they are kept between runs; CI keeps the folder in its cache. */
export const verdictsFolder = process.env['VERDICTS_DIR'] ?? '.verdicts';

/**
 * @param engine its name, and its version and all its settings
 * @param opensAll `--all`: nothing counts as known
 */
export async function verdictsOf(
  { name, settings }: { name: string; settings: unknown },
  { opensAll, folder = verdictsFolder }: { opensAll: boolean; folder?: string },
): Promise<Verdicts> {
  const engine = sha256(JSON.stringify({ name, settings })).slice(0, 16);
  const file = `${folder}/${name}-${engine}.json`;
  const before = opensAll ? [] : await hashesIn(file);
  const known = new Set(before);
  return {
    isKnown: (pageHash) => known.has(pageHash),
    keep: async (pageHashes) => {
      // Another council's run may have written meanwhile, so the file is read again.
      const all = new Set([...(await hashesIn(file)), ...pageHashes]);
      await mkdir(dirname(file), { recursive: true });
      const half = `${file}.${String(process.pid)}`;
      await writeFile(half, JSON.stringify([...all].sort(), undefined, 1));
      await rename(half, file);
    },
  };
}

async function hashesIn(file: string): Promise<string[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as string[];
  } catch {
    // Not there yet, or cut short: every page is opened.
    return [];
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
