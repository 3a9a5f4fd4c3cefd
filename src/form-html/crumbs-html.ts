import type { Words } from '../i18n/words.ts';
import { html, type Html } from './html.ts';

/** One step on the way from the home page down to a page. */
export interface Crumb {
  label: string;
  href: string;
}

/** Where a page stands, from the home page (`home`, its address) down. The page itself is its own heading and is not repeated. */
export function crumbsHtml(home: string, crumbs: readonly Crumb[], words: Words): Html {
  return html`<nav class="govuk-breadcrumbs" aria-label="${words('site.crumbs')}">
    <ol class="govuk-breadcrumbs__list">
      ${[{ label: words('site.home'), href: home }, ...crumbs].map(
        ({ label, href }) =>
          html`<li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href="${href}">${label}</a>
          </li>`,
      )}
    </ol>
  </nav>`;
}
