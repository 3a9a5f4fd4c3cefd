import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { filesAddress } from '../files/site-files.ts';
import type { Finding } from '../wording/finding.ts';

/** What takes longer than ten seconds to come by a slow line of 10 megabits a second. In bytes. */
const MOST = 12_500_000;

/** How a document begins, by the ending of its name. What is not here may begin as it likes. */
const begins: Readonly<Record<string, string>> = {
  pdf: '%PDF-',
  ...Object.fromEntries(
    ['docx', 'odp', 'ods', 'odt', 'pptx', 'xlsx', 'zip'].map((ending) => [ending, 'PK']),
  ),
};

/**
 * What is wrong with a document that people download: it is empty, is another file than its name says, or is so large that many
 * would give up. Nothing where it is not there, which other checks report.
 * @param href its address: "/documents/local-plan.pdf"
 * @param path where it lies (`fileAt`)
 */
export function documentFault(
  href: string,
  path: string,
): Pick<Finding, 'severity' | 'message'> | undefined {
  const known = beginningOf(path);
  if (known === undefined) return undefined;
  const { size, text } = known;
  if (size === 0)
    return {
      severity: 'error',
      message: `"${href}" is empty: anyone who downloads it gets nothing. Put the document there again.`,
    };
  const ending = /\.([a-z0-9]+)$/i.exec(href)?.[1]?.toLowerCase() ?? '';
  const beginning = begins[ending];
  // Those in files/ are each held to their names already.
  if (beginning !== undefined && !text.startsWith(beginning) && !href.startsWith(filesAddress))
    return {
      severity: 'error',
      message: `"${href}" is named .${ending} and is something else: few could open it. Save it as .${ending} in the program it is from, or name it as what it is.`,
    };
  return size <= MOST
    ? undefined
    : {
        severity: 'warning',
        message: `"${href}" has ${(size / 1_000_000).toFixed(1)} MB, and many people pay for each of them. Save it smaller: pictures in it need no more than 150 dots an inch.`,
      };
}

function beginningOf(path: string): { size: number; text: string } | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(8);
      const read = readSync(file, bytes);
      return {
        size: fstatSync(file).size,
        text: Buffer.from(bytes.subarray(0, read)).toString('latin1'),
      };
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
