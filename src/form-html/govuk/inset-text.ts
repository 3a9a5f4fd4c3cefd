import { attributes, classes, givenAttributes } from '../attributes.ts';
import { contentOf, type ContentWithAttributes } from '../content.ts';
import { html, type Html } from '../html.ts';

export type InsetTextOptions = ContentWithAttributes;

/** A few lines set apart from those around them. */
export function insetText(options: InsetTextOptions): Html {
  const id = givenAttributes({ id: options.id });
  return html`<div${id} class="${classes('govuk-inset-text', options.classes)}"${attributes(options.attributes)}>
  ${contentOf(options)}
</div>`;
}
