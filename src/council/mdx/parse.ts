import { mdxToMdast } from 'satteri';
import { mdxFeatures } from './features.ts';
import type { MdxNode } from './mdx-node.ts';
import { problemAt, type MdxProblem, type Refused } from './mdx-problem.ts';
import { withSingleTildes } from './single-tilde.ts';

export type { MdxNode } from './mdx-node.ts';

/** An MDX file's words as the compiler reads them. Lines, columns and offsets are those of the file. */
export interface MdxTree {
  /** The words where they are in the file; above them one empty line for each line of settings. */
  readonly text: string;
  readonly root: MdxNode;
  /** What cannot be read. The tree is of what is left when each is blanked out. */
  readonly problems: readonly MdxProblem[];
}

/** So many mistakes in one file are reported at once; the others when these are put right. */
const MOST_PROBLEMS = 20;

/**
 * Reads the words of an MDX file, once and when they are first asked for, with the parser that Astro's build uses. Nothing else in Front Door imports it:
 * it is not 1.0, and what changes in it is mended here.
 * @param firstLine the line of the file on which the words begin
 * @example parseMdx('See [us](/contact/).', 9).root // => { type: 'root', children: [{ type: 'paragraph', … }] }
 */
export function parseMdx(words: string, firstLine = 1): MdxTree {
  const text = '\n'.repeat(firstLine - 1) + words;
  let read: ParsedWords | undefined;
  const parsed = (): ParsedWords => (read ??= parsedWords(text));
  return {
    text,
    get root() {
      return parsed().root;
    },
    get problems() {
      return parsed().problems;
    },
  };
}

type ParsedWords = Pick<MdxTree, 'root' | 'problems'>;

function parsedWords(text: string): ParsedWords {
  const problems: MdxProblem[] = [];
  let readable = text;
  while (problems.length < MOST_PROBLEMS) {
    const read = readTree(readable);
    if ('root' in read) {
      // Most pages have no such sign, and their tree is as it is.
      const root = text.includes('~') ? withSingleTildes(read.root, text) : read.root;
      return { root, problems };
    }
    const { blank, ...problem } = problemAt(readable, read);
    problems.push(problem);
    readable = blank.reduce(blankedOut, readable);
  }
  return { root: { type: 'root', children: [] }, problems };
}

function readTree(text: string): { root: MdxNode } | Refused {
  try {
    return {
      root: mdxToMdast(text, { position: true, features: { ...mdxFeatures, frontmatter: false } }),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1'] = /^(\d+):(\d+):/.exec(reason) ?? [];
    return { line: Number(line), column: Number(column), reason };
  }
}

function blankedOut(text: string, [from, to]: readonly [number, number]): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
}
