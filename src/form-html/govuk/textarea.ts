import { attributes, classes, givenAttributes, type AttributeList } from '../attributes.ts';
import { contentOf, type FormGroup } from '../content.ts';
import { html, type Html } from '../html.ts';
import type { ErrorMessageOptions } from './error-message.ts';
import { description, formGroup } from './form-group.ts';
import type { HintOptions } from './hint.ts';
import { label, type LabelOptions } from './label.ts';

export interface TextareaOptions {
  id?: string | undefined;
  name: string;
  spellcheck?: boolean | undefined;
  rows?: number | string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  describedBy?: string | undefined;
  label: LabelOptions;
  hint?: HintOptions | undefined;
  errorMessage?: ErrorMessageOptions | undefined;
  formGroup?: FormGroup | undefined;
  classes?: string | undefined;
  autocomplete?: string | undefined;
  attributes?: AttributeList | undefined;
}

/** An answer of several lines. */
export function textarea(options: TextareaOptions): Html {
  const id = options.id ? options.id : options.name;
  const isWrong = options.errorMessage !== undefined;
  const about = description(id, options, options.describedBy);
  const own = attributes({
    class: classes('govuk-textarea', isWrong && 'govuk-textarea--error', options.classes),
    id,
    name: options.name,
    rows: options.rows || 5,
  });
  const given = givenAttributes({
    spellcheck: options.spellcheck === undefined ? undefined : String(options.spellcheck),
    disabled: options.disabled,
    'aria-describedby': about.ids,
    autocomplete: options.autocomplete,
  });
  // A browser drops one line end right after the tag: without this one, an answer's own would go.
  const value = options.value?.startsWith('\n') ? `\n${options.value}` : options.value;
  return formGroup(
    options.formGroup,
    isWrong,
    label({ ...options.label, for: id }),
    about.html,
    contentOf(options.formGroup?.beforeInput),
    html`<textarea${own}${given}${attributes(options.attributes)}>${value}</textarea>`,
    contentOf(options.formGroup?.afterInput),
  );
}
