import type { Words } from '../i18n/words.ts';
import { errorSummary, takesFocus } from './govuk/error-summary.ts';
import { html, type Html } from './html.ts';

/** Where a postcode is sent: by POST, so that it is in no address, no history and no log. */
export const POSTCODE_ACTION = '/postcode/';

/**
 * The box for a postcode, on the page that is built and on each answer.
 * @param typed what someone has typed that is no postcode; it comes back as it was
 */
export function postcodeForm(words: Words, typed?: string): Html {
  const isWrong = typed !== undefined;
  const error =
    isWrong &&
    html`<span class="govuk-error-message" id="postcode-error"><span class="govuk-visually-hidden">${words('form.error')}:</span> ${words('error.NOT_A_POSTCODE')}</span>`;
  const described = isWrong ? 'postcode-error postcode-hint' : 'postcode-hint';
  const invalid = isWrong && html` aria-invalid="true"`;
  return html`${
    isWrong &&
    errorSummary({
      titleText: words('form.error-summary'),
      attributes: takesFocus,
      errorList: [{ href: '#postcode', text: words('error.NOT_A_POSTCODE') }],
    })
  }
    <form class="find find--large" method="post" action="${POSTCODE_ACTION}" novalidate>
      <label for="postcode">${words('look-up.postcode')}${error}</label>
      <input id="postcode" name="postcode" type="text" autocomplete="postal-code" spellcheck="false" maxlength="20" value="${typed ?? ''}" aria-describedby="${described}"${invalid} />
      <button class="govuk-button">${words('look-up.button')}</button>
    </form>
    <p class="hours__note" id="postcode-hint">${words('look-up.kept')}</p>`;
}
