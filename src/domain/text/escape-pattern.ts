/**
 * A text as part of a regular expression that finds just that text. (`RegExp.escape` came with Node 24.)
 * @example escapePattern('1.5') // => "1\\.5"
 */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
