import { MAX_JSON_DEPTH, MAX_JSON_VALUES } from './body-limits.ts';
import { checkCount, tooBig, unreadable, type Parts } from './parts.ts';

/**
 * The pairs of a JSON object. A list is several values under one name; whatever lies deeper is kept as JSON. How deep it
 * goes, and how many values it has, is looked at before it is read.
 * @example readJson('{ "bins": ["green", "blue"] }') // => [['bins', 'green'], ['bins', 'blue']]
 */
export function readJson(text: string): Parts['pairs'] {
  checkShape(text);
  const body: unknown = text.trim() === '' ? {} : JSON.parse(text, asWritten as Reviver);
  if (body === null || typeof body !== 'object' || Array.isArray(body)) throw unreadable();
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    [value].flat().map((item): [string, string] => [name, textOf(item)]),
  );
}

type Reviver = (name: string, value: unknown) => unknown;

/**
 * A number that a computer's own numbers can't hold is kept as it was written: two that differ would become one.
 * @example asWritten('message', Infinity, { source: '1e999' }) // => '1e999'
 */
function asWritten(_: string, value: unknown, { source = '' }: { source?: string }): unknown {
  if (typeof value !== 'number') return value;
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
    ? value
    : source;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string);
}

/**
 * Goes through the text once, and counts brackets, and the commas that part one value from the next, outside of strings.
 * Names that come twice count twice. That it is JSON at all is for `JSON.parse` to say.
 */
function checkShape(text: string): void {
  let depth = 0;
  let values = 1;
  let all = 1;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isInString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInString = false;
    } else if (sign === '"') {
      isInString = true;
    } else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) throw tooBig();
    } else if (sign === ']' || sign === '}') {
      depth -= 1;
    } else if (sign === ',') {
      all += 1;
      if (all > MAX_JSON_VALUES) throw tooBig();
      if (depth <= 2) values += 1;
      checkCount(values);
    }
  }
}
