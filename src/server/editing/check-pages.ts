import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ContentErrors, loadCouncil } from '../../council/read/load-council.ts';
import type { Finding } from '../../council/wording/finding.ts';

/** A page as it would be; without words where it would be taken away. */
interface Overlaid {
  place: string;
  text?: string;
}

/**
 * What the site's own check says of a council's folder with some pages changed, errors alone. It is read in a folder of its
 * own, so that nothing is touched.
 * @param copyTo puts the council's folder, as it is, into another
 */
export async function errorsWith(
  council: string,
  copyTo: (folder: string) => Promise<void>,
  changed: readonly Overlaid[],
): Promise<Finding[]> {
  const contentFolder = await mkdtemp(join(tmpdir(), 'front-door-pages-'));
  const folder = join(contentFolder, council);
  try {
    await mkdir(folder);
    await copyTo(folder);
    for (const { place, text } of changed) {
      const file = join(folder, place);
      if (text === undefined) await rm(file, { force: true });
      else {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
      }
    }
    // In a folder that is gone afterwards, nothing is worth keeping.
    await loadCouncil(council, { contentFolder, anew: true });
    return [];
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    return error.findings
      .filter(({ severity }) => severity === 'error')
      .map((finding) => ({ ...finding, file: finding.file.replace(`${folder}/`, '') }));
  } finally {
    await rm(contentFolder, { recursive: true, force: true });
  }
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
