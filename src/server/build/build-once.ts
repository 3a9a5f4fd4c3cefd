import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../releases/write-whole.ts';
import { hashOfFiles, type KnownHashes } from './hash-of-files.ts';

export interface BuildOnce {
  /** Files, or folders with all that is in them, that a build reads. One that is not there counts as that. */
  reads: readonly string[];
  /** Whatever else what is made depends on, such as the day and the settings. */
  given: readonly string[];
  /** Files, or folders with all that is in them, that a build writes. */
  writes: readonly string[];
  /** The file in which it is noted what was made of what. */
  note: string;
  /** Makes all that is written, and may say the hashes of files that it wrote or found so. @returns whether it could */
  build: (hashes: KnownHashes) => Promise<boolean>;
}

const noteSchema = z.object({ madeOf: z.string(), made: z.string() });

/**
 * Builds, unless the last build was made of exactly what is here now and all that it wrote is as it wrote it. Every
 * byte read and every byte written is looked at, and no date of a file: what is doubtful is built.
 * @returns `unchanged` where there was nothing to do
 * @example
 * // An editor builds, changes nothing, and builds again the same day.
 * await buildOnce(pages) // => 'unchanged'
 */
export async function buildOnce({
  reads,
  given,
  writes,
  note,
  build,
}: BuildOnce): Promise<'built' | 'unchanged' | 'failed'> {
  const nowOf = (): string =>
    createHash('sha256')
      .update(JSON.stringify([given, hashOfFiles(reads)]))
      .digest('hex');
  const madeOf = nowOf();
  const last = noteSchema.safeParse(await jsonIn(note)).data;
  if (last?.madeOf === madeOf && last.made === hashOfFiles(writes)) return 'unchanged';
  const hashes: KnownHashes = new Map();
  if (!(await build(hashes))) return 'failed';
  // Changed while it was read, it is neither what was there before nor what is there now: the next build finds out.
  if (nowOf() === madeOf) {
    await mkdir(dirname(note), { recursive: true });
    await writeWhole(note, JSON.stringify({ madeOf, made: hashOfFiles(writes, hashes) }));
  }
  return 'built';
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
