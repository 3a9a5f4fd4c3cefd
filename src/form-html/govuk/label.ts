import { attributes, classes, givenAttributes } from '../attributes.ts';
import { contentOf, hasContent, type ContentWithAttributes } from '../content.ts';
import { html, type Html } from '../html.ts';

export interface LabelOptions extends ContentWithAttributes {
  for?: string | undefined;
  isPageHeading?: boolean | undefined;
}

/** The name of an input; nothing when it has no words. */
export function label(options: LabelOptions): Html {
  if (!hasContent(options)) return html``;
  const name = classes('govuk-label', options.classes);
  const own = html`<label class="${name}"${attributes(options.attributes)}${givenAttributes({ for: options.for })}>
    ${contentOf(options)}
  </label>`;
  return options.isPageHeading ? html`<h1 class="govuk-label-wrapper">${own}</h1>` : own;
}
