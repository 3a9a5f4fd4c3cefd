import { html, type Html } from './html.ts';

/** A telephone number that a touch calls. */
export function telephoneLink(telephone: string): Html {
  return html`<a class="govuk-link" href="${telephoneAddress(telephone)}">${telephone}</a>`;
}

/** @example telephoneAddress('01632 960101') // => "tel:01632960101" */
export function telephoneAddress(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
