import {
  isAlias,
  isCollection,
  isNode,
  isScalar,
  visit,
  type Document,
  type LineCounter,
  type Node,
} from 'yaml';
import { inQuotes } from './in-quotes.ts';
import { settingLine } from '../read/setting-line.ts';
import { beginsWithSign, yamlErrorInWords, type YamlProblem } from './yaml-error-in-words.ts';

/**
 * Settings that cannot be read, in an editor's words: one problem a line, and none that only follows from another.
 * @example
 * // title: Forms: on this site
 * // => There is a colon within the words. Put them in quotation marks: title: "Forms: on this site"
 */
export function yamlProblems(
  document: Document,
  text: string,
  counter: LineCounter,
): YamlProblem[] {
  const lines = text.split('\n');
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  // The parser may find more than one thing wrong at one place; the first is what an editor did.
  const errors = document.errors
    .map(({ code, pos: [at] }) => ({ code, at, line: lineAt(at) }))
    .filter(({ at }, index, all) => all.findIndex((other) => other.at === at) === index);
  if (errors.some(({ line }) => beginsWithTab.test(lines[line - 1] ?? ''))) return tabs(lines);
  const spaces = noBreakSpaces(lines);
  if (spaces.length > 0) return spaces;
  const all = [
    ...unclosed(document, text, lineAt),
    ...signs(document, text, lineAt),
    ...errors.map(({ code, line }) => yamlErrorInWords(code, line, lines)),
  ].sort((a, b) => a.line - b.line);
  const first = all.filter(({ line }, index) => line !== all[index - 1]?.line);
  const misleading = first.findIndex(({ misleads }) => misleads);
  return misleading < 0 ? first : first.slice(0, misleading + 1);
}

const beginsWithTab = /^ *\t/;

/** One slip of the hand, however many lines it is on. */
function tabs(lines: readonly string[]): YamlProblem[] {
  const found = lines.flatMap((text, index) => (beginsWithTab.test(text) ? [index + 1] : []));
  const [line = 1] = found;
  const begins =
    found.length > 1
      ? `This line and ${String(found.length - 1)} more begin with a tab.`
      : 'This line begins with a tab.';
  return [{ line, message: `${begins} Use spaces: two for each step.` }];
}

/** Spaces that Word and the web write, which set nothing in: YAML takes them for words. */
const oddSpaces = /^[ ]*(?:- +)*[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

function noBreakSpaces(lines: readonly string[]): YamlProblem[] {
  const found = lines.flatMap((text, index) => (oddSpaces.test(text) ? [index + 1] : []));
  const [line] = found;
  if (line === undefined) return [];
  const begins =
    found.length > 1
      ? `This line and ${String(found.length - 1)} more begin with no-break spaces, such as Word writes.`
      : 'This line begins with no-break spaces, such as Word writes.';
  return [{ line, message: `${begins} Write ordinary spaces: two for each step.` }];
}

/** Quotation marks and brackets without the other of the pair. */
function unclosed(
  document: Document,
  text: string,
  lineAt: (offset: number) => number,
): YamlProblem[] {
  if (document.errors.length === 0) return [];
  const errorLines = document.errors.map(({ pos }) => lineAt(pos[0]));
  const lines = text.split('\n');
  const found: YamlProblem[] = [];
  visit(document, {
    Node: (_, node) => {
      if (!node.range) return;
      const [from, to] = node.range;
      const source = text.slice(from, to).trimEnd();
      const line = lineAt(from);
      const written = (lines[line - 1] ?? '').trim();
      if (isQuoted(node)) {
        // An editor's next pair of marks may have closed it, lines below.
        const tooLate = lineAt(to) > line && errorLines.includes(lineAt(to));
        if (source.length > 1 && source.endsWith(source.charAt(0)) && !tooLate) return;
        const { head, value } = settingLine(written);
        const message = `The quotation mark is not closed. Close it at the end of the words: ${head}${inQuotes(value)}`;
        found.push({ line, message, misleads: true });
      } else if (isCollection(node) && node.flow === true) {
        const close = source.startsWith('[') ? ']' : '}';
        if (source.endsWith(close)) return;
        const { head, value } = settingLine(written);
        const message = `The ${source.charAt(0)} is not closed. Write ${close} at the end of the list; if it is not a list, put the words in quotation marks: ${head}${inQuotes(value)}`;
        found.push({ line, message, misleads: true });
      }
    },
  });
  return found;
}

function isQuoted(node: Node): boolean {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}

/** Words that begin with a sign by which YAML names a value, calls for one, or says of which kind it is. */
function signs(
  document: Document,
  text: string,
  lineAt: (offset: number) => number,
): YamlProblem[] {
  const lines = text.split('\n');
  const found: YamlProblem[] = [];
  visit(document, {
    Node: (_, node) => {
      const sign = signOf(node);
      if (sign === undefined || !node.range) return;
      const [from, to] = node.range;
      const line = lineAt(from);
      const words = isAlias(node) ? text.slice(from, to) : sign;
      found.push({ line, message: beginsWithSign(lines[line - 1] ?? '', words) });
    },
  });
  return found;
}

function signOf(node: Node): string | undefined {
  if (isAlias(node)) return '*';
  if ('anchor' in node && node.anchor !== undefined) return '&';
  return isNode(node) && 'tag' in node && node.tag !== undefined ? '!' : undefined;
}
