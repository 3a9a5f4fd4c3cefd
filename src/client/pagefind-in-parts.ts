import type { NamedPage } from '../search/search-index.ts';
import { searchPartPath } from '../search/search-part.ts';

/** What we use of Pagefind's own script, which the build puts beside the pages. */
export interface Pagefind {
  search: (words: string) => Promise<{ results: TextResult[] }>;
  mergeIndex: (path: string) => Promise<void>;
}

interface TextResult {
  id: string;
  data: () => Promise<Excerpt>;
}

export interface Excerpt {
  url: string;
  /** HTML, in which only `<mark>` is markup. */
  excerpt: string;
}

/** Words of one question that are each looked up for an excerpt. */
const MOST_LOOKED_UP = 4;

/** Pagefind, whose index has one part, or several where there are many pages. */
export interface PagefindInParts {
  /**
   * Fetches the parts that these pages are in, and looks for the words.
   * @returns for each page its excerpt; `undefined` where it has none of them
   */
  lookUp: (
    words: readonly string[],
    pages: readonly NamedPage[],
  ) => Promise<(page: NamedPage) => Promise<Excerpt | undefined>>;
}

export function pagefindInParts({ search, mergeIndex }: Pagefind): PagefindInParts {
  // The first part is there from the beginning, each other once it was asked for.
  const parts = new Map([[0, Promise.resolve()]]);
  const add = (part: number): Promise<void> => {
    const adding = parts.get(part) ?? mergeIndex(searchPartPath(part));
    parts.set(part, adding);
    return adding;
  };
  return {
    async lookUp(words, pages) {
      await Promise.all(pages.map(({ part = 0 }) => add(part)));
      const some = words.slice(0, MOST_LOOKED_UP);
      const questions = some.length > 1 ? [some.join(' '), ...some] : some;
      const lists = await Promise.all(questions.map((one) => search(one)));
      // The excerpt is from where most words are, else from where the rarest is.
      const [all = [], ...each] = lists.map(({ results }) => results);
      const inOrder = [all, ...each.sort((one, other) => one.length - other.length)];
      return async ({ id, href }) => {
        // Two parts may each have a page of that name. They are read one after the other: Pagefind hands out one thing for each page.
        for (const one of inOrder.flatMap((list) => list.filter((its) => its.id === id))) {
          const read = await one.data();
          if (read.url === href) return read;
        }
        return undefined;
      };
    },
  };
}
