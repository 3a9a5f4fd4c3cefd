import { attributes, classes, givenAttributes } from '../attributes.ts';
import { contentOf, type ContentWithAttributes } from '../content.ts';
import { html, type Html } from '../html.ts';

export type HintOptions = ContentWithAttributes;

/** Help with a question. The input names it in aria-describedby, so that it is read after the label. */
export function hint(options: HintOptions): Html {
  const id = givenAttributes({ id: options.id });
  return html`<div${id} class="${classes('govuk-hint', options.classes)}"${attributes(options.attributes)}>
  ${contentOf(options)}
</div>`;
}
