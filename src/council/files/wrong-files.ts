import { join } from 'node:path';
import type { Finding } from '../wording/finding.ts';
import type { CouncilFiles } from './council-files.ts';
import { kindInWords, typeOf } from './site-files.ts';

/** Files whose first bytes are of another kind than their names say: no one could open them. */
export async function wrongFiles({ folder, sizes }: CouncilFiles): Promise<Finding[]> {
  if (sizes.size === 0) return [];
  const { fileTypeFromFile } = await import('file-type');
  const findings: Finding[] = [];
  // One after the other: a folder may have hundreds.
  for (const name of sizes.keys()) {
    const should = typeOf(name);
    if (should === undefined) continue;
    const file = join(folder, name);
    const is = await fileTypeFromFile(file).catch(() => undefined);
    if (is?.mime === should) continue;
    const message = `This is not ${kindInWords(name)}, whatever its name says. Save it as one, or give it the ending that it has.`;
    findings.push({ severity: 'error', rule: 'files', file, line: 1, message });
  }
  return findings;
}
