import type { ContentFile, Council } from '../council.ts';
import { passagesIn, type Passage } from '../mdx/passages-in.ts';
import { filesWithProse } from '../read/files-with-prose.ts';

/** A file in English with its passages, and all of its words as one text. */
export interface EnglishFile {
  file: ContentFile<unknown>;
  passages: readonly Passage[];
}

/** The passages that are meant to be English: a notice in another language has other words. */
export function englishPassages(council: Council): EnglishFile[] {
  return filesWithProse(council).map((file) => ({ file, passages: englishPassagesOf(file) }));
}

/** The same of one file; none where it is in another language. */
export function englishPassagesOf({ data, tree }: ContentFile<unknown>): readonly Passage[] {
  const { language = 'en' } = data as { language?: string };
  return language === 'en' ? passagesIn(tree.root) : [];
}

/** The line of the file on which a place in a passage is, from 1. */
export function lineAt({ text, line }: Passage, index: number): number {
  return line + text.slice(0, index).split('\n').length - 1;
}
