import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFolder, snapshotFile } from '../support/built-site.ts';

/** All that a page's state can depend on: the site as it was built, all that answers for it, and the tests themselves. */
export const stateDependsOn = [
  siteFolder,
  snapshotFile,
  'src',
  'functions',
  'tests/a11y',
  'tests/support',
  'tests/mail',
  'tests/domain/submissions',
  'package-lock.json',
  'playwright.config.ts',
];

/**
 * A hash of every byte in some files and folders, and of their names. What is compressed is left out: its file is there
 * beside it.
 */
export async function stateHash(parts: readonly string[] = stateDependsOn): Promise<string> {
  const hash = createHash('sha256');
  for (const part of parts) {
    for (const file of await filesIn(part)) {
      hash.update(`\0${file}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesIn(part: string): Promise<string[]> {
  if (!(await stat(part)).isDirectory()) return [part];
  const entries = await readdir(part, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
