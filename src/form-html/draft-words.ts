import type { Words } from '../i18n/words.ts';
import { html, type Html } from './html.ts';

/**
 * What the script says that keeps a half-filled form on the reader's own device (`client/draft.ts`), as it puts it into the
 * page: without script nothing is kept, and nothing is said of it.
 */
export function draftWords(words: Words): Html {
  return html`<div class="notice draft__restored" role="status">
      <p>${words('form.draft.restored')}<span class="draft__files" hidden> ${words('form.file-again')}</span></p>
      <p><button type="button" class="govuk-button govuk-button--secondary">${words('form.draft.again')}</button></p>
    </div>
    <div class="govuk-form-group draft__kept">
      <p class="govuk-hint" id="keep-nothing-hint">${words('form.draft.kept')}</p>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id="keep-nothing" type="checkbox" autocomplete="off" aria-describedby="keep-nothing-hint">
          <label class="govuk-label govuk-checkboxes__label" for="keep-nothing">${words('form.draft.shared')}</label>
        </div>
      </div>
    </div>
    <p class="notice draft__offline" role="alert">${words('form.draft.offline')}</p>`;
}
