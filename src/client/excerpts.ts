import type { NamedPage } from '../search/search-index.ts';
import { pagefindInParts, type Pagefind, type PagefindInParts } from './pagefind-in-parts.ts';

let pagefind: Promise<PagefindInParts> | undefined;
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
  const lookUp: PagefindInParts['lookUp'] = async (...asked) => {
    pagefind ??= load(++loaded);
    return (await pagefind).lookUp(...asked);
  };
  try {
    const excerpts = await lookUp(words, pages).catch(() => {
      pagefind = undefined;
      return lookUp(words, pages);
    });
    const read = await Promise.all(pages.map(excerpts));
    return read.map((one) => one && marked(one.excerpt));
  } catch (error) {
    pagefind = undefined;
    throw error;
  }
}

/** Under an address of its own from the second time on: a module that was loaded is never loaded again. */
async function load(time: number): Promise<PagefindInParts> {
  const script = new URL('/pagefind/pagefind.js', location.href);
  if (time > 1) script.search = `?${String(time)}`;
  return pagefindInParts((await import(/* @vite-ignore */ script.href)) as Pagefind);
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
