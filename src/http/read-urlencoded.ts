import { checkCount, type Parts } from './parts.ts';

/**
 * The pairs of an urlencoded body. They are counted before they are read. Escapes that are not UTF-8 are refused as
 * bytes are; a bare % is kept as it is.
 * @example readUrlencoded('name=Ann+Smith&email=') // => [['name', 'Ann Smith'], ['email', '']]
 */
export function readUrlencoded(text: string): Parts['pairs'] {
  checkCount(count(text, '&') + 1);
  for (const [escapes] of text.matchAll(/(?:%[\da-f]{2})+/gi)) decodeURIComponent(escapes);
  return [...new URLSearchParams(text)];
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found += 1;
  return found;
}
