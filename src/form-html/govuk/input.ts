import { attributes, classes, givenAttributes, type AttributeList } from '../attributes.ts';
import { contentOf, hasContent, type Content, type FormGroup } from '../content.ts';
import { html, type Html } from '../html.ts';
import type { ErrorMessageOptions } from './error-message.ts';
import { description, formGroup } from './form-group.ts';
import type { HintOptions } from './hint.ts';
import { label, type LabelOptions } from './label.ts';

interface Affix extends Content {
  classes?: string;
  attributes?: AttributeList;
}

export interface InputOptions {
  id?: string | undefined;
  name: string;
  type?: string | undefined;
  inputmode?: string | undefined;
  value?: string | number | undefined;
  disabled?: boolean | undefined;
  describedBy?: string | undefined;
  label: LabelOptions;
  hint?: HintOptions | undefined;
  errorMessage?: ErrorMessageOptions | undefined;
  prefix?: Affix | undefined;
  suffix?: Affix | undefined;
  formGroup?: FormGroup | undefined;
  inputWrapper?: { classes?: string; attributes?: AttributeList } | undefined;
  classes?: string | undefined;
  autocomplete?: string | undefined;
  autocapitalize?: string | undefined;
  pattern?: string | undefined;
  spellcheck?: boolean | undefined;
  attributes?: AttributeList | undefined;
}

/** An answer of one line. */
export function input(options: InputOptions): Html {
  const id = options.id ? options.id : options.name;
  const about = description(id, options, options.describedBy);
  const own = html`<input${attributes({
    class: classes('govuk-input', options.classes, options.errorMessage && 'govuk-input--error'),
    id,
    name: options.name,
    type: options.type || 'text',
  })}${givenAttributes({
    spellcheck: options.spellcheck === undefined ? undefined : String(options.spellcheck),
    value: options.value,
    disabled: options.disabled,
    'aria-describedby': about.ids,
    autocomplete: options.autocomplete,
    autocapitalize: options.autocapitalize,
    pattern: options.pattern,
    inputmode: options.inputmode,
  })}${attributes(options.attributes)}>`;
  return formGroup(
    options.formGroup,
    options.errorMessage !== undefined,
    label({ ...options.label, for: id }),
    about.html,
    wrapped(options, own),
  );
}

/** With something before or after it, the input is in a row with that. */
function wrapped(options: InputOptions, own: Html): Html {
  const { prefix, suffix, inputWrapper: wrapper } = options;
  const before = options.formGroup?.beforeInput;
  const after = options.formGroup?.afterInput;
  if (![prefix, suffix, before, after].some(hasContent)) return own;
  const name = classes('govuk-input__wrapper', wrapper?.classes);
  return html`<div class="${name}"${attributes(wrapper?.attributes)}>
    ${contentOf(before)}${affix('prefix', prefix)}${own}${affix('suffix', suffix)}${contentOf(after)}
  </div>`;
}

/** Hidden from screen readers, which would read it apart from the input: the label has to say it. */
function affix(kind: 'prefix' | 'suffix', given: Affix | undefined): Html | undefined {
  if (!given || !hasContent(given)) return undefined;
  const name = classes(`govuk-input__${kind}`, given.classes);
  return html`<div class="${name}" aria-hidden="true"${attributes(given.attributes)}>
    ${contentOf(given)}
  </div>`;
}
