import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

type Change = (text: string) => string;

/**
 * A copy of the fixture council `plain` with some of its files changed: a test says only what is different.
 * A file that does not exist yet is given as empty text.
 * @returns the content folder that holds it; the council's id is `plain`
 */
export async function changedCouncil(changes: Record<string, Change>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-council-'));
  await cp('tests/fixtures/councils', folder, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const path = join(folder, 'plain', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, change(await readFile(path, 'utf8').catch(() => '')));
  }
  return folder;
}
