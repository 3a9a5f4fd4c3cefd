import type { Excerpt, Finding } from './finding.ts';

/** So much of a long line is shown before what is meant, of it, and after it. */
const MOST = { before: 40, marked: 60, after: 30 };

/**
 * A finding with its column and the line it is about, as the file has it. A check that knows no column is understood by
 * what its sentence quotes.
 * @param text the whole file's
 * @example
 * // Line 4 is "target: 2 workng days":
 * placedFinding({ line: 4, message: '`target` is "2 workng days". …', … }, text).column // => 9
 */
export function placedFinding(finding: Finding, text: string): Finding {
  const line = text.split(/\r?\n/)[finding.line - 1] ?? '';
  const owner = ownerIn(text);
  const known = owner === undefined ? finding : { owner, ...finding };
  if (line.trim() === '') return { ...known, column: finding.column ?? 1 };
  const [from, to] = meant(finding, line);
  return { ...known, column: from + 1, endColumn: to + 1, excerpt: excerptOf(line, from, to) };
}

/** From and to, from 0, of what a finding means on its line. */
function meant({ message, column }: Finding, line: string): readonly [number, number] {
  const quoted = quotedIn(message);
  if (column !== undefined) {
    const from = Math.min(column - 1, line.length - 1);
    const here = quoted.find((words) => line.startsWith(words, from));
    return [from, from + Math.max(1, here?.length ?? lengthAt(line.slice(from)))];
  }
  for (const words of quoted) {
    const from = line.indexOf(words);
    if (from >= 0) return [from, from + words.length];
  }
  const from = line.search(/\S/);
  return [from, line.trimEnd().length];
}

/** What a sentence quotes: words in quotation marks before names of settings. */
function quotedIn(message: string): string[] {
  const words = [...message.matchAll(/"([^"\n]+?)…?"/g)].map(({ 1: text = '' }) => text);
  const names = [...message.matchAll(/`([^`\n]+)`/g)].map(({ 1: text = '' }) => text);
  return [...words, ...names];
}

/** A tag, a link or a picture to its end; of anything else the rest of the line. */
function lengthAt(rest: string): number {
  const whole = /^(?:<[^<>]*>|!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?)/.exec(rest)?.[0];
  return (whole ?? rest.trimEnd()).length;
}

function excerptOf(line: string, from: number, to: number): Excerpt {
  const before = line.slice(0, from);
  const marked = line.slice(from, to);
  const after = line.slice(to);
  return {
    before: plain(
      before.length > MOST.before ? `…${before.slice(before.length - MOST.before)}` : before,
    ),
    marked: plain(cut(marked, MOST.marked)),
    after: plain(cut(after, MOST.after)),
  };
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** A terminal would do what control characters say. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** The settings of a page name its owner on a line of their own. */
function ownerIn(text: string): string | undefined {
  const [, settings = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  return /^owner:[ \t]*(['"]?)(.+?)\1[ \t\r]*$/m.exec(settings)?.[2];
}
