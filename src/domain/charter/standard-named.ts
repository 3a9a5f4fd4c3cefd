/**
 * The standard of a name that an editor or a caller wrote; `undefined` where the charter has none.
 * Only the charter's own: every object in JavaScript answers to `constructor` besides.
 * @example standardNamed(standards, 'constructor') // => undefined
 */
export function standardNamed<Standard>(
  standards: Readonly<Record<string, Standard>>,
  id: string | undefined,
): Standard | undefined {
  return id !== undefined && Object.hasOwn(standards, id) ? standards[id] : undefined;
}
