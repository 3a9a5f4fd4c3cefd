import type { Given } from './answers.ts';
import type { FormDefinition, FormField } from './definition.ts';
import { fieldModels } from './fields/registry.ts';
import { isAboutTheReply, isMachinery } from './special-fields.ts';

/** Characters: five times what a question of one line takes. No one types more into its box. */
const LONGEST_LINE = 1_000;

/**
 * What was typed, as a page shows it again: all of what a resident wrote in a box for a message, and of everything that
 * is asked in one line its first 1,000 characters, or as many as its question takes. What is longer was never typed, and
 * a page that gives a quarter of a million of them back costs far more than it took to send them.
 * @example
 * shownAgain(enquiry, { 'earlier-reference': ['"'.repeat(250_000)] }) // => { 'earlier-reference': ['"' 1,000 times] }
 */
export function shownAgain(definition: FormDefinition, given: Given): Given {
  const longest = longestByName(definition);
  const shown = Object.create(null) as Record<string, readonly string[]>;
  for (const [name, values] of Object.entries(given)) {
    const most = longest.get(name) ?? (isOneLine(name) ? LONGEST_LINE : Infinity);
    shown[name] = upTo(values, most);
  }
  return shown;
}

function longestByName({ fields }: FormDefinition): Map<string, number> {
  return new Map(
    fields.flatMap((field) =>
      fieldModels[field.type].inputNames(field).map((name) => [name, longestOf(field)] as const),
    ),
  );
}

function longestOf({ type, maxLength }: FormField): number {
  const { holdsMessage = false, takesOptions = false } = fieldModels[type];
  // Of options, several may have been chosen, and each is what the form itself wrote.
  if (holdsMessage || takesOptions) return Infinity;
  return Math.max(LONGEST_LINE, maxLength ?? 0);
}

/** What no form needs to ask for, and is never more than a line: an address to reply to, and how to reply. */
function isOneLine(name: string): boolean {
  const isAddress = name === 'email' || name === '_replyto' || name === 'page';
  return isAddress || isAboutTheReply(name) || isMachinery(name);
}

/** The first values that are so many characters together, and what still fits of the next. */
function upTo(values: readonly string[], most: number): readonly string[] {
  let left = most;
  const kept: string[] = [];
  for (const value of values) {
    if (value.length > left) {
      if (left > 0) kept.push(value.slice(0, left).toWellFormed());
      return kept;
    }
    kept.push(value);
    left -= value.length;
  }
  return values;
}
