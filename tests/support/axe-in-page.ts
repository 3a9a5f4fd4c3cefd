import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';

/** HTML CodeSniffer, which pa11y runs, asks for WCAG 2.0 and 2.1; this asks for 2.2 too, and for best practice. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The file that a page runs to have axe in it. */
export const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** All that the file says, read once. */
export const axeSource = readFileSync(axeFile, 'utf8');

/** A rule that a page breaks, and where. */
export interface Violation {
  id: string;
  help: string;
  where: string[];
}

/**
 * What axe finds wrong on the page as it is. It runs in the page, after axe itself, so it may name nothing of this
 * file. Our pages have no frames: one document is the whole page.
 */
export async function violationsInPage(tags: string[]): Promise<Violation[]> {
  const { axe } = globalThis as unknown as { axe: typeof axeCore };
  const { violations } = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  });
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 3).map(({ target }) => target.join(' ')),
  }));
}
