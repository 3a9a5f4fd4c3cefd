import { escapeHtml } from '../domain/text/escape-html.ts';
import { Html } from './html.ts';

export type AttributeValue = string | number | boolean | null | undefined;

/** Attributes by name. With `optional`, one without a value is left out and `true` is written as its name alone. */
export type AttributeList = Record<
  string,
  AttributeValue | { value: AttributeValue; optional?: boolean }
>;

/**
 * Attributes as they are written in a tag, each with a space before it.
 * @example
 * attributes({ 'data-a': 1 }).source // => ' data-a="1"'
 */
export function attributes(list: AttributeList | undefined): Html {
  const written = Object.entries(list ?? {}).map(([name, item]) => {
    const { value, optional = false } =
      typeof item === 'object' && item !== null ? item : { value: item };
    const isNothing = value === undefined || value === null || (optional && value === false);
    if (optional && isNothing) return '';
    if (optional && value === true) return ` ${escapeHtml(name)}`;
    return ` ${escapeHtml(name)}="${isNothing ? '' : escapeHtml(String(value))}"`;
  });
  // Not joined: a long value would be copied once more.
  return new Html(written.reduce((source, one) => source + one, ''));
}

/** Attributes of which those without a value (and empty ones) are left out. */
export function givenAttributes(list: Record<string, AttributeValue>): Html {
  const optional = Object.entries(list)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [name, { value, optional: true }] as const);
  return attributes(Object.fromEntries(optional));
}

/** Class names in one text; nothing for what is not there. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
