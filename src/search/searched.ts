import type { KnownWords } from './known-words.ts';
import { ranked } from './ranked.ts';
import type { NamedPage } from './search-index.ts';
import { understood } from './understood.ts';

/** A page that Pagefind found for some words, and its excerpt when it is asked for. */
export interface TextResult<Excerpt> {
  id: string;
  score: number;
  data: () => Promise<Excerpt>;
}

/** Whatever can look words up in the pages' text: Pagefind. */
export type FindInText<Excerpt> = (words: string) => Promise<TextResult<Excerpt>[]>;

export interface Searched<Excerpt> {
  found: { page: NamedPage; inText: TextResult<Excerpt> | undefined }[];
  /** The words that were looked for, where they are not those that were typed. */
  instead?: string;
  /** Whether words were left out because no page has them. */
  leftOut: boolean;
}

/**
 * Answers a question: by what pages are called, and by what they say. Each word is looked up by itself, so that one that no
 * page has costs nothing but itself.
 */
export async function searched<Excerpt>(
  question: string,
  known: KnownWords,
  find: FindInText<Excerpt>,
): Promise<Searched<Excerpt>> {
  const { words, unknown, instead } = understood(question, known);
  const byWord = await Promise.all(
    words.map(async ({ word }) => [word, await find(word)] as const),
  );
  const scores = new Map(
    byWord.map(([word, results]) => [word, new Map(results.map(({ id, score }) => [id, score]))]),
  );
  const all = words.length > 1 ? await find(words.map(({ word }) => word).join(' ')) : [];
  // The excerpt is from where most words are, else from where the rarest is.
  const rarestFirst = byWord.toSorted(([, one], [, other]) => one.length - other.length);
  const lists = [all, ...rarestFirst.map(([, results]) => results)];
  return {
    found: ranked(words, known, scores).map((page) => ({
      page,
      inText: lists.flatMap((list) => list.find(({ id }) => id === page.id) ?? [])[0],
    })),
    ...(instead === undefined ? {} : { instead }),
    leftOut: unknown.length > 0,
  };
}
