import { nearest } from './nearest.ts';

/**
 * What an editor reads about a name that nothing answers to: the one that was probably meant, or those there are.
 * @example noSuch('form', 'complant', ['complaint']) // => 'There is no form "complant". Did you mean "complaint"?'
 */
export function noSuch(what: string, name: string, known: readonly string[]): string {
  return `There is no ${what} "${name}". ${instead(name, known)}`;
}

/** The same of a standard, for which a form may also say that there is none. */
export function noSuchStandard(name: string, known: readonly string[]): string {
  const near = nearest(name, [...known, 'none']);
  const there =
    known.length === 0
      ? 'The charter has no standards yet: write none, where no time is published.'
      : near === undefined
        ? `There are: ${known.join(', ')}; or none, where no time is published.`
        : instead(name, [...known, 'none']);
  return `There is no standard "${name}" in the charter. ${there}`;
}

function instead(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return known.length > 0 ? `There are: ${known.join(', ')}.` : 'There are none.';
}
