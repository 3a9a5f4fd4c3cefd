import { html, type Html } from './html.ts';

/** A telephone number that can be rung by touching it. */
export function telephoneLink(telephone: string): Html {
  return html`<a class="govuk-link" href="tel:${telephone.replace(/[^+\d]/g, '')}"
    >${telephone}</a
  >`;
}
