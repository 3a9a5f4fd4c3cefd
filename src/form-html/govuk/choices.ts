import { attributes, classes, givenAttributes, type AttributeList } from '../attributes.ts';
import { contentOf, hasContent, type Content, type FormGroup } from '../content.ts';
import { html, type Html } from '../html.ts';
import type { ErrorMessageOptions } from './error-message.ts';
import { fieldset, type FieldsetOptions } from './fieldset.ts';
import { description, formGroup } from './form-group.ts';
import { hint, type HintOptions } from './hint.ts';
import { label } from './label.ts';

/** One radio button or checkbox. */
export interface ChoiceItem extends Content {
  id?: string | undefined;
  name?: string | undefined;
  value?: string | number | undefined;
  /** Words between two choices, such as "or", instead of a choice. */
  divider?: string | undefined;
  label?: { classes?: string; attributes?: AttributeList } | undefined;
  hint?: HintOptions | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Questions shown after this choice. */
  conditional?: { html?: Html | false } | undefined;
  behaviour?: string | undefined;
  attributes?: AttributeList | undefined;
}

export interface ChoicesOptions {
  idPrefix?: string | undefined;
  name: string;
  items: readonly (ChoiceItem | null | undefined | false)[];
  describedBy?: string | undefined;
  fieldset?: FieldsetOptions | undefined;
  hint?: HintOptions | undefined;
  errorMessage?: ErrorMessageOptions | undefined;
  formGroup?: FormGroup | undefined;
  classes?: string | undefined;
  attributes?: AttributeList | undefined;
}

/** What radios and checkboxes have in common: GOV.UK's markup differs in the class and the type. */
export function choices(
  kind: 'radios' | 'checkboxes',
  options: ChoicesOptions,
  isChosen: (value: ChoiceItem['value']) => boolean,
): Html {
  const idPrefix = options.idPrefix ? options.idPrefix : options.name;
  const outer = options.fieldset?.describedBy || options.describedBy;
  const about = description(idPrefix, options, outer);
  // Without a fieldset to carry the description, each checkbox carries it.
  const itemDescribedBy = options.fieldset || kind === 'radios' ? '' : about.ids;
  const items = options.items.map(
    (item, index) =>
      item && choice({ kind, options, item, idPrefix, index, isChosen, itemDescribedBy }),
  );
  const own = html`<div class="${classes(`govuk-${kind}`, options.classes)}"${attributes(options.attributes)} data-module="govuk-${kind}">
    ${contentOf(options.formGroup?.beforeInputs)} ${items}
    ${contentOf(options.formGroup?.afterInputs)}
  </div>`;
  const inner = html`${about.html}${own}`;
  const boxed = options.fieldset
    ? fieldset({ ...options.fieldset, describedBy: about.ids, html: inner })
    : inner;
  return formGroup(options.formGroup, options.errorMessage !== undefined, boxed);
}

interface Choice {
  kind: 'radios' | 'checkboxes';
  options: ChoicesOptions;
  item: ChoiceItem;
  idPrefix: string;
  index: number;
  isChosen: (value: ChoiceItem['value']) => boolean;
  itemDescribedBy: string;
}

function choice({ kind, options, item, idPrefix, index, isChosen, itemDescribedBy }: Choice): Html {
  if (item.divider) return html`<div class="govuk-${kind}__divider">${item.divider}</div>`;
  // The first id has no number, so that an error summary can link to it by the question's name.
  const id = item.id || (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
  const checked = item.checked ?? isChosen(item.value);
  const hintId = hasContent(item.hint) ? `${id}-item-hint` : undefined;
  const conditional = item.conditional?.html || undefined;
  const own = attributes({
    class: `govuk-${kind}__input`,
    id,
    name: (kind === 'checkboxes' && item.name) || options.name,
    type: kind === 'radios' ? 'radio' : 'checkbox',
    value: item.value,
  });
  const given = givenAttributes({
    checked,
    disabled: item.disabled,
    'data-aria-controls': conditional && `conditional-${id}`,
    'data-behaviour': item.behaviour,
    'aria-describedby': classes(itemDescribedBy, hintId),
  });
  return html`<div class="govuk-${kind}__item">
  <input${own}${given}${attributes(item.attributes)}>
  ${label({
    ...item.label,
    text: item.text,
    html: item.html,
    classes: classes(`govuk-${kind}__label`, item.label?.classes),
    for: id,
  })}
  ${
    hintId &&
    hint({ ...item.hint, id: hintId, classes: classes(`govuk-${kind}__hint`, item.hint?.classes) })
  }
</div>
${conditional && revealed(kind, id, checked, conditional)}`;
}

/** GOV.UK's class hides it only where GOV.UK's script runs; the rule in form.css needs no script. */
function revealed(kind: string, id: string, checked: boolean, content: Html): Html {
  const name = `govuk-${kind}__conditional`;
  return html`<div class="${classes(name, !checked && `${name}--hidden`)}" id="conditional-${id}">
    ${content}
  </div>`;
}
