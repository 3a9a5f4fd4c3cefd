/** A page as the search knows it before it has read it. */
export interface NamedPage {
  href: string;
  title: string;
  /** Pagefind's own name for it. */
  id: string;
  /** Other names that people know it by: `alsoKnownAs`. */
  also?: string[];
  /** One sentence. */
  about?: string;
  /** What results call its kind: "Services". */
  kind?: string;
  /** The language of its title, where it is another than the page's. */
  language?: string;
}

/**
 * What the build writes beside Pagefind's index, one file a language: the names of the pages, and which words the council
 * uses on which. It tells a word that no one has written from one that is only rare, and a misspelt one from both.
 */
export interface SearchIndex {
  /** BCP 47. */
  language: string;
  pages: NamedPage[];
  /** By word, the numbers of the pages that have it in their text, in base 36 with spaces between. */
  words: Record<string, string>;
}

/** Where the build writes it and the search fetches it. @example searchIndexPath('zh-Hans') // => "/pagefind/names.zh-hans.json" */
export function searchIndexPath(language: string): string {
  return `/pagefind/names.${language.toLowerCase()}.json`;
}
