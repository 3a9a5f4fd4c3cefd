/** Text that is HTML already. Only `html` and `raw` make it, so that nothing else is taken for it. */
export class Html {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
  toString(): string {
    return this.source;
  }
}

/** What may stand in a template: text is escaped, lists are joined, nothing shows nothing. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/** The ampersand first: the others are written with one. */
const entities: readonly (readonly [sign: string, entity: string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['`', '&#96;'],
];

/**
 * Text as it must stand in HTML, within elements and within quoted attributes. Sign by sign, each in one go: a function
 * called for each of a quarter of a million quotation marks would keep everybody waiting.
 */
export function escapeHtml(text: string): string {
  if (!/[&<>"'`]/.test(text)) return text;
  return entities.reduce((escaped, [sign, entity]) => escaped.replaceAll(sign, entity), text);
}

/**
 * A template of HTML in which every value is escaped, unless it is `Html` itself.
 * @example
 * html`<p>${'<b>'}</p>`.source // => "<p>&lt;b&gt;</p>"
 */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  const source = parts.map((part, index) => withoutIndent(part) + sourceOf(values[index]));
  return new Html(source.join(''));
}

/** A template is set in for those who read it; a resident on a slow line need not load that. */
function withoutIndent(part: string): string {
  return part.replace(/\s*\n\s*/g, '\n');
}

/** Takes a string for HTML as it is. For markup this project made itself, never for what anybody typed. */
export function raw(source: string): Html {
  return new Html(source);
}

function sourceOf(value: HtmlValue): string {
  if (value instanceof Html) return value.source;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'object') return value.map(sourceOf).join('');
  return escapeHtml(String(value));
}
