import { attributes, classes, givenAttributes, type AttributeList } from '../attributes.ts';
import { contentOf, type FormGroup } from '../content.ts';
import { html, type Html } from '../html.ts';
import type { ErrorMessageOptions } from './error-message.ts';
import { fieldset, type FieldsetOptions } from './fieldset.ts';
import { description, formGroup } from './form-group.ts';
import type { HintOptions } from './hint.ts';
import { input } from './input.ts';

/** One box of a date. */
export interface DateInputItem {
  id?: string | undefined;
  name?: string | undefined;
  label?: string | undefined;
  value?: string | number | undefined;
  /** `true`: the red border is on this box and not on the others. */
  error?: boolean | undefined;
  classes?: string | undefined;
  inputmode?: string | undefined;
  autocomplete?: string | undefined;
  pattern?: string | undefined;
  attributes?: AttributeList | undefined;
}

export interface DateInputOptions {
  id?: string | undefined;
  namePrefix?: string | undefined;
  items?: readonly (DateInputItem | null | undefined | false)[] | undefined;
  /** `false` leaves a box out. */
  day?: DateInputItem | false | undefined;
  month?: DateInputItem | false | undefined;
  year?: DateInputItem | false | undefined;
  values?: Record<string, string | number> | undefined;
  fieldset?: FieldsetOptions | undefined;
  hint?: HintOptions | undefined;
  errorMessage?: ErrorMessageOptions | undefined;
  formGroup?: FormGroup | undefined;
  classes?: string | undefined;
  attributes?: AttributeList | undefined;
}

const dateParts = ['day', 'month', 'year'] as const;

/** A date someone knows by heart, in boxes of its own: easier than picking it from a calendar. */
export function dateInput(options: DateInputOptions): Html {
  const about = description(options.id ?? '', options, options.fieldset?.describedBy);
  const items = boxes(options).filter((item) => item !== undefined);
  const oneIsMarked = items.some(isMarked);
  const own = html`<div class="${classes('govuk-date-input', options.classes)}"${attributes(options.attributes)}${givenAttributes({ id: options.id })}>
    ${contentOf(options.formGroup?.beforeInputs)}
    ${items.map((item) => box(options, item, oneIsMarked))}
    ${contentOf(options.formGroup?.afterInputs)}
  </div>`;
  const inner = html`${about.html}${own}`;
  // With the role of a group, JAWS reads the description of a fieldset of text inputs too.
  const boxed = options.fieldset
    ? fieldset({ ...options.fieldset, describedBy: about.ids, role: 'group', html: inner })
    : inner;
  return formGroup(options.formGroup, options.errorMessage !== undefined, boxed);
}

type Box = DateInputItem & { name: string; width: 2 | 4 };

/** The boxes to show, whichever of the two ways they were asked for. */
function boxes(options: DateInputOptions): (Box | undefined)[] {
  if (options.items && options.items.length > 0) {
    return options.items.map((item) => item || undefined).map((item) => item && asBox(item));
  }
  return dateParts.map((part) => {
    const own = options[part];
    if (own === false) return undefined;
    return {
      ...own,
      name: own?.name ?? part,
      width: part === 'year' ? 4 : 2,
      value: own?.value ?? options.values?.[part],
    };
  });

  function asBox(item: DateInputItem): Box {
    const part = dateParts.find((one) => item.name === one);
    const fallback = part && options[part];
    return {
      ...item,
      name: item.name ?? '',
      value: item.value ?? (fallback ? fallback.value : undefined),
      width: part === 'year' ? 4 : 2,
    };
  }
}

function isMarked(item: DateInputItem): boolean {
  return Boolean(item.error) || Boolean(item.classes?.includes('govuk-input--error'));
}

function box(options: DateInputOptions, item: Box, oneIsMarked: boolean): Html {
  const prefix = options.namePrefix ? `${options.namePrefix}-` : '';
  const isWrong =
    isMarked(item) || (item.error !== false && options.errorMessage !== undefined && !oneIsMarked);
  const own = input({
    label: { text: item.label || capitalised(item.name), classes: 'govuk-date-input__label' },
    id: item.id || `${options.id ?? ''}-${item.name}`,
    classes: classes(
      'govuk-date-input__input',
      isWrong && !item.classes?.includes('govuk-input--error') && 'govuk-input--error',
      !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${item.width}`,
      item.classes,
    ),
    name: `${prefix}${item.name}`,
    value: item.value ?? options.values?.[`${prefix}${item.name}`],
    type: 'text',
    inputmode: item.inputmode || 'numeric',
    autocomplete: item.autocomplete,
    pattern: item.pattern,
    attributes: item.attributes,
  });
  return html`<div class="govuk-date-input__item">${own}</div>`;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}
