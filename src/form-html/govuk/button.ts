import { attributes, classes, givenAttributes, type AttributeList } from '../attributes.ts';
import { contentOf, type Content } from '../content.ts';
import { html, raw, type Html } from '../html.ts';

export interface ButtonOptions extends Content {
  name?: string | undefined;
  type?: string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  href?: string | undefined;
  classes?: string | undefined;
  attributes?: AttributeList | undefined;
  preventDoubleClick?: boolean | undefined;
  isStartButton?: boolean | undefined;
  id?: string | undefined;
}

const startIcon = raw(
  `<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>`,
);

/** A button; with `href`, a link that looks and acts like one. */
export function button(options: ButtonOptions): Html {
  const words = contentOf(options);
  // Flexbox eats the spaces between a start button's own elements: one span keeps them.
  const content =
    options.isStartButton && options.html
      ? html`<span>${words}</span>${startIcon}`
      : html`${words}${options.isStartButton && startIcon}`;
  const shared = html`${attributes({
    class: classes('govuk-button', options.classes, options.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...options.attributes,
  })}${givenAttributes({ id: options.id })}`;
  if (options.href) {
    return html`<a href="${options.href}" role="button" draggable="false"${shared}>${content}</a>`;
  }
  const own = givenAttributes({
    value: options.value,
    name: options.name,
    disabled: options.disabled,
    'aria-disabled': options.disabled ? 'true' : undefined,
    'data-prevent-double-click':
      options.preventDoubleClick === undefined ? undefined : String(options.preventDoubleClick),
  });
  return html`<button type="${options.type || 'submit'}"${own}${shared}>${content}</button>`;
}
