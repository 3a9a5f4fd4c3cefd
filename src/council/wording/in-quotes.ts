/**
 * Words between quotation marks that they do not hold themselves, as they are in a file.
 * @example
 * inQuotes('Forms: on this site') // => "\"Forms: on this site\""
 * inQuotes('"Forms" on this site') // => "'\"Forms\" on this site'"
 */
export function inQuotes(words: string): string {
  const bare = withoutQuotes(words.trim());
  if (!/["\\]/.test(bare)) return `"${bare}"`;
  return bare.includes("'") ? JSON.stringify(bare) : `'${bare}'`;
}

/** Without a pair of marks around them, or one that has no other. */
function withoutQuotes(words: string): string {
  const mark = words.charAt(0);
  if (mark !== '"' && mark !== "'") return words;
  if (words.length > 1 && words.endsWith(mark)) return words.slice(1, -1);
  return words.includes(mark, 1) ? words : words.slice(1);
}
