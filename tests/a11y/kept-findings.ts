import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

/** What one part of a run looked at, and what it found. */
export interface Looked {
  findings: Finding[];
  /** How many pages or states each engine has a verdict on, new or kept. */
  looked: { engine: string; count: number }[];
  seconds: number;
}

/** Keeps what was found for the report, where `npm run a11y` asks for it (`FINDINGS_DIR`). */
export async function keepFindings(
  name: string,
  looked: Looked,
  folder = process.env['FINDINGS_DIR'],
): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  const half = join(folder, `${name}.${String(process.pid)}`);
  await writeFile(half, JSON.stringify(looked, undefined, 1));
  await rename(half, join(folder, `${name}.json`));
}

/** What was kept under a name; undefined where that part of the run never came to its end. */
export async function keptFindings(folder: string, name: string): Promise<Looked | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Looked;
  } catch {
    return undefined;
  }
}
