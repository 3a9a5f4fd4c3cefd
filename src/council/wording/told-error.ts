/**
 * Something for the person who runs a command to put right. Its message says all there is to say, so it carries no
 * stack: Astro would print one below it.
 */
export class ToldError extends Error {
  override name = 'ToldError';
  override stack = '';
}
