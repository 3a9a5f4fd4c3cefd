import { searchPartPath, type NamedPage } from '../search/search-index.ts';

/** What we use of Pagefind's own script, which the build puts beside the pages. */
interface Pagefind {
  search: (words: string) => Promise<{ results: TextResult[] }>;
  mergeIndex: (path: string) => Promise<void>;
}

interface TextResult {
  id: string;
  data: () => Promise<Excerpt>;
}

interface Excerpt {
  url: string;
  /** HTML, in which only `<mark>` is markup. */
  excerpt: string;
}

/** Pagefind, with the parts of its index that it was given. */
interface WithParts {
  search: Pagefind['search'];
  /** Fetches a part, once. */
  add: (part: number) => Promise<void>;
}

/** Words of one question that are each looked up for an excerpt. */
const MOST_LOOKED_UP = 4;

let pagefind: Promise<WithParts> | undefined;
/** How often Pagefind was loaded: each time anew, under another address. */
let loaded = 0;

/**
 * Where each page's text has the words, from Pagefind. Where its index is another release's, it is loaded once more.
 * @param words that the pages have: Pagefind shortens others until something matches
 * @returns for each page its excerpt, in which only the words are marked; undefined where there is none
 */
export async function excerptsOf(
  words: readonly string[],
  pages: readonly NamedPage[],
): Promise<((Text | HTMLElement)[] | undefined)[]> {
  const excerpts = await lookUp(words, pages).catch(() => lookUp(words, pages));
  try {
    const read = await Promise.all(pages.map(excerpts));
    return read.map((one) => one && marked(one.excerpt));
  } catch (error) {
    pagefind = undefined;
    throw error;
  }
}

async function lookUp(
  words: readonly string[],
  pages: readonly NamedPage[],
): Promise<(page: NamedPage) => Promise<Excerpt | undefined>> {
  try {
    pagefind ??= load(++loaded);
    const { search, add } = await pagefind;
    await Promise.all(pages.map(({ part = 0 }) => add(part)));
    const some = words.slice(0, MOST_LOOKED_UP);
    const questions = some.length > 1 ? [some.join(' '), ...some] : some;
    const lists = await Promise.all(questions.map((one) => search(one)));
    // The excerpt is from where most words are, else from where the rarest is.
    const [all = [], ...each] = lists.map(({ results }) => results);
    const inOrder = [all, ...each.sort((one, other) => one.length - other.length)];
    return async ({ id, href }) => {
      const its = inOrder.flatMap((list) => list.filter((one) => one.id === id));
      // Two parts may each have a page of that name.
      for (const one of its) {
        const read = await one.data();
        if (read.url === href) return read;
      }
      return undefined;
    };
  } catch (error) {
    pagefind = undefined;
    throw error;
  }
}

/** Under an address of its own from the second time on: a module that was loaded is never loaded again. */
async function load(time: number): Promise<WithParts> {
  const script = new URL('/pagefind/pagefind.js', location.href);
  if (time > 1) script.search = `?${String(time)}`;
  const its = (await import(/* @vite-ignore */ script.href)) as Pagefind;
  // The first part is there from the beginning.
  const parts = new Map([[0, Promise.resolve()]]);
  return {
    search: its.search,
    add(part) {
      const adding = parts.get(part) ?? its.mergeIndex(searchPartPath(part));
      parts.set(part, adding);
      return adding;
    },
  };
}

/** An excerpt as text and `<mark>` elements, and nothing else, whatever it holds. */
function marked(excerpt: string): (Text | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
