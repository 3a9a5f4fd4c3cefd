/** Every `href` in a file's settings, however deep: of an alert, of the way to do it online, of who else does it. */
export function hrefsIn(
  value: unknown,
  path: PropertyKey[] = [],
): { href: string; path: PropertyKey[] }[] {
  if (typeof value === 'string') return path.at(-1) === 'href' ? [{ href: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    hrefsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
