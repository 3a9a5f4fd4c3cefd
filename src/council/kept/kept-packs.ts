import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { msInDay } from '../../domain/calendar/day-number.ts';
import type { KeptFiles } from './kept-files.ts';
import { openPack, packOf, type PackFile } from './pack-file.ts';

/** Where one page was changed, few of them are written again; each holds few enough pages for that to be quick. */
const PACKS = 64;
/** How long what no build asks for is kept: an alert that is taken back brings the pages of the hour before. */
const KEPT_DAYS = 1;

/**
 * Keeps what a build made, for the next one, in a few files: to make two files for each page takes a first build longer than
 * to compress it. What is made is in memory until `tidy`, so a build that is killed before leaves nothing. A pack appears in
 * one step, and each thing in it has its hash: two builds at once, and a disk that loses its last writes, end with something
 * that is made again.
 * @param folder its own, with nothing else in it
 * @param today the number of the day
 */
export function keptPacks(folder: string, today = Math.floor(Date.now() / msInDay)): KeptFiles {
  const packs = new Map<string, PackFile>();
  const made = new Map<string, Uint8Array>();
  const used = new Set<string>();
  const packOfKey = (key: string): PackFile => {
    const name = nameOf(key);
    const pack = packs.get(name) ?? openPack(join(folder, name));
    packs.set(name, pack);
    return pack;
  };
  return {
    get(key) {
      used.add(key);
      const own = made.get(key);
      if (own !== undefined) return Promise.resolve(Buffer.from(own));
      const pack = packOfKey(key);
      const entry = pack.entries.get(key);
      return Promise.resolve(entry && pack.read(entry));
    },
    put(key, bytes) {
      made.set(key, bytes);
      return Promise.resolve();
    },
    use(key) {
      used.add(key);
    },
    async tidy() {
      await mkdir(folder, { recursive: true });
      const byPack = Map.groupBy(made, ([key]) => nameOf(key));
      for (const [name, anew] of byPack) {
        const [first] = anew;
        const pack = first && packOfKey(first[0]);
        const before = [...(pack?.entries ?? [])].flatMap(([key, entry]) => {
          const usedOn = used.has(key) ? today : entry.usedOn;
          if (made.has(key) || today - usedOn > KEPT_DAYS) return [];
          const bytes = pack?.read(entry);
          return bytes === undefined ? [] : [{ key, bytes, usedOn }];
        });
        const all = [...before, ...anew.map(([key, bytes]) => ({ key, bytes, usedOn: today }))];
        const beside = join(folder, `${name}.${randomUUID()}`);
        await writeFile(beside, packOf(all));
        await rename(beside, join(folder, name));
        pack?.close();
        packs.delete(name);
      }
      made.clear();
      await removeOthers(folder);
    },
  };
}

function nameOf(key: string): string {
  return `pack-${String(parseInt(key.slice(0, 2), 16) % PACKS)}`;
}

/** What a build that was killed was about to write, and what builds kept before there were packs. */
async function removeOthers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^pack-\d+$/.test(name)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > KEPT_DAYS * msInDay) await rm(path, { force: true });
  }
}
