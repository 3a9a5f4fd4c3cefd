import { msInDay } from '../../domain/calendar/day-number.ts';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesIn } from './bytes-in.ts';

/** What builds have made, by a key of all that it was made from. */
export interface KeptFiles {
  /** What was made under this key; `undefined` where nothing was, or what was written is no longer whole. */
  get(key: string): Promise<Buffer | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Whether something was made under this key, as far as can be said without reading it. */
  has(key: string): boolean;
  /** Says that what was made under this key is of use still, where it need not be read. */
  use(key: string): void;
  /** Removes what this build had no use for and none has written for a week. */
  tidy(): Promise<void>;
}

/** How long what no build asks for is kept: an alert that is there on some days brings the same pages back. */
const KEPT_DAYS = 7;
const HASH_BYTES = 32;

/**
 * Keeps what a build made in a folder, for the next one. A file is named by its key and never written over with anything
 * else, appears in one step, and carries the hash of what is in it. So two builds at once, one that is killed and a
 * disk that loses its last writes all end the same way: it is made again.
 */
export function keptFiles(folder: string): KeptFiles {
  const used = new Set<string>();
  let made: Promise<unknown> | undefined;
  // Only who writes needs it: a folder that cannot be made is read from all the same.
  const ready = (): Promise<unknown> => (made ??= mkdir(folder, { recursive: true }));
  return {
    async get(key) {
      used.add(key);
      const file = bytesIn(join(folder, key));
      if (file === undefined) return undefined;
      const bytes = file.subarray(HASH_BYTES);
      return hashOf(bytes).equals(file.subarray(0, HASH_BYTES)) ? bytes : undefined;
    },
    async put(key, bytes) {
      used.add(key);
      await ready();
      const beside = join(folder, `${key}.${randomUUID()}`);
      await writeFile(beside, Buffer.concat([hashOf(bytes), bytes]));
      await rename(beside, join(folder, key));
    },
    has: (key) => existsSync(join(folder, key)),
    use(key) {
      used.add(key);
    },
    async tidy() {
      await ready();
      const before = Date.now() - KEPT_DAYS * msInDay;
      for (const name of await readdir(folder)) {
        if (used.has(name)) continue;
        const path = join(folder, name);
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
        if (mtimeMs < before) await rm(path, { force: true });
      }
    },
  };
}

/** Nothing is kept: `npm run build -- --force` makes everything. */
export const nothingKept: KeptFiles = {
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve(),
  has: () => false,
  use: () => undefined,
  tidy: () => Promise.resolve(),
};

/** A key of texts and bytes: another text, or the same cut in another place, gives another key. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    // A page's bytes are not copied for it.
    hash.update(`${String(Buffer.byteLength(part))}:`).update(part);
  }
  return hash.digest('hex');
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
