import type { z } from 'zod';
import type { ReadYaml } from '../read/content-file.ts';
import type { Finding } from './finding.ts';
import { inWords, sentence } from './issue-in-words.ts';
import { nearest } from './nearest.ts';
import { nameOf } from './setting-name.ts';
import { settingsAt } from '../read/settings-at.ts';
import { valueAt } from '../read/value-at.ts';
import { wordsWithColon } from './words-with-colon.ts';

type Issue = z.core.$ZodIssue;

/**
 * Turns what a schema found wrong into sentences an editor can act on: the key, what was found, what to write.
 * @example
 * // titel: Bins
 * // => `titel` is not a setting of this file. Did you mean `title`?
 */
export function frontmatterProblems(
  found: readonly Issue[],
  read: Pick<ReadYaml, 'value' | 'lineOf' | 'writtenAt'>,
  file: string,
  schema: z.ZodType,
): Finding[] {
  const issues = found.flatMap((issue) => ofTheGroup(issue, read.value));
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
      // It is there, under a name that has been reported already.
      .filter(({ path }) => !meant.has(String(path)) || valueAt(read.value, path) !== undefined)
      .map((issue) =>
        error(issue.path, issue.code === 'invalid_key' ? wrongKey(issue) : inWords(issue, read)),
      ),
  ];
}

/** Where words or a group of settings may stand and a group was found, what is wrong with the group. */
function ofTheGroup(issue: Issue, value: unknown): Issue[] {
  const found = valueAt(value, issue.path);
  if (issue.code !== 'invalid_union' || typeof found !== 'object') return [issue];
  if (wordsWithColon(found) !== undefined) return [issue];
  const group = issue.errors.find((errors) =>
    errors.every(({ code, path }) => code === 'unrecognized_keys' || path.length > 0),
  );
  // A list of such groups is one too, and so on.
  return (
    group?.flatMap((inner) =>
      ofTheGroup({ ...inner, path: [...issue.path, ...inner.path] }, value),
    ) ?? [issue]
  );
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
  // Where a schema says what it takes, that is said instead of a list.
  const own = path.length === 0 ? schema.description : undefined;
  const place = path.length === 0 ? 'this file' : nameOf(path);
  return keys.map((key) => {
    const near = nearest(key, known);
    const help =
      near !== undefined
        ? `Did you mean \`${near}\`?`
        : own !== undefined
          ? own
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
  return `"${String(path.at(-1))}" can't be used here. ${advice}`;
}
