import type { Given } from './answers.ts';

/**
 * All values that came under a name, in order; none when the name did not come at all.
 * Only the sender's own names count, so that a field called `constructor` is not found by accident.
 */
export function valuesGiven(given: Given, name: string): readonly string[] {
  return Object.hasOwn(given, name) ? (given[name] ?? []) : [];
}

/**
 * What came under a name as one text: several values are joined by ", " as Formspree does. Empty ones add nothing.
 * @example
 * textGiven({ a: ['1', '', '2'] }, 'a') // => "1, 2"
 */
export function textGiven(given: Given, name: string): string {
  return valuesGiven(given, name)
    .filter((value) => value !== '')
    .join(', ');
}

/** Whether a name came at all, with or without anything in it. */
export function wasSent(given: Given, name: string): boolean {
  return valuesGiven(given, name).length > 0;
}
