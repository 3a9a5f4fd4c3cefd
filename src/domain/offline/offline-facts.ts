/** What the service worker says on a copy, in one language. Its sentences are HTML already. */
export interface CopyWords {
  /** The locale that days and times are written in: `en-GB`. */
  locale: string;
  /** The page that is shown for one of which no copy is kept: `/pl/offline/`. */
  offlinePage: string;
  /** What the sentence about the copy is called to a screen reader. */
  label: string;
  /** The sentence about the copy, with `WHEN` where the day and time go. */
  kept: string;
  /** What leads to the same page, loaded anew. */
  again: string;
  /** What is said of an alert in a copy. */
  alert: string;
  /** Above the list of all copies. */
  list: string;
}

/** Takes the place of the day and time in `CopyWords.kept`: a character that no sentence has. */
export const WHEN = '\uE000';

/** What the build tells the service worker (`client/offline/worker.ts`) of the site. */
export interface OfflineFacts {
  /** Names the pages that are kept beforehand: another name is another set of them. */
  release: string;
  /** Those pages, and a hash of each: what has not changed is not fetched again. */
  pages: Record<string, string>;
  /** Addresses of which no copy is ever kept, as the pattern of a regular expression. */
  never: string;
  /** Where the council's clocks are. */
  zone: string;
  /** By the `lang` of a page. */
  words: Record<string, CopyWords>;
}
