import { attributes, classes, givenAttributes, type AttributeList } from '../attributes.ts';
import { contentOf, hasContent, type Content } from '../content.ts';
import { html, type Html } from '../html.ts';

export interface FieldsetOptions {
  describedBy?: string | undefined;
  legend?: (Content & { classes?: string; isPageHeading?: boolean }) | undefined;
  classes?: string | undefined;
  role?: string | undefined;
  attributes?: AttributeList | undefined;
  html?: Html | undefined;
}

/** Inputs that answer one question together. A screen reader says the legend on the way in. */
export function fieldset(options: FieldsetOptions): Html {
  const { legend } = options;
  const name = classes('govuk-fieldset', options.classes);
  const given = givenAttributes({ role: options.role, 'aria-describedby': options.describedBy });
  return html`<fieldset class="${name}"${given}${attributes(options.attributes)}>
    ${legend && hasContent(legend) && legendHtml(legend)} ${options.html}
  </fieldset>`;
}

function legendHtml(legend: NonNullable<FieldsetOptions['legend']>): Html {
  const words = legend.isPageHeading
    ? html`<h1 class="govuk-fieldset__heading">${contentOf(legend)}</h1>`
    : contentOf(legend);
  return html`<legend class="${classes('govuk-fieldset__legend', legend.classes)}">
    ${words}
  </legend>`;
}
