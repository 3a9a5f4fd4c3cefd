/**
 * Words that were taken for a setting and its value.
 * @example wordsWithColon({ Bins: 'when we come' }) // => "Bins: when we come"
 */
export function wordsWithColon(found: unknown): string | undefined {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
  const [[key, value] = [], ...others] = Object.entries(found);
  if (key === undefined || others.length > 0) return undefined;
  // A setting's name is one word in small letters; [ and { begin what is no words either.
  if (/^(?:[a-z]\w*$|[[{])/.test(key)) return undefined;
  if (value === null) return `${key}:`;
  return typeof value === 'object' ? undefined : `${key}: ${String(value)}`;
}
