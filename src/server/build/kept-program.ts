import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Council } from '../../council/council.ts';
import { hasOwnPictures } from '../../council/mdx/own-pictures.ts';
import { filesWithProse } from '../../council/read/files-with-prose.ts';
import { settingNames } from '../setting-names.ts';
import { hashOfFiles } from './hash-of-files.ts';
import { keyOf } from '../../council/kept/kept-files.ts';
import { sayNotKept } from '../../council/kept/say-not-kept.ts';

/** The files that every page shares (scripts, styles, icons), and the program that makes pages. */
const ASSETS = 'assets';
const PROGRAM = 'program';
const NOTE = 'note.json';

const noteSchema = z.object({
  /** The hash of all files beside the note. */
  hash: z.string(),
  /** By page of `src/pages`, what Astro found out about its styles. */
  styles: z.record(z.string(), z.array(z.unknown())),
});

/** What the bundler made of our code: the same whatever pages a council has. */
export interface KeptProgram {
  /** The folder of all files that come beside the pages. */
  assets: string;
  /** The path of the module that makes pages. */
  entry: string;
  styles: Record<string, unknown[]>;
}

/** Settings that say where files are, and on which day: no script, style or program holds them. */
const notBundled: ReadonlySet<string> = new Set([
  ...['BUILD_DAY', 'CONTENT_DIR', 'RELEASES_DIR', 'SITE_DIR', 'SNAPSHOT_DIR'],
]);

/** Where what a council's builds keep is. Astro's own folder (`cacheDir` in astro.config.mjs). */
export function keptOf(council: string): { pages: string; programs: string } {
  const folder = join('node_modules', '.astro', council);
  return { pages: join(folder, 'kept'), programs: join(folder, 'programs') };
}

/**
 * Says all that the bundler makes scripts, styles and the program of: our code and what it imports, the files in
 * `public/`, the council's colours, the site's address and the settings.
 * @param code the hash of our code
 * @returns `undefined` where a page's own pictures are bundled too: then nothing is kept
 */
export async function programKey(
  council: Council,
  { site, code }: { site: string; code: string },
): Promise<string | undefined> {
  if (filesWithProse(council).some(({ tree }) => hasOwnPictures(tree))) return undefined;
  const settings = settingNames
    .filter((name) => !notBundled.has(name))
    // Astro sets NODE_ENV where nothing does.
    .map((name) => `${name}=${process.env[name] ?? (name === 'NODE_ENV' ? 'production' : '')}`);
  const given = JSON.stringify([process.cwd(), site, council.id, council.facts.brand, settings]);
  return keyOf(code, given, hashOfFiles(['public']));
}

/** What the bundler has made, and where. */
interface MadeProgram {
  assets: string;
  program: string;
  /**
   * What only this council's program holds. Builds of several councils may share the folder that Astro writes programs
   * to; where another one's is there as well, nothing is kept.
   */
  mark: string;
  styles: Record<string, unknown[]>;
}

/**
 * Keeps what the bundler has made, in one step: all of it is there, or nothing. It takes the place of what earlier code
 * was made into. Where it cannot be kept, as on a full disk, a warning says so.
 */
export async function keepProgram(programs: string, key: string, made: MadeProgram): Promise<void> {
  const folder = join(programs, key);
  const beside = `${folder}.${randomUUID()}`;
  try {
    await rm(programs, { recursive: true, force: true });
    if (await copyProgram(beside, made)) await rename(beside, folder);
  } catch (error) {
    sayNotKept(error);
  }
  await rm(beside, { recursive: true, force: true }).catch(() => undefined);
}

/** @returns whether it is this council's program, and all of it is there now */
async function copyProgram(beside: string, made: MadeProgram): Promise<boolean> {
  await mkdir(beside, { recursive: true });
  await cp(made.assets, join(beside, ASSETS), {
    recursive: true,
    filter: (path) => path !== made.program,
  });
  await cp(made.program, join(beside, PROGRAM), { recursive: true });
  const entry = await entryIn(join(beside, PROGRAM));
  const text = entry === undefined ? '' : await readFile(entry, 'utf8');
  if (!text.includes(made.mark)) return false;
  const note: z.input<typeof noteSchema> = { hash: hashOf(beside), styles: made.styles };
  await writeFile(join(beside, NOTE), JSON.stringify(note));
  return true;
}

/** What was kept under this key; `undefined` where nothing was, or a byte of it is no longer what was written. */
export async function keptProgram(programs: string, key: string): Promise<KeptProgram | undefined> {
  const folder = join(programs, key);
  const text = await readFile(join(folder, NOTE), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { data } = noteSchema.safeParse(jsonOf(text));
  if (data === undefined || data.hash !== hashOf(folder)) return undefined;
  const entry = await entryIn(join(folder, PROGRAM));
  if (entry === undefined) return undefined;
  return {
    assets: join(folder, ASSETS),
    entry,
    styles: data.styles,
  };
}

/** The module that makes pages, by the name that Astro gives it. */
async function entryIn(program: string): Promise<string | undefined> {
  const entries = (await readdir(program)).filter((name) =>
    /^prerender-entry\..*\.mjs$/.test(name),
  );
  const [only] = entries;
  return only === undefined || entries.length > 1 ? undefined : join(program, only);
}

function hashOf(folder: string): string {
  return hashOfFiles([join(folder, ASSETS), join(folder, PROGRAM)]);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
