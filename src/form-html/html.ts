import { escapeHtml } from '../domain/text/escape-html.ts';

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

/** What may be in a template: text is escaped, lists are joined, nothing shows nothing. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

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

/** Takes a string for HTML as it is. For markup this project made itself, never for what anyone typed. */
export function raw(source: string): Html {
  return new Html(source);
}

function sourceOf(value: HtmlValue): string {
  if (value instanceof Html) return value.source;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'object') return value.reduce<string>((all, one) => all + sourceOf(one), '');
  return escapeHtml(String(value));
}
