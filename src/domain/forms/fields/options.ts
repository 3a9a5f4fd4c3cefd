import type { FormField } from '../definition.ts';
import { optionNamed, optionsByValue } from '../naming.ts';
import type { Wording } from '../wording.ts';

/** What a resident reads for an option; see `optionNamed`. */
export function optionLabel(field: FormField, value: string, words: Wording): string {
  return optionNamed(field, value, words).text;
}

/**
 * The options in a stored answer of several, in the order the form has them. An option may hold ", "
 * itself, so the longest that fits is taken first.
 * @example
 * // options: "Bins, boxes and bags", "Bins"
 * optionsIn(field, 'Bins, boxes and bags, Bins') // => ['Bins, boxes and bags', 'Bins']
 */
export function optionsIn(field: FormField, answer: string): string[] {
  const values = [...optionsByValue(field).keys()].sort((one, other) => other.length - one.length);
  const found: string[] = [];
  let rest = answer;
  while (rest !== '') {
    const fits = (value: string) =>
      rest.startsWith(value) &&
      (rest.length === value.length || rest.startsWith(', ', value.length));
    // An answer stored under an older version of the form may hold what is no option any more.
    const next =
      values.find(fits) ?? rest.slice(0, rest.includes(', ') ? rest.indexOf(', ') : undefined);
    found.push(next);
    rest = rest.slice(next.length + 2);
  }
  return found;
}
