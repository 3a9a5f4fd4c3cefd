import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { brotliOptions, qualityOf } from './brotli.ts';
import { hashIn, hashOf } from './build/file-bytes.ts';
import { filesBelow } from './build/files-below.ts';
import type { KnownHashes } from './build/hash-of-files.ts';
import { inParallel } from './build/in-parallel.ts';
import { writeChanged } from './build/write-changed.ts';
import { noTable, type KeptTable } from '../council/kept/kept-table.ts';
import { keyOf, nothingKept, type KeptFiles } from '../council/kept/kept-files.ts';

/** Kinds of file that are text. The search index is compressed already, by Pagefind itself. */
const text = /\.(?:html|css|js|svg|xml|txt|json|webmanifest|ics)$/;
/** Below this the headers weigh more than what is saved. */
const WORTHWHILE_BYTES = 1024;
/** One more than processors, so that none waits for the disk. */
const LANES = availableParallelism() + 1;

/** Of what is compressed, beside the name of what it is of. */
export const endings = ['.gz', '.br'] as const;

const asGzip = promisify(gzip);
const asBrotli = promisify(brotliCompress);

interface Precompress {
  /** A folder in it that something else is writing. */
  without?: string;
  /** What was made of a file with these bytes: where both files are there, nothing is done. */
  known?: KeptTable;
  /** Hashes of files that need not be read. Those of what is compressed are added. */
  hashes?: KnownHashes;
}

/** What was made of a file: where its Brotli is kept, and the hashes of both files, in the order of `endings`. */
type Made = [key: string, ...hashes: string[]];

/**
 * Writes a `.br` and a `.gz` beside every text file of the built site, for the Node server to send to clients that take
 * them: the work is done once, and not while someone on a slow line waits. (Netlify does this itself.)
 * @param kept what earlier builds compressed, by what is in the file
 */
export async function precompress(
  folder: string,
  kept: KeptFiles = nothingKept,
  { without, known = noTable, hashes = new Map() }: Precompress = {},
): Promise<void> {
  const names = filesBelow(folder);
  const there = new Set(names);
  const isLeftOut = (name: string): boolean =>
    without !== undefined && name.startsWith(`${without}/`);
  const files = names.filter((name) => text.test(name) && !isLeftOut(name));
  await inParallel(files, LANES, async (name) => {
    // Most files are as they were, and are read without waiting: what else there is to do must have its turn.
    await nextTurn();
    const path = join(folder, name);
    const its = hashes.get(path) ?? hashIn(path) ?? '';
    hashes.set(path, its);
    const from = [extname(name), its];
    const before = known.get<Made>(from);
    if (before?.slice(1).join() === endings.map((one) => hashIn(path + one)).join()) {
      kept.use(before[0]);
      for (const [index, one] of endings.entries()) hashes.set(path + one, before[1 + index] ?? '');
      return;
    }
    const bytes = readFileSync(path);
    if (bytes.byteLength < WORTHWHILE_BYTES) {
      // An earlier build may have found it larger.
      for (const ending of endings) if (there.has(name + ending)) await rm(path + ending);
      return;
    }
    // Gzip is made again in less time than it is kept and found.
    const made = await Promise.all([asGzip(bytes, { level: 9 }), compressed(name, bytes, kept)]);
    for (const [index, one] of made.entries()) {
      const compressedPath = `${path}${endings[index] ?? ''}`;
      await writeChanged(compressedPath, one);
      hashes.set(compressedPath, hashOf(one));
    }
    // Another build in the same folder may have written it since its hash was taken.
    const read = [extname(name), hashOf(bytes)];
    known.put(read, [keyOfBrotli(name, bytes), ...made.map(hashOf)] satisfies Made);
  });
}

/**
 * A file's bytes by Brotli, or what an earlier build made of the same bytes.
 * @param name its ending says how well
 */
async function compressed(name: string, bytes: Buffer, kept: KeptFiles): Promise<Buffer> {
  const key = keyOfBrotli(name, bytes);
  const known = await kept.get(key);
  if (known !== undefined) return known;
  const brotli = await asBrotli(bytes, brotliOptions(name, bytes.byteLength));
  await kept.put(key, brotli);
  return brotli;
}

/** The name under which is kept what Brotli makes of a file. */
export function keyOfBrotli(name: string, bytes: Buffer): string {
  return keyOf('.br', String(qualityOf(name, bytes.byteLength)), process.version, bytes);
}
