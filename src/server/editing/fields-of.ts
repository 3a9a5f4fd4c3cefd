import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
} from 'yaml';

/** What the words of a page are called among its boxes. */
export const WORDS = 'body';

/**
 * The boxes of the editing page that places in a page's file are of; empty where one is of no single box. The file is read
 * once, however many places are asked for.
 * @returns asked with a line from 1, of the whole file, and a column from 1; without one, it is what begins on the line
 * @example
 * // ---
 * // title: Snow
 * // ways: { online: { form: genral } }
 * fieldsOf(text)(3, 24) // => "ways.online.form"
 */
export function fieldsOf(text: string): (line: number, column?: number) => string {
  const lines = text.split('\n');
  const end = lines.findIndex((one, index) => index > 0 && one.trimEnd() === '---');
  if (lines[0]?.trimEnd() !== '---') return () => WORDS;
  if (end < 0) return () => '';
  const counter = new LineCounter();
  // Lines count from that of the dashes, which is a comment here.
  const settings = `#\n${lines.slice(1, end).join('\n')}\n`;
  // Whether a name is there twice is for the check to say: here it would be asked of each pair of them.
  const { contents } = parseDocument(settings, { lineCounter: counter, uniqueKeys: false });
  return (line, column) => {
    if (line === 1) return '';
    if (line > end) return WORDS;
    const start = counter.lineStarts[line - 1];
    if (start === undefined || !isNode(contents)) return '';
    const first = /\S/.exec(settings.slice(start))?.index ?? 0;
    return within(contents, start + (column === undefined ? first : column - 1)).join('.');
  };
}

/** The names on the way to a place, from the outside in. */
function within(node: Node, at: number): string[] {
  if (isMap(node)) {
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const name = String(pair.key.value);
      const value = isNode(pair.value) ? pair.value : undefined;
      const from = pair.key.range?.[0] ?? Infinity;
      const to = value?.range?.[2] ?? pair.key.range?.[2] ?? -1;
      if (at >= from && at < to) return [name, ...(value === undefined ? [] : within(value, at))];
    }
  }
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      if (!isNode(item) || !item.range) continue;
      if (at >= item.range[0] && at < item.range[2]) return [String(index), ...within(item, at)];
    }
  }
  return [];
}
