import { readFile } from 'node:fs/promises';
import type { Finding } from '../wording/finding.ts';
import { placedFinding } from '../wording/placed-finding.ts';

/** Findings with their columns and lines. Only files in which something was found are read again. */
export async function placeFindings(findings: readonly Finding[]): Promise<Finding[]> {
  const texts = new Map<string, Promise<string>>();
  return Promise.all(
    findings.map(async (finding) => {
      const { file } = finding;
      // A folder, or a file that is missing, has no lines.
      const text = texts.get(file) ?? readFile(file, 'utf8').catch(() => '');
      texts.set(file, text);
      return placedFinding(finding, await text);
    }),
  );
}
