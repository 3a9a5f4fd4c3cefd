import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { hashOfFile } from '../files/hash-of-file.ts';
import { writeWhole } from '../releases/write-whole.ts';
import { inParallel } from './in-parallel.ts';

export interface BuildOnce {
  /** Files, or folders with all that is in them, that a build reads. One that is not there counts as that. */
  reads: readonly string[];
  /** Whatever else what is made depends on, such as the day and the settings. */
  given: readonly string[];
  /** Files, or folders with all that is in them, that a build writes. */
  writes: readonly string[];
  /** The file in which it is noted what was made of what. */
  note: string;
  /** Makes all that is written. @returns whether it could */
  build: () => Promise<boolean>;
}

const noteSchema = z.object({ madeOf: z.string(), made: z.string() });

/** Files read at a time. */
const AT_ONCE = 16;

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
  const nowOf = async (): Promise<string> =>
    createHash('sha256')
      .update(JSON.stringify([given, await hashOfAll(reads)]))
      .digest('hex');
  const madeOf = await nowOf();
  const last = noteSchema.safeParse(await jsonIn(note)).data;
  if (last?.madeOf === madeOf && last.made === (await hashOfAll(writes))) return 'unchanged';
  if (!(await build())) return 'failed';
  // Changed while it was read, it is neither what was there before nor what is there now: the next build finds out.
  if ((await nowOf()) === madeOf) {
    await mkdir(dirname(note), { recursive: true });
    await writeWhole(note, JSON.stringify({ madeOf, made: await hashOfAll(writes) }));
  }
  return 'built';
}

/** One hash of the names and the bytes of all files. */
async function hashOfAll(paths: readonly string[]): Promise<string> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const lines = new Array<string>(files.length);
  await inParallel(files.entries(), AT_ONCE, async ([index, { name, path }]) => {
    const hash = await hashOfFile(path).catch(() => undefined);
    lines[index] = `${hash?.toString('hex') ?? 'none'} ${name}`;
  });
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** A file, or all files in a folder, by their own order; a name says from which of the paths it comes. */
async function filesAt(path: string, index: number): Promise<{ name: string; path: string }[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  if (entries === undefined) return [{ name: String(index), path }];
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      name: `${String(index)}/${relative(path, file).split(sep).join('/')}`,
      path: file,
    }));
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
