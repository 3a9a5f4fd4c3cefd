import type { z } from 'zod';
import type { Finding } from './finding.ts';
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
  value: unknown,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
  schema: z.ZodType,
): Finding[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        severity: 'error' as const,
        file,
        line: lineOf([...issue.path, key]),
        message: unknownKey(key, issue.path, settingsAt(schema, issue.path)),
      }));
    }
    return [
      {
        severity: 'error' as const,
        file,
        line: lineOf(issue.path),
        message: issue.code === 'invalid_key' ? wrongKey(issue) : inWords(issue, value),
      },
    ];
  });
}

function unknownKey(key: string, path: readonly PropertyKey[], known: readonly string[]): string {
  const near = nearest(key, known);
  const help =
    near === undefined
      ? known.length > 0
        ? ` The settings are: ${known.join(', ')}.`
        : ' Take it out.'
      : ` Did you mean \`${near}\`?`;
  const place = path.length === 0 ? 'this file' : nameOf(path);
  return `\`${key}\` is not a setting of ${place}.${help}`;
}

/** What an editor named freely, such as an old address, and named so that it cannot be used. */
function wrongKey({ path, issues: [why] }: Extract<Issue, { code: 'invalid_key' }>): string {
  const advice = why === undefined ? 'Write it differently.' : sentence(why.message);
  return `"${String(path.at(-1))}" cannot stand here. ${advice}`;
}

function inWords(issue: Issue, value: unknown): string {
  const name = nameOf(issue.path);
  const found = at(value, issue.path);
  if (found === undefined || found === null) return `${name} is missing. ${wanted(issue)}`;
  const shown = typeof found === 'object' ? 'a list or group' : JSON.stringify(found);
  const advice = wanted(issue);
  // Some sentences of our own begin with what was found.
  return advice.startsWith(shown) ? `${name}: ${advice}` : `${name} is ${shown}. ${advice}`;
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

function wanted(issue: Issue): string {
  if (!zodsOwn.test(issue.message)) return sentence(issue.message);
  switch (issue.code) {
    case 'invalid_type':
      return `Write ${kindOfValue(issue.expected)}.`;
    case 'invalid_value':
      return `Write one of: ${issue.values.map(String).join(', ')}.`;
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
      return inner ? wanted(inner) : `Write it differently: ${issue.message}.`;
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
      return 'a list, one item a line, each beginning with a hyphen';
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
