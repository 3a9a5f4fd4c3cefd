import { attributes, classes, givenAttributes } from '../attributes.ts';
import { contentOf, type ContentWithAttributes } from '../content.ts';
import { html, type Html } from '../html.ts';

export interface ErrorMessageOptions extends ContentWithAttributes {
  /** Said before the message by a screen reader. An empty text leaves it out. */
  visuallyHiddenText?: string | false | undefined;
}

/** What is wrong with an answer, beside it. */
export function errorMessage(options: ErrorMessageOptions): Html {
  const id = givenAttributes({ id: options.id });
  const before = options.visuallyHiddenText ?? 'Error';
  const prefix = before ? html`<span class="govuk-visually-hidden">${before}:</span> ` : '';
  return html`<p${id} class="${classes('govuk-error-message', options.classes)}"${attributes(options.attributes)}>
  ${prefix}${contentOf(options)}
</p>`;
}
