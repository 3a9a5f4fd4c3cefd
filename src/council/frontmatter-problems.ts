import type { z } from 'zod';
import type { ReadYaml } from './content-file.ts';
import type { Finding } from './finding.ts';
import { inQuotes } from './in-quotes.ts';
import { nearest } from './nearest.ts';
import { settingsAt } from './settings-at.ts';

type Issue = z.core.$ZodIssue;

/**
 * Turns what a schema found wrong into sentences an editor can act on: the key, what was found, what to write.
 * @example
 * // titel: Bins
 * // => `titel` is not a setting of this file. Did you mean `title`?
 */
export function frontmatterProblems(
  issues: readonly Issue[],
  read: Pick<ReadYaml, 'value' | 'lineOf' | 'writtenAt'>,
  file: string,
  schema: z.ZodType,
): Finding[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys(issue, schema) : [],
  );
  const meant = new Set(unknown.map(({ near }) => String(near)));
  const error = (path: PropertyKey[], message: string): Finding => ({
    severity: 'error',
    file,
    line: read.lineOf(path),
    message,
  });
  return [
    ...unknown.map(({ path, message }) => error(path, message)),
    ...issues
      .filter(({ code }) => code !== 'unrecognized_keys')
      // It is there, under a name that is told already.
      .filter(({ path }) => !meant.has(String(path)) || at(read.value, path) !== undefined)
      .map((issue) =>
        error(issue.path, issue.code === 'invalid_key' ? wrongKey(issue) : inWords(issue, read)),
      ),
  ];
}

interface UnknownKey {
  path: PropertyKey[];
  /** The setting that was probably meant. */
  near: PropertyKey[] | undefined;
  message: string;
}

function unknownKeys(
  { keys, path }: Extract<Issue, { code: 'unrecognized_keys' }>,
  schema: z.ZodType,
): UnknownKey[] {
  const known = settingsAt(schema, path);
  const place = path.length === 0 ? 'this file' : nameOf(path);
  return keys.map((key) => {
    const near = nearest(key, known);
    const help =
      near !== undefined
        ? `Did you mean \`${near}\`?`
        : known.length > 0
          ? `The settings are: ${known.join(', ')}.`
          : 'Take it out.';
    return {
      path: [...path, key],
      near: near === undefined ? undefined : [...path, near],
      message: `\`${key}\` is not a setting of ${place}. ${help}`,
    };
  });
}

/** What an editor named freely, such as an old address, and named so that it cannot be used. */
function wrongKey({ path, issues: [why] }: Extract<Issue, { code: 'invalid_key' }>): string {
  const advice = why === undefined ? 'Write it differently.' : sentence(why.message);
  return `"${String(path.at(-1))}" cannot stand here. ${advice}`;
}

function inWords(
  issue: Issue,
  { value, writtenAt }: Pick<ReadYaml, 'value' | 'writtenAt'>,
): string {
  const name = nameOf(issue.path);
  const found = at(value, issue.path);
  if (issue.code === 'invalid_type' && issue.expected === 'string' && zodsOwn.test(issue.message)) {
    const written = writtenAt(issue.path);
    const key = issue.path.at(-1);
    const head = typeof key === 'string' ? `${key}: ` : '';
    if (typeof found === 'number' || typeof found === 'boolean') {
      const words = written ?? String(found);
      return `${name} is ${words}. Put it in quotation marks: ${head}${inQuotes(words)}`;
    }
    const words = wordsWithColon(found);
    if (words !== undefined) {
      return `There is a colon within the words of ${name}. Put them in quotation marks: ${head}${inQuotes(words)}`;
    }
  }
  if (found === undefined || found === null) return `${name} is missing. ${wanted(issue, found)}`;
  const shown = typeof found === 'object' ? 'a list or group' : JSON.stringify(found);
  const advice = wanted(issue, found);
  // Some sentences of our own begin with what was found.
  return advice.startsWith(shown) ? `${name}: ${advice}` : `${name} is ${shown}. ${advice}`;
}

/**
 * Words that were taken for a setting and its value.
 * @example wordsWithColon({ Bins: 'when we come' }) // => "Bins: when we come"
 */
function wordsWithColon(found: unknown): string | undefined {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
  const [[key, value] = [], ...others] = Object.entries(found);
  if (key === undefined || others.length > 0 || /^[[{]/.test(key)) return undefined;
  if (value === null) return `${key}:`;
  return typeof value === 'object' ? undefined : `${key}: ${String(value)}`;
}

/**
 * A key as an editor would point at it.
 * @example nameOf(['standards', 1, 'target']) // => "`target` of number 2 under `standards`"
 */
function nameOf(path: readonly PropertyKey[]): string {
  const at = path.findLastIndex((step) => typeof step === 'number');
  const own = path
    .slice(at + 1)
    .map(String)
    .join('.');
  if (at < 0) return own === '' ? 'This' : `\`${own}\``;
  const list = path.slice(0, at).map(String).join('.');
  const entry = `number ${String(Number(path[at]) + 1)}${list === '' ? '' : ` under \`${list}\``}`;
  return own === '' ? entry : `\`${own}\` of ${entry}`;
}

/** Words of zod's own, which say less than ours. Where a schema has a sentence for the editor, that is taken. */
const zodsOwn = /^(?:Invalid|Too|Unrecognized|Expected)\b/;

function wanted(issue: Issue, found: unknown): string {
  if (!zodsOwn.test(issue.message)) return sentence(issue.message);
  switch (issue.code) {
    case 'invalid_type':
      return `Write ${kindOfValue(issue.expected)}.`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = nearest(String(found), values);
      return near === undefined ? `Write one of: ${values.join(', ')}.` : `Did you mean "${near}"?`;
    }
    case 'invalid_format':
      return issue.format === 'email'
        ? 'Write an e-mail address, such as enquiries@example.gov.uk.'
        : issue.format === 'date'
          ? 'Write a day as 2026-11-25.'
          : issue.format === 'url'
            ? 'Write a whole address, such as https://www.example.gov.uk.'
            : `Write it differently: ${issue.message}.`;
    case 'invalid_union': {
      const inner = issue.errors.flat()[0];
      return inner ? wanted(inner, found) : `Write it differently: ${issue.message}.`;
    }
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `At least ${String(issue.minimum)} needed.`
        : `Write ${String(issue.minimum)} or more.`;
    case 'too_big':
      return `Write ${String(issue.maximum)} or less.`;
    default:
      return sentence(issue.message);
  }
}

function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return whole.endsWith('.') ? whole : `${whole}.`;
}

function kindOfValue(expected: string): string {
  switch (expected) {
    case 'string':
      return 'some words';
    case 'number':
    case 'int':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list, one item a line, each beginning with a hyphen and a space';
    case 'object':
    case 'record':
      return 'a group of settings, each on a line of its own, set in by two spaces';
    case 'date':
      return 'a day as 2026-11-25';
    default:
      return `a ${expected}`;
  }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      inner !== null && typeof inner === 'object'
        ? (inner as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}
