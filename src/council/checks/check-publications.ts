import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Council } from '../council.ts';
import { documentKinds } from '../mdx/vocabulary.ts';
import type { Finding } from '../wording/finding.ts';

/** The original of a publication is a file in public/: its link would lead nowhere without it. */
export function checkPublications({ publications }: Pick<Council, 'publications'>): Finding[] {
  return publications.flatMap(({ file, lineOf, data: { original } }): Finding[] => {
    if (original === undefined) return [];
    const message = wrongOriginal(original);
    return message === undefined
      ? []
      : [{ severity: 'error', file, line: lineOf(['original']), message }];
  });
}

function wrongOriginal(original: string): string | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(original)?.[1]?.toLowerCase() ?? '';
  if (!original.startsWith('/') || documentKinds[ending] === undefined) {
    return `"${original}" is no document of this site. Put it into public/ and write its name after a /, such as /documents/local-plan.pdf.`;
  }
  if (existsSync(join('public', decoded(original)))) return undefined;
  return `There is no file public${original}. Put the document there, or take the line out.`;
}

/** The name of a file; an address that cannot be read is its own name, and no file has it. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
