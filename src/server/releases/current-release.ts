import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isReleaseName } from './release-name.ts';
import { writeWhole } from './write-whole.ts';

const currentSchema = z.object({
  /** The release that is served: `20261127-093012-3fa9c1d2`. */
  id: z.string().refine(isReleaseName),
  /** Whether someone chose it by hand, with `npm run releases -- use`: until the next publish nothing takes its place. */
  isChosen: z.boolean(),
});

/** Which of a council's releases is the one to serve. */
export type CurrentRelease = z.output<typeof currentSchema>;

const FILE = 'current.json';

/** Which release is current; undefined where none is yet, or what says so cannot be read. */
export async function currentRelease(home: string): Promise<CurrentRelease | undefined> {
  try {
    const said: unknown = JSON.parse(await readFile(join(home, FILE), 'utf8'));
    return currentSchema.safeParse(said).data;
  } catch {
    return undefined;
  }
}

/** The one step by which a release becomes current: anyone who looks finds the old one or the new one. */
export async function makeCurrent(home: string, current: CurrentRelease): Promise<void> {
  await writeWhole(join(home, FILE), `${JSON.stringify(current)}\n`);
}

/** What tells one state of that file from another, without reading it. */
export async function markOfCurrent(home: string): Promise<string> {
  try {
    const { ino, mtimeMs, size } = await stat(join(home, FILE));
    return [ino, mtimeMs, size].join('-');
  } catch {
    return '';
  }
}

/** When the current release became so, in milliseconds since 1970; undefined where that cannot be read. */
export async function currentSince(home: string): Promise<number | undefined> {
  const found = await stat(join(home, FILE)).catch(() => undefined);
  return found?.mtimeMs;
}

/** Whether a name is of such a file that was being written when the process ended. */
export function isHalfWritten(name: string): boolean {
  return name.startsWith(`${FILE}.`);
}
