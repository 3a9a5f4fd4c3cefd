import { fieldModels } from '../domain/forms/fields/registry.ts';
import type { FormWords } from './field-words.ts';
import { html, type Html } from './html.ts';

/**
 * What the script says that keeps a half-filled form on the reader's own device (`client/draft.ts`): in a `<template>`,
 * which no one sees or hears, so that without script nothing is said of it, and nothing is kept.
 */
export function draftWords({ definition, words }: FormWords): Html {
  const takesFiles = definition.fields.some(({ type }) => fieldModels[type].takesFiles);
  const id = `${definition.id}-keep-nothing`;
  return html`<template class="draft">
    <div class="notice draft__restored" role="status">
      <p>${words('form.draft.restored')}${takesFiles && ` ${words('form.file-again')}`}</p>
      <p><button type="button" class="govuk-button govuk-button--secondary">${words('form.draft.again')}</button></p>
    </div>
    <div class="govuk-form-group draft__kept">
      <p class="govuk-hint" id="${id}-hint">${words('form.draft.kept')}</p>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id="${id}" type="checkbox" autocomplete="off" aria-describedby="${id}-hint">
          <label class="govuk-label govuk-checkboxes__label" for="${id}">${words('form.draft.shared')}</label>
        </div>
      </div>
    </div>
    <p class="notice draft__offline" role="alert">${words('form.draft.offline')}</p>
  </template>`;
}
