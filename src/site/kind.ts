import type { z } from 'zod';

/** One file of a kind, for its address and its place in a list. */
export interface Item<Frontmatter> {
  /** The path below its folder without the ending: `bins/missed-bin`. */
  id: string;
  data: Frontmatter;
}

/** A kind of page: where its files are, what their settings may be, and where each of them is shown. */
export interface Kind<Schema extends z.ZodObject = z.ZodObject> {
  /** What an editor calls one of them: "news item". */
  kind: string;
  /** Its folder in the council's own, which is also its name in the table. */
  folder: string;
  /** What the frontmatter of each file may say. */
  schema: Schema;
  /** Where one is shown; left out where it has no page of its own, as an alert. */
  addressOf?(item: Item<z.output<Schema>>, language?: string): string;
  /** Whether each is shown in all of the council's languages, from one file. */
  isInEveryLanguage?: true;
  /** Whether the same page in another language may be a file beside it: `missed-bin.pl.mdx`. */
  hasTranslations?: true;
  /** Whether files may be sorted into folders: `services/bins/missed-bin.mdx`. */
  maySort?: true;
  /** The order they are listed in; left out, that of the files' names. */
  order?(a: Item<z.output<Schema>>, b: Item<z.output<Schema>>): number;
  /** Whether the words below the settings are shown. */
  hasProse: boolean;
  /** Whether the site's search finds its pages. */
  isSearched: boolean;
  /** The file in src/pages/ that shows one. */
  page?: string;
}
