import { nearest } from './nearest.ts';
import { unseen, withUnseen } from './unseen.ts';

/**
 * What an editor reads about a name that nothing answers to: the one that was probably meant, or those there are.
 * @example noSuch('form', 'complant', ['complaint']) // => 'There is no form "complant". Did you mean "complaint"?'
 */
export function noSuch(what: string, name: string, known: readonly string[]): string {
  if (unseen.test(name)) return withUnseen(name);
  return `There is no ${what} "${name}". ${instead(name, known)}`;
}

/** The same of a standard, for which a form may also say that there is none. */
export function noSuchStandard(name: string, known: readonly string[]): string {
  if (unseen.test(name)) return withUnseen(name);
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
  const near = nearest(name, known) ?? known.find((one) => lastOf(one) === lastOf(name));
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (known.length === 0) return 'There are none.';
  const more = known.length - mostNamed;
  return more > 1
    ? `There are: ${known.slice(0, mostNamed).join(', ')} and ${String(more)} more.`
    : `There are: ${known.join(', ')}.`;
}

/** What a line of an answer can hold and still be read. */
const mostNamed = 12;

/** A page that was moved has its name still: "bins/missed-bin" is now "environment/missed-bin". */
function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
