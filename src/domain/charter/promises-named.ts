import { withoutCode } from './without-markup.ts';

/** The ids that `<Promise of="…" />` names in a text, and on which line, from 0. */
export function promisesNamed(text: string): { id: string; line: number }[] {
  return [...withoutCode(text).matchAll(/<Promise\b[^>]*?\bof=["']([^"']+)["']/g)].map((match) => ({
    id: match[1] ?? '',
    line: text.slice(0, match.index).split('\n').length - 1,
  }));
}
