import { html, type Html } from './html.ts';

/** A line of a file, in three parts: the one in the middle is meant, and marked. */
export function excerptHtml(line: { before: string; marked: string; after: string }): Html {
  return html`${line.before}<mark>${line.marked}</mark>${line.after}`;
}
