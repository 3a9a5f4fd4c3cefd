import { attributes, classes, givenAttributes, type AttributeList } from '../attributes.ts';
import { contentOf, type Content } from '../content.ts';
import { html, type Html } from '../html.ts';

export interface DetailsOptions extends Content {
  id?: string | undefined;
  summaryText?: string | undefined;
  summaryHtml?: Html | undefined;
  open?: boolean | undefined;
  classes?: string | undefined;
  attributes?: AttributeList | undefined;
}

/** Something to open for those who want to know more. */
export function details(options: DetailsOptions): Html {
  const own = html`${givenAttributes({ id: options.id })} class="${classes('govuk-details', options.classes)}"${attributes(options.attributes)}${givenAttributes({ open: options.open })}`;
  return html`<details${own}>
  <summary class="govuk-details__summary">
    <span class="govuk-details__summary-text">
      ${contentOf({ text: options.summaryText, html: options.summaryHtml })}
    </span>
  </summary>
  <div class="govuk-details__text">
    ${contentOf(options)}
  </div>
</details>`;
}
