/** A page as the search knows it before it has read it. */
export interface NamedPage {
  href: string;
  title: string;
  /** Pagefind's own name for it; none where its text is not in this index. */
  id?: string;
  /** Which part of Pagefind's index has its text; the first where it is left out. */
  part?: number;
  /** Other names that people know it by: `alsoKnownAs`. */
  also?: string[];
  /** Questions for which it comes first: the best bets of `search.yaml`. It is known by them too. */
  first?: string[];
  /** What speakers of other languages call it. Nothing is taken for a misspelling of these. */
  foreign?: string[];
  /** One sentence. */
  about?: string;
  /** What results call its kind: "Services". */
  kind?: string;
  /** The folder of its kind, for the filter: "services". */
  sort?: string;
  /** Its topic, for the filter: "bins-and-recycling". */
  topic?: string;
  /** For a form or a service: what is promised, "We aim to reply within 2 working days." */
  promise?: string;
  /** For a form or a service: the ways to do it, "Online, by telephone". */
  ways?: string;
  /** The language of its title, where it is another than the page's. */
  language?: string;
  /** It is in another language than this index, which knows its names alone. */
  elsewhere?: true;
}

/** An alert, which comes before all results while it holds. */
export interface NamedAlert {
  level: 'announcement' | 'minor' | 'major';
  title: string;
  about: string;
  /** The topic or the service it is about: a question for that calls it up too. */
  subject?: string;
  href?: string;
  /** Its first day and its last, YYYY-MM-DD by the council's clock. */
  from: string;
  until: string;
}

/**
 * What the build writes beside Pagefind's index, one file a language: the names of the pages, and which words the council
 * uses on which. It tells a word that no one has written from one that is only rare, and a misspelt one from both.
 */
export interface SearchIndex {
  /** BCP 47. */
  language: string;
  pages: NamedPage[];
  /**
   * By word, the pages that have it in their text: each its number in base 36, and after a full stop 3 where it has it three
   * times or more, 6 for six or more, spaces between. `"a c.3"`: once or twice on page 10, more often on page 12.
   */
  words: Record<string, string>;
  /** Words and phrases that mean one thing, a list each. */
  same?: string[][];
  /** What the filters say: kinds and topics by their ids, in the order they are offered. */
  sorts?: Record<string, string>;
  topics?: Record<string, string>;
  alerts?: NamedAlert[];
  /** IANA: the clock by which alerts hold. */
  timeZone?: string;
}

/** Where the build writes it and the search fetches it. @example searchIndexPath('zh-Hans') // => "/pagefind/names.zh-hans.json" */
export function searchIndexPath(language: string): string {
  return `/pagefind/names.${language.toLowerCase()}.json`;
}
