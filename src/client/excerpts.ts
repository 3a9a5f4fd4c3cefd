import type { NamedPage } from '../search/search-index.ts';

/** What we use of Pagefind's own script, which the build puts beside the pages. */
interface Pagefind {
  search: (words: string) => Promise<{ results: TextResult[] }>;
}

interface TextResult {
  id: string;
  data: () => Promise<Excerpt>;
}

interface Excerpt {
  /** HTML, in which only `<mark>` is markup. */
  excerpt: string;
}

/** Words of one question that are each looked up for an excerpt. */
const MOST_LOOKED_UP = 4;

let pagefind: Promise<Pagefind> | undefined;
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
  const excerpts = await lookUp(words).catch(() => lookUp(words));
  try {
    const read = await Promise.all(
      pages.map(({ id }) => (id === undefined ? undefined : excerpts(id))),
    );
    return read.map((one) => one && marked(one.excerpt));
  } catch (error) {
    pagefind = undefined;
    throw error;
  }
}

async function lookUp(
  words: readonly string[],
): Promise<(id: string) => Promise<Excerpt> | undefined> {
  try {
    pagefind ??= load(++loaded);
    const { search } = await pagefind;
    const some = words.slice(0, MOST_LOOKED_UP);
    const questions = some.length > 1 ? [some.join(' '), ...some] : some;
    const lists = await Promise.all(questions.map((one) => search(one)));
    // The excerpt is from where most words are, else from where the rarest is.
    const [all = [], ...each] = lists.map(({ results }) => results);
    const inOrder = [all, ...each.sort((one, other) => one.length - other.length)];
    return (id) => inOrder.flatMap((list) => list.find((one) => one.id === id) ?? [])[0]?.data();
  } catch (error) {
    pagefind = undefined;
    throw error;
  }
}

/** Under an address of its own from the second time on: a module that was loaded is never loaded again. */
function load(time: number): Promise<Pagefind> {
  const script = new URL('/pagefind/pagefind.js', location.href);
  if (time > 1) script.search = `?${String(time)}`;
  return import(/* @vite-ignore */ script.href) as Promise<Pagefind>;
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
