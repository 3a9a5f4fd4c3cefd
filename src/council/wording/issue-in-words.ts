import type { z } from 'zod';
import type { ReadYaml } from '../read/content-file.ts';
import { inQuotes } from './in-quotes.ts';
import { nearest } from './nearest.ts';
import { nameOf } from './setting-name.ts';
import { valueAt } from '../read/value-at.ts';
import { wordsWithColon } from './words-with-colon.ts';

type Issue = z.core.$ZodIssue;

/** What was found at one place, and what to write there instead. */
export function inWords(
  issue: Issue,
  { value, writtenAt }: Pick<ReadYaml, 'value' | 'writtenAt'>,
): string {
  const { path } = issue;
  const name = nameOf(path);
  const found = valueAt(value, path);
  if (found === undefined || found === null) return `${name} is missing. ${wanted(issue, found)}`;
  if (wantsWords(issue)) {
    const key = path.at(-1);
    const head = typeof key === 'string' ? `${key}: ` : '';
    if (typeof found === 'number' || typeof found === 'boolean') {
      const words = writtenAt(path) ?? String(found);
      return `${name} is ${words}. Put it in quotation marks: ${head}${inQuotes(words)}`;
    }
    const words = wordsWithColon(found);
    if (words !== undefined) {
      return `There is a colon within the words of ${name}. Put them in quotation marks: ${head}${inQuotes(words)}`;
    }
  }
  const shown = typeof found === 'object' ? 'a list or group' : JSON.stringify(found);
  const advice = wanted(issue, found);
  // Some sentences of our own begin with what was found.
  return advice.startsWith(shown) ? `${name}: ${advice}` : `${name} is ${shown}. ${advice}`;
}

/** Whether words may be there, and the schema has no sentence of its own to say so. */
function wantsWords(issue: Issue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.flat().some(wantsWords);
  return issue.code === 'invalid_type' && issue.expected === 'string' && issue.message === unsaid;
}

/** What zod is given to say where a schema has no sentence of its own for the editor: `inWords` finds one. */
const unsaid = '';

/** For `safeParse`: keeps zod's own sentences away, and a schema's as they are. */
export const ownSentences = { error: (): string => unsaid };

function wanted(issue: Issue, found: unknown): string {
  if (issue.message !== unsaid) return sentence(issue.message);
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
            : 'Write it differently.';
    case 'invalid_union': {
      const names = 'options' in issue ? issue.options : undefined;
      // One that says what it is by a name, as `by: telephone` does.
      if (Array.isArray(names) && names.length > 0) {
        return `Write one of: ${names.map(String).join(', ')}.`;
      }
      const inner = issue.errors.flat()[0];
      return inner ? wanted(inner, found) : 'Write it differently.';
    }
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `At least ${String(issue.minimum)} needed.`
        : `Write ${String(issue.minimum)} or more.`;
    case 'too_big':
      return `Write ${String(issue.maximum)} or less.`;
    default:
      return 'Write it differently.';
  }
}

export function sentence(text: string): string {
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
      return 'a group of settings, each on a line of its own, indented by two spaces';
    case 'date':
      return 'a day as 2026-11-25';
    default:
      return `a ${expected}`;
  }
}
