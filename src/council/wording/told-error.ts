/**
 * Something for the person who runs a command to put right. Its message says all there is to say, so it carries no
 * stack: Astro would print one below it.
 */
export class ToldError extends Error {
  override name = 'ToldError';
  override stack = '';

  /**
   * Its name alone: Astro looks for "document" and "window" in this text, as if a program had asked for a browser, and advises
   * editors on that.
   */
  override toString(): string {
    return this.name;
  }
}
