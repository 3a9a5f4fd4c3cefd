import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { keptFiles, nothingKept, type KeptFiles } from './kept-files.ts';
import { keptTable, type KeptTable } from './kept-table.ts';

const place = 'node_modules/.cache/front-door/read';
/** With fewer pages than this, reading them anew takes no longer than finding what was kept. */
const FEWEST = 200;

/** All that reads and checks a council, and says so: what `council` may import (rooms.mjs), and the command. */
const code = ['council', 'domain', 'i18n', 'site', 'search', 'cli'].map((room) => `src/${room}`);
/** What of node_modules is read with. */
const packages = 'package-lock.json';

let hashOfCode: Promise<string | undefined> | undefined;

/**
 * What earlier processes found in a council's files, by the hash of all that they found it in. The name of the file has
 * the hash of our code, of package-lock.json and Node's version, so it can be left out or lost, and never be wrong.
 * @param folder the council's
 * @param what was found: one file each, since it keeps only what was asked for
 */
export async function keptReadings(folder: string, what: string): Promise<KeptTable> {
  hashOfCode ??= codeOf(process.cwd(), performance.timeOrigin).catch(() => undefined);
  const its = await hashOfCode;
  // Where our code is not to be found, no one could say which code has read it: it is known to this process alone.
  const kept = its === undefined ? nothingKept : tidied(keptFiles(place));
  return keptTable(kept, [what, resolve(folder), its ?? ''], { fewest: FEWEST });
}

/**
 * The hash of the code that reads and checks.
 * @param began when this process did, in milliseconds. Code that was changed after that may not be what it runs
 * @returns `undefined` where that is so
 */
export async function codeOf(root: string, began: number): Promise<string | undefined> {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}\n`);
  const names = code.map((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort(),
  );
  const files = [join(root, packages), ...names.flat()];
  const read = files.map((path) => ({
    bytes: readFileSync(path),
    changedAt: statSync(path).mtimeMs,
  }));
  if (read.some(({ changedAt }) => changedAt > began)) return undefined;
  for (const [index, { bytes }] of read.entries()) {
    hash
      .update(`${relative(root, files[index] ?? '')} ${String(bytes.byteLength)}\n`)
      .update(bytes);
  }
  return hash.digest('hex');
}

/** A folder that cannot be written to only makes the next reading slower. */
function tidied(kept: KeptFiles): KeptFiles {
  let once: Promise<void> | undefined;
  return {
    ...kept,
    put: async (key, bytes) => {
      await kept
        .put(key, bytes)
        .then(() => (once ??= kept.tidy()))
        .catch(() => undefined);
    },
  };
}
