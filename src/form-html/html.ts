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

/** Characters that are escaped at a time. */
const AT_ONCE = 4_096;

/**
 * Text as it must stand in HTML, within elements and within quoted attributes. A long one is escaped piece by piece: a
 * quarter of a million quotation marks at once take ten times as long, and everybody waits.
 */
export function escapeHtml(text: string): string {
  if (!/[&<>"'`]/.test(text)) return text;
  if (text.length <= AT_ONCE) return escapePiece(text);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += AT_ONCE) {
    pieces.push(escapePiece(text.slice(at, at + AT_ONCE)));
  }
  return pieces.join('');
}

/** Sign by sign, the ampersand first, since the others are written with one. */
function escapePiece(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/`/g, '&#96;');
}

/**
 * A template of HTML in which every value is escaped, unless it is `Html` itself.
 * @example
 * html`<p>${'<b>'}</p>`.source // => "<p>&lt;b&gt;</p>"
 */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  // Not joined: a long text within a page within a frame would be copied each time.
  return new Html(
    parts.reduce(
      (source, part, index) => source + withoutIndent(part) + sourceOf(values[index]),
      '',
    ),
  );
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
  if (typeof value === 'object') return value.reduce<string>((all, one) => all + sourceOf(one), '');
  return escapeHtml(String(value));
}
