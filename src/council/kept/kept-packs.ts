import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { msInDay } from '../../domain/calendar/day-number.ts';
import type { KeptFiles } from './kept-files.ts';
import { openPack, packOf, type PackFile } from './pack-file.ts';
import { sayNotKept } from './say-not-kept.ts';

/** What a first build makes is spread over them, so that none is too long to be read or made at once. */
const PACKS = 64;
/**
 * What later builds make comes in a pack of its own. After one page has changed every list of pages is other too: some of each pack, and to
 * write all of them again would take longer than all else that is done for that page.
 */
const RECENT = 'pack-recent';
/** With more than these in it, all packs are written again. */
const MOST_RECENT = 2000;
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
  const packNamed = (name: string): PackFile => {
    const pack = packs.get(name) ?? openPack(join(folder, name));
    packs.set(name, pack);
    return pack;
  };
  const close = (name: string): void => {
    packs.get(name)?.close();
    packs.delete(name);
  };
  /** What a pack has that is of use, but for what was made anew. */
  const left = (name: string): Kept[] => {
    const pack = packNamed(name);
    return [...pack.entries].flatMap(([key, entry]) => {
      const usedOn = used.has(key) ? today : entry.usedOn;
      if (made.has(key) || today - usedOn > KEPT_DAYS) return [];
      const bytes = pack.read(entry);
      return bytes === undefined ? [] : [{ key, bytes, usedOn }];
    });
  };
  const write = async (name: string, all: readonly Kept[]): Promise<void> => {
    const beside = join(folder, `${name}.${randomUUID()}`);
    try {
      await writeFile(beside, packOf(all));
      await rename(beside, join(folder, name));
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    close(name);
  };
  const writeAll = async (): Promise<void> => {
    await mkdir(folder, { recursive: true });
    const anew = [...made].map(([key, bytes]) => ({ key, bytes, usedOn: today }));
    const recent = [...left(RECENT), ...anew];
    const isFirst = !(await readdir(folder)).some((name) => isPack.test(name));
    if (!isFirst && recent.length <= MOST_RECENT) {
      if (anew.length > 0) await write(RECENT, recent);
    } else {
      for (const [name, its] of Map.groupBy(recent, ({ key }) => nameOf(key))) {
        const own = new Set(its.map(({ key }) => key));
        await write(name, [...left(name).filter(({ key }) => !own.has(key)), ...its]);
      }
      await rm(join(folder, RECENT), { force: true });
      close(RECENT);
    }
    made.clear();
    await removeOthers(folder);
  };
  return {
    get(key) {
      used.add(key);
      const own = made.get(key);
      if (own !== undefined) return Promise.resolve(Buffer.from(own));
      for (const pack of [packNamed(RECENT), packNamed(nameOf(key))]) {
        const entry = pack.entries.get(key);
        if (entry !== undefined) return Promise.resolve(pack.read(entry));
      }
      return Promise.resolve(undefined);
    },
    has: (key) =>
      made.has(key) || [RECENT, nameOf(key)].some((name) => packNamed(name).entries.has(key)),
    put(key, bytes) {
      made.set(key, bytes);
      return Promise.resolve();
    },
    use(key) {
      used.add(key);
    },
    async tidy() {
      // The pages are there, and need none of it: on a full disk the next build makes it again.
      await writeAll().catch(sayNotKept);
    },
  };
}

/** As it is held in a pack. */
interface Kept {
  key: string;
  bytes: Uint8Array;
  usedOn: number;
}

/** All packs but the recent one. */
const isPack = /^pack-\d+$/;

function nameOf(key: string): string {
  return `pack-${String(parseInt(key.slice(0, 2), 16) % PACKS)}`;
}

/** What a build that was killed was about to write, and what builds kept before there were packs. */
async function removeOthers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (isPack.test(name) || name === RECENT) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > KEPT_DAYS * msInDay) await rm(path, { force: true });
  }
}
