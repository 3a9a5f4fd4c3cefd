import { attributes, classes } from '../attributes.ts';
import type { FormGroup } from '../content.ts';
import { html, type Html, type HtmlValue } from '../html.ts';
import { errorMessage, type ErrorMessageOptions } from './error-message.ts';
import { hint, type HintOptions } from './hint.ts';

interface Described {
  hint?: HintOptions | undefined;
  errorMessage?: ErrorMessageOptions | undefined;
}

/** A question's hint and error, and the ids under which its input finds them, in that order. */
export function description(
  id: string,
  options: Described,
  alsoDescribedBy = '',
): { html: Html; ids: string } {
  const hintHtml = options.hint && hint({ ...options.hint, id: `${id}-hint` });
  const errorHtml =
    options.errorMessage && errorMessage({ ...options.errorMessage, id: `${id}-error` });
  return {
    html: html`${hintHtml}${errorHtml}`,
    ids: classes(alsoDescribedBy, hintHtml && `${id}-hint`, errorHtml && `${id}-error`),
  };
}

/** The box around a question, with the red bar when something is wrong with the answer. */
export function formGroup(
  group: FormGroup | undefined,
  isWrong: boolean,
  ...content: HtmlValue[]
): Html {
  const name = classes('govuk-form-group', isWrong && 'govuk-form-group--error', group?.classes);
  return html`<div class="${name}"${attributes(group?.attributes)}>${content}</div>`;
}
