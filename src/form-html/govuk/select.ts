import { attributes, classes, givenAttributes, type AttributeList } from '../attributes.ts';
import { contentOf, type FormGroup } from '../content.ts';
import { html, type Html } from '../html.ts';
import type { ErrorMessageOptions } from './error-message.ts';
import { description, formGroup } from './form-group.ts';
import type { HintOptions } from './hint.ts';
import { label, type LabelOptions } from './label.ts';

type OptionValue = string | number | boolean;

export interface SelectItem {
  value?: OptionValue | undefined;
  text: string;
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  attributes?: AttributeList | undefined;
}

export interface SelectOptions {
  id?: string | undefined;
  name: string;
  items?: readonly (SelectItem | null | undefined | false)[];
  value?: OptionValue | undefined;
  disabled?: boolean | undefined;
  describedBy?: string | undefined;
  label: LabelOptions;
  hint?: HintOptions | undefined;
  errorMessage?: ErrorMessageOptions | undefined;
  formGroup?: FormGroup | undefined;
  classes?: string | undefined;
  attributes?: AttributeList | undefined;
}

/** One of a long list of options. */
export function select(options: SelectOptions): Html {
  const id = options.id ? options.id : options.name;
  const isWrong = options.errorMessage !== undefined;
  const about = description(id, options, options.describedBy);
  const own = attributes({
    class: classes('govuk-select', options.classes, isWrong && 'govuk-select--error'),
    id,
    name: options.name,
  });
  const given = givenAttributes({ disabled: options.disabled, 'aria-describedby': about.ids });
  return formGroup(
    options.formGroup,
    isWrong,
    label({ ...options.label, for: id }),
    about.html,
    contentOf(options.formGroup?.beforeInput),
    html`<select${own}${given}${attributes(options.attributes)}>
  ${options.items?.map((item) => item && optionHtml(item, options.value))}
</select>`,
    contentOf(options.formGroup?.afterInput),
  );
}

function optionHtml(item: SelectItem, chosen: OptionValue | undefined): Html {
  const isChosen = Boolean(chosen) && (item.value ?? item.text) === chosen;
  const selected = item.selected ?? isChosen;
  const given = attributes({
    ...(item.value === undefined ? {} : { value: item.value }),
    selected: { value: selected, optional: true },
    disabled: { value: item.disabled, optional: true },
    ...item.attributes,
  });
  return html`<option${given}>${item.text}</option>`;
}
