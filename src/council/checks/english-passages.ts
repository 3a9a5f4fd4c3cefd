import type { ContentFile } from '../council.ts';
import { passagesIn, type Passage } from '../mdx/passages-in.ts';

/** The passages of a file that are meant to be English: a notice in another language has other words. */
export function englishPassagesOf(file: ContentFile<unknown>): readonly Passage[] {
  return isEnglish(file) ? passagesIn(file.tree.root) : [];
}

/** Whether a file's words are meant to be English. */
export function isEnglish({ data }: ContentFile<unknown>): boolean {
  const { language = 'en' } = data as { language?: string };
  return language === 'en';
}
