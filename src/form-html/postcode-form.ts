import type { Words } from '../i18n/words.ts';
import { errorSummary, takesFocus } from './govuk/error-summary.ts';
import { html, type Html } from './html.ts';

/** Of the box. A page's own headings and a form's questions have other names. */
const id = 'look-up-postcode';

/**
 * Where a postcode is sent: by POST, so that it is in no address, no history and no log. The address says the language of the page
 * that it is sent from, and so of the answer.
 * @example postcodeAction('pl') // => "/pl/postcode/"
 */
export function postcodeAction(language: string): string {
  return language === 'en' ? '/postcode/' : `/${language}/postcode/`;
}

/**
 * The box for a postcode, on the page that is built, on any page that an editor puts it on and on each answer.
 * @param typed what someone has typed that is no postcode; it comes back as it was
 */
export function postcodeForm(words: Words, typed?: string): Html {
  const isWrong = typed !== undefined;
  const error =
    isWrong &&
    html`<span class="govuk-error-message" id="${id}-error"><span class="govuk-visually-hidden">${words('form.error')}:</span> ${words('error.NOT_A_POSTCODE')}</span>`;
  const described = isWrong ? `${id}-error ${id}-hint` : `${id}-hint`;
  const invalid = isWrong && html` aria-invalid="true"`;
  return html`${
    isWrong &&
    errorSummary({
      titleText: words('form.error-summary'),
      attributes: takesFocus,
      errorList: [{ href: `#${id}`, text: words('error.NOT_A_POSTCODE') }],
    })
  }
    <form class="find find--large" method="post" action="${postcodeAction(words.language)}" novalidate>
      <label for="${id}">${words('look-up.postcode')}${error}</label>
      <input id="${id}" name="postcode" type="text" autocomplete="postal-code" spellcheck="false" maxlength="200" value="${typed ?? ''}" aria-describedby="${described}"${invalid} />
      <button class="govuk-button">${words('look-up.button')}</button>
    </form>
    <p class="hours__note" id="${id}-hint">${words('look-up.kept')}</p>`;
}
