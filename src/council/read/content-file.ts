import { readFile } from 'node:fs/promises';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { parseMdx, type MdxTree } from '../mdx/parse.ts';
import { twoVersions } from '../wording/two-versions.ts';
import { yamlProblems } from '../wording/yaml-problems.ts';

/** YAML as read, with the means to say on which line a key stands. */
export interface ReadYaml {
  value: unknown;
  /** What could not be read, in an editor's words. */
  problems: { line: number; message: string }[];
  /** The line of a key, from 1; the nearest key above where there is none. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** A value as it was typed: 01632 is a number, and its nought would be lost. */
  writtenAt: (path: readonly PropertyKey[]) => string | undefined;
}

/** An MDX file: its settings, and the words below them. */
export interface ReadFile extends ReadYaml {
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

/** Thrown for a file saved in another encoding, such as Windows-1252: its letters would come out wrong. */
export class NotUtf8 extends Error {
  override name = 'NotUtf8';
}

/** A file's text, whichever way its lines end. @throws NotUtf8 */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    throw new NotUtf8(path);
  }
}

/**
 * What each file held when it was last read. While an editor writes, a council is read again at every change, and all
 * its files but one are as they were.
 */
const lastRead = new Map<string, { text: string; file: ReadFile }>();

/** Reads one MDX file: the frontmatter between the two `---` lines, and the words below it. */
export async function readMdx(path: string): Promise<ReadFile> {
  const text = await readText(path);
  const last = lastRead.get(path);
  if (last?.text === text) return last.file;
  const file = mdxIn(text);
  lastRead.set(path, { text, file });
  return file;
}

function mdxIn(text: string): ReadFile {
  const merged = twoVersions(text);
  if (merged !== undefined) return unread([merged], '');
  const found = fence.exec(text);
  if (!found) return unread([noFence(text)], text);
  const [whole, frontmatter = ''] = found;
  return {
    ...readYaml(frontmatter, 2),
    tree: parseMdx(text.slice(whole.length), whole.split('\n').length),
  };
}

function unread(problems: ReadYaml['problems'], words: string): ReadFile {
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
