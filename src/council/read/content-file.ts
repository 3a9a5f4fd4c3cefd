import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { noTable, type KeptTable } from '../kept/kept-table.ts';
import { drawnFrom, isDrawn } from '../mdx/drawn.ts';
import { parseMdx, type MdxTree } from '../mdx/parse.ts';
import { twoVersions } from '../wording/two-versions.ts';
import { yamlProblems } from '../wording/yaml-problems.ts';
import {
  keptSettings,
  linesAsText,
  linesFromText,
  type KeptSettings,
  type LinesOfKeys,
} from './kept-settings.ts';

/** YAML as read, with the means to say on which line a key stands. */
export interface ReadYaml {
  value: unknown;
  /** What could not be read, in an editor's words. */
  problems: { line: number; message: string }[];
  /** The line of a key, from 1; the nearest key above where there is none. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** A value as it was typed: 01632 is a number, and its nought would be lost. */
  writtenAt: (path: readonly PropertyKey[]) => string | undefined;
  /** The line of every key. */
  lines?: () => Record<string, number>;
}

/** An MDX file: its settings, and the words below them. */
export interface ReadFile extends ReadYaml {
  /** Of the file's text. */
  hash: string;
  tree: MdxTree;
}

const fence = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** Reads YAML text that starts on `firstLine` of its file. */
export function readYaml(text: string, firstLine = 1): ReadYaml {
  const merged = twoVersions(text);
  if (merged !== undefined) return { ...readYaml(''), value: undefined, problems: [merged] };
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
  });
  const at = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const problems = yamlProblems(document, text, counter).map(({ line, message }) => ({
    line: line + firstLine - 1,
    message,
  }));
  return {
    // What could be made of settings that cannot be read would only mislead.
    value: problems.length > 0 ? undefined : (document.toJS() as unknown),
    problems,
    lineOf: (path) => at(offsetOf(document, path)),
    writtenAt: (path) => {
      const node: unknown = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
    lines: () => linesIn(document, at),
  };
}

/** Where the last key of the path that exists begins. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (pair === undefined) break;
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item: unknown = node.items[step];
      if (item === undefined) break;
      node = item;
      if ((isMap(item) || isScalar(item) || isSeq(item)) && item.range) offset = item.range[0];
    } else break;
  }
  return offset;
}

/** The line of every key, by its path as JSON: names of settings as text, places in a list as numbers. */
function linesIn(document: Document, at: (offset: number) => number): Record<string, number> {
  const lines: Record<string, number> = {};
  const walk = (node: unknown, path: readonly (string | number)[], above: number): void => {
    const found = (step: string | number, its: unknown, value: unknown): void => {
      const below = [...path, step];
      const key = JSON.stringify(below);
      // Of a name that is there twice, the first is meant.
      if (key in lines) return;
      const offset = isNode(its) && its.range ? its.range[0] : above;
      lines[key] = at(offset);
      walk(value, below, offset);
    };
    if (isMap(node)) {
      for (const { key, value } of node.items)
        if (isScalar(key)) found(String(key.value), key, value);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) found(index, item, item);
    }
  };
  walk(document.contents, [], 0);
  lines['[]'] = at(0);
  return lines;
}

/** The line of a key in such a table; of the nearest key above where there is none. */
function lineIn(lines: LinesOfKeys, path: readonly PropertyKey[]): number {
  let line = lines['[]'] ?? 1;
  const above: (string | number)[] = [];
  for (const step of path) {
    const steps = typeof step === 'number' ? [step, String(step)] : [String(step)];
    const known = steps.find((one) => JSON.stringify([...above, one]) in lines);
    if (known === undefined) break;
    above.push(known);
    line = lines[JSON.stringify(above)] ?? line;
  }
  return line;
}

/** Reads settings that start on `firstLine` of their file, or takes what was read of the same text before. */
export function readSettings(text: string, firstLine: number, kept?: KeptSettings): ReadYaml {
  const known = kept?.get(text);
  if (known === undefined) {
    const read = readYaml(text, firstLine);
    if (kept && read.lines && read.problems.length === 0) {
      const settings = { value: read.value, lines: linesAsText(read.lines()) };
      // What JSON has no words for (`.inf`) is read each time.
      if (isDeepStrictEqual(JSON.parse(JSON.stringify(settings)), settings)) {
        kept.put(text, settings);
      }
    }
    return read;
  }
  let whole: ReadYaml | undefined;
  let lines: LinesOfKeys | undefined;
  return {
    value: known.value,
    problems: [],
    lineOf: (path) => lineIn((lines ??= linesFromText(known.lines)), path),
    writtenAt: (path) => (whole ??= readYaml(text, firstLine)).writtenAt(path),
  };
}

/** Thrown for a file saved in another encoding, such as Windows-1252: its letters would come out wrong. */
export class NotUtf8 extends Error {
  override name = 'NotUtf8';
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A file's text, whichever way its lines end. It is read without waiting for others: of a thousand small files, handing each to
 * another thread and back takes five times as long as reading it (88 ms and 18 ms of the processor).
 * @throws NotUtf8
 */
export async function readText(path: string): Promise<string> {
  const bytes = readFileSync(path);
  try {
    return utf8.decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    throw new NotUtf8(path);
  }
}

/**
 * What each file held when it was last read. While an editor writes, a council is read again at every change, and all
 * its files but one are as they were.
 */
const lastRead = new Map<string, { text: string; file: ReadFile }>();

/**
 * Reads one MDX file: the frontmatter between the two `---` lines, and the words below it.
 * @param known what earlier processes read of files
 */
export async function readMdx(path: string, known: KeptTable = noTable): Promise<ReadFile> {
  const text = await readText(path);
  const last = lastRead.get(path);
  if (last?.text === text) return last.file;
  const file = { ...mdxIn(text, keptSettings(known)), hash: hash('sha256', text) };
  const { tree } = file;
  isDrawn(
    tree,
    known.of(['drawn', file.hash], () => drawnFrom(tree)),
  );
  lastRead.set(path, { text, file });
  return file;
}

function mdxIn(text: string, kept?: KeptSettings): Omit<ReadFile, 'hash'> {
  const merged = twoVersions(text);
  if (merged !== undefined) return unread([merged], '');
  const found = fence.exec(text);
  if (!found) return unread([noFence(text)], text);
  const [whole, frontmatter = ''] = found;
  return {
    ...readSettings(frontmatter, 2, kept),
    tree: parseMdx(text.slice(whole.length), whole.split('\n').length),
  };
}

function unread(problems: ReadYaml['problems'], words: string): Omit<ReadFile, 'hash'> {
  return { ...readYaml(''), problems, tree: parseMdx(words) };
}

/** Which of the two lines of --- is not there, and where it goes. */
function noFence(text: string): ReadYaml['problems'][number] {
  const lines = text.split('\n');
  const [first = ''] = lines;
  if (first === '---') {
    const words = lines.findIndex((line, index) => index > 0 && !/^(?:[\w-]+:| |-|#)/.test(line));
    const message =
      'Below the settings comes a line of ---. Write it here, above the words of the page.';
    return { line: words < 0 ? lines.length : words + 1, message };
  }
  const message = /^[\w-]+:/.test(first)
    ? 'Above the settings comes a line of ---. Write it as the first line of the file.'
    : 'The file must begin with a line of ---, its settings, and another line of ---.';
  return { line: 1, message };
}
