import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isFilePlace } from '../../council/read/place-of.ts';
import { ContentErrors, loadCouncil } from '../../council/read/load-council.ts';
import type { Finding } from '../../council/wording/finding.ts';

/** A page as it would be; without words where it would be taken away. */
interface Overlaid {
  place: string;
  text?: string | Uint8Array;
}

/**
 * What the site's own check says of a council's folder with some pages changed, errors alone. It is read in a folder of its
 * own, so that nothing is touched.
 * @param copyTo puts the council's folder, as it is and without pictures and documents, into another
 * @param files bytes of each picture and document as they would be, by name: nothing of them is copied
 */
export async function errorsWith(
  council: string,
  copyTo: (folder: string) => Promise<void>,
  changed: readonly Overlaid[],
  files: ReadonlyMap<string, number>,
): Promise<Finding[]> {
  const contentFolder = await mkdtemp(join(tmpdir(), 'front-door-pages-'));
  const folder = join(contentFolder, council);
  try {
    await mkdir(folder);
    await copyTo(folder);
    for (const { place, text } of changed) {
      if (isFilePlace(place)) continue;
      const file = join(folder, place);
      if (text === undefined) await rm(file, { force: true });
      else {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
      }
    }
    // In a folder that is gone afterwards, nothing is worth keeping.
    await loadCouncil(council, { contentFolder, files, anew: true });
    return [];
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    return error.findings
      .filter(({ severity }) => severity === 'error')
      .map((finding) => ({
        ...finding,
        file: finding.file.replace(`${folder}/`, ''),
        message: finding.message.replaceAll(`${folder}/`, ''),
      }));
  } finally {
    await rm(contentFolder, { recursive: true, force: true });
  }
}

/**
 * Bytes of pictures and documents by their names, of those that are kept and those that would be.
 * @param kept all files of a council, pages too
 */
export function filesWith(
  kept: readonly { place: string; size: number }[],
  changed: readonly Overlaid[],
): Map<string, number> {
  const now = changed.map(({ place, text }) => ({ place, size: text?.length }));
  const sizes = new Map<string, number>();
  for (const { place, size } of [...kept, ...now]) {
    if (!isFilePlace(place)) continue;
    const name = place.slice(place.indexOf('/') + 1);
    if (size === undefined) sizes.delete(name);
    else sizes.set(name, size);
  }
  return sizes;
}

/**
 * Findings for the writer of the pages: where, and what to write instead.
 * @example // => "news/snow.mdx, line 4: \"2026-11-31\": November 2026 has 30 days"
 */
export function findingsInWords(findings: readonly Finding[]): string {
  return findings
    .map(({ file, line, message }) => `${file}, line ${String(line)}: ${message}`)
    .join('\n');
}
