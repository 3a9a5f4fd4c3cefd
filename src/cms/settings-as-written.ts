import { isDeepStrictEqual } from 'node:util';
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';

const writing = { lineWidth: 0, flowCollectionPadding: true } as const;

/** By what one thing of a list is known again when others move. */
const names = ['id', 'name', 'value', 'title', 'label', 'href'];

/** What of a page's settings stays though the editing page says nothing of it, or something else; by their whole names. */
export interface Stays {
  /** Settings that have no field there: `fields[].options`. */
  kept: readonly string[];
  /** What a setting is where it is left out. Left out, it need not be written. */
  usual: Readonly<Record<string, unknown>>;
}

export const nothingStays: Stays = { kept: [], usual: {} };

/** Settings with everything that says the same as before in the letters it had: order, comments, quotation marks. */
export function settingsAsWritten(sent: string, before: string, stays: Stays): string {
  const { kept } = stays;
  const then = parseDocument(before, { logLevel: 'error' });
  const said = parseDocument(sent, { logLevel: 'error' });
  if (then.errors.length > 0 || said.errors.length > 0) return sent;
  const now: unknown = said.toJS();
  if (!isMap(then.contents) || !isObject(now)) return sent;
  const merge = merger(then, stays);
  const pieces = piecesOf(before, then.contents);
  const old = then.toJS() as Record<string, unknown>;
  const written = pieces.pieces.flatMap(({ key, pair, text }) => {
    const was = Object.hasOwn(old, key) ? old[key] : undefined;
    if (isSame(was, now[key])) return [text];
    if (isEmpty(now[key])) return kept.includes(key) ? [text] : [tailOf(text).slice(1)];
    pair.value = merge(pair.value as Node, now[key], key);
    return [withTail(lineOf(pair), text)];
  });
  const known = new Set(pieces.pieces.map(({ key }) => key));
  const added = Object.entries(now).filter(
    ([key, value]) => !known.has(key) && !isNothing(value, key, stays),
  );
  const more = added.map(
    ([key, value]) => `${new Document({ [key]: value }).toString(writing).trimEnd()}\n`,
  );
  return [pieces.opening, ...written, ...more].join('').replace(/\n$/, '');
}

/** Things in one list; more than any page has. */
const MOST_MATCHED = 300;

interface Piece {
  key: string;
  pair: Pair;
  /** From the key to the next, with the comments and blank lines between. */
  text: string;
}

/** The settings on the first level, as they are written. */
function piecesOf(before: string, map: YAMLMap): { opening: string; pieces: Piece[] } {
  const starts = map.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0));
  const pieces = map.items.map((pair, index) => ({
    key: isScalar(pair.key) ? String(pair.key.value) : '',
    pair,
    text: ended(before.slice(starts[index], starts[index + 1] ?? before.length)),
  }));
  return { opening: before.slice(0, starts[0] ?? 0), pieces };
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** One setting written anew. */
function lineOf(pair: Pair): string {
  const alone = new Document({});
  alone.set((pair.key as { value: string }).value, pair.value);
  return alone.toString(writing);
}

/** Comments and blank lines after a setting belong to the next one, and stay. */
function withTail(line: string, before: string): string {
  return line.trimEnd() + tailOf(before);
}

/** From the end of a setting's own last line. */
function tailOf(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const last = lines.findLastIndex((one) => !/^[ \t]*(?:#.*)?$/.test(one));
  return ['', ...lines.slice(last + 1), ''].join('\n');
}

/** Puts new values into old nodes, so that comments and quotation marks of what stays are kept. */
function merger(document: Document, stays: Stays) {
  const merge = (node: Node | null, value: unknown, path: string): Node => {
    if (isMap(node) && isObject(value)) return mergeMap(node, value, path);
    if (isSeq(node) && Array.isArray(value)) {
      const old = [...node.items] as Node[];
      node.items = value.map((one: unknown, index) => {
        const match = matching(old, one, index, value.length);
        if (match === undefined) return document.createNode(one);
        old.splice(old.indexOf(match), 1, null as unknown as Node);
        return merge(match, one, `${path}[]`);
      });
      return node;
    }
    if (isScalar(node) && !isObject(value) && !Array.isArray(value)) {
      if (node.value !== value) node.value = value;
      return node;
    }
    return document.createNode(value) as Node;
  };
  const mergeMap = (node: YAMLMap, value: Record<string, unknown>, path: string): Node => {
    const own = (key: unknown): string => (isScalar(key) ? String(key.value) : '');
    node.items = node.items.filter(({ key, value: old }) => {
      const name = own(key);
      const was: unknown = isNode(old) ? old.toJS(document) : old;
      return (
        !isEmpty(value[name]) || isSame(was, value[name]) || stays.kept.includes(`${path}.${name}`)
      );
    });
    for (const [name, one] of Object.entries(value)) {
      const pair = node.items.find(({ key }) => own(key) === name);
      if (pair === undefined) {
        if (!isNothing(one, `${path}.${name}`, stays))
          node.items.push(document.createPair(name, one));
      } else if (!isEmpty(one)) pair.value = merge(pair.value as Node, one, `${path}.${name}`);
    }
    return node;
  };
  return merge;

  /** The thing of the list that this one was: the same, or of the same name, or in the same place of as many. */
  function matching(old: Node[], one: unknown, index: number, count: number): Node | undefined {
    // Looking each up among all others takes the square of their number.
    if (old.length > MOST_MATCHED) return (old[index] as Node | null) ?? undefined;
    const values = old.map((node): unknown => (node as Node | null)?.toJS(document));
    const same = values.findIndex((value) => value !== undefined && isDeepStrictEqual(value, one));
    if (same >= 0) return old[same];
    const named = names.find((name) => isObject(one) && one[name] !== undefined);
    if (named !== undefined && isObject(one)) {
      const at = values.findIndex((value) => isObject(value) && value[named] === one[named]);
      if (at >= 0) return old[at];
    }
    return count === old.length ? ((old[index] as Node | null) ?? undefined) : undefined;
  }
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing is written in many ways. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

/** Whether a setting that was not there need not be there now. */
function isNothing(value: unknown, path: string, { usual }: Stays): boolean {
  return isEmpty(value) || (Object.hasOwn(usual, path) && isDeepStrictEqual(usual[path], value));
}

function isSame(a: unknown, b: unknown): boolean {
  return (isEmpty(a) && isEmpty(b)) || isDeepStrictEqual(a, b);
}
