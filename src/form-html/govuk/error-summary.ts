import { attributes, classes, givenAttributes, type AttributeList } from '../attributes.ts';
import { contentOf, type Content } from '../content.ts';
import { html, type Html } from '../html.ts';

export interface ErrorSummaryItem extends Content {
  href?: string | undefined;
  attributes?: AttributeList | undefined;
}

export interface ErrorSummaryOptions {
  titleText?: string | undefined;
  titleHtml?: Html | undefined;
  descriptionText?: string | undefined;
  descriptionHtml?: Html | undefined;
  errorList?: readonly ErrorSummaryItem[] | undefined;
  disableAutoFocus?: boolean | undefined;
  classes?: string | undefined;
  attributes?: AttributeList | undefined;
}

/** It has the focus when the page comes, where no script runs too. */
export const takesFocus: AttributeList = {
  tabindex: '-1',
  autofocus: { value: true, optional: true },
};

/** Everything that is wrong, at the top of the page, each a link to its place. */
export function errorSummary(options: ErrorSummaryOptions): Html {
  const about = contentOf({ text: options.descriptionText, html: options.descriptionHtml });
  const list = options.errorList ?? [];
  const focus =
    options.disableAutoFocus === undefined ? undefined : String(options.disableAutoFocus);
  // The alert is in an element of its own: moved focus and an alert on one element cut each other off.
  return html`<div class="${classes('govuk-error-summary', options.classes)}"${givenAttributes({ 'data-disable-auto-focus': focus })}${attributes(options.attributes)} data-module="govuk-error-summary">
    <div role="alert">
      <h2 class="govuk-error-summary__title">
        ${contentOf({ text: options.titleText, html: options.titleHtml })}
      </h2>
      <div class="govuk-error-summary__body">
        ${about && html`<p>${about}</p>`}
        ${
          list.length > 0 &&
          html`<ul class="govuk-list govuk-error-summary__list">
            ${list.map(item)}
          </ul>`
        }
      </div>
    </div>
  </div>`;
}

function item(given: ErrorSummaryItem): Html {
  const words = contentOf(given);
  if (!given.href) return html`<li>${words}</li>`;
  return html`<li><a href="${given.href}"${attributes(given.attributes)}>${words}</a></li>`;
}
