import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { knownWords } from '../../src/search/known-words.ts';
import { searchIndexPath, type SearchIndex } from '../../src/search/search-index.ts';
import { searched } from '../../src/search/searched.ts';
import { pagefindInNode } from '../support/pagefind-in-node.ts';
import type { Question } from './questions.ts';

export interface Measured extends Question {
  /** 1 for the first result; nothing where no page of those wanted was found. */
  place: number | undefined;
  found: string[];
}

/** Puts questions to the built search of one council. */
export async function measure(folder: string, questions: readonly Question[]): Promise<Measured[]> {
  const index = await readFile(join(folder, searchIndexPath('en')), 'utf8');
  const known = knownWords(JSON.parse(index) as SearchIndex);
  const { find } = await pagefindInNode(folder);
  const measured: Measured[] = [];
  for (const question of questions) {
    const { found } = await searched(question.asked, known, find);
    const addresses = found.map(({ page }) => page.href);
    const place = addresses.findIndex((href) => question.pages.includes(href)) + 1;
    measured.push({ ...question, place: place || undefined, found: addresses });
  }
  return measured;
}
