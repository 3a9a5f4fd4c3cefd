/**
 * A key as an editor would point at it.
 * @example nameOf(['standards', 1, 'target']) // => "`target` of number 2 under `standards`"
 */
export function nameOf(path: readonly PropertyKey[]): string {
  const at = path.findLastIndex((step) => typeof step === 'number');
  const own = path
    .slice(at + 1)
    .map(String)
    .join('.');
  if (at < 0) return own === '' ? 'This' : `\`${own}\``;
  const under = at === 0 ? '' : ` under ${nameOf(path.slice(0, at))}`;
  const entry = `number ${String(Number(path[at]) + 1)}${under}`;
  return own === '' ? entry : `\`${own}\` of ${entry}`;
}
