/**
 * What an editor reads when a component in an MDX file cannot be used as it stands.
 * @example
 * authorError('<Promise of="telefone" />', 'There is no standard "telefone".', ['telephone'])
 * // "<Promise of="telefone" />: There is no standard "telefone". Write one of: telephone."
 */
export function authorError(tag: string, wrong: string, choices: readonly string[] = []): Error {
  const instead = choices.length === 0 ? '' : ` Write one of: ${choices.join(', ')}.`;
  return new Error(`${tag}: ${wrong}${instead}`);
}
