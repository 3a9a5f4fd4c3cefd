/** A text in settings, and where it stands. */
export interface TextInSettings {
  path: PropertyKey[];
  text: string;
}

/**
 * All texts of a file's settings, however deep.
 * @example textsIn({ ways: { online: { note: 'Free' } } }) // => [{ path: ['ways', 'online', 'note'], text: 'Free' }]
 */
export function textsIn(value: unknown, path: PropertyKey[] = []): TextInSettings[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
