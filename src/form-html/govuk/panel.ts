import { attributes, classes, type AttributeList } from '../attributes.ts';
import { contentOf, hasContent, type Content } from '../content.ts';
import { html, raw, type Html } from '../html.ts';
import { button } from './button.ts';

interface PanelAction {
  text: string;
  type?: string;
  href?: string;
  classes?: string;
  attributes?: AttributeList;
}

export interface PanelOptions extends Content {
  titleText?: string | undefined;
  titleHtml?: Html | undefined;
  headingLevel?: number | undefined;
  /** Only an interruption shows them. */
  actions?:
    { items?: readonly PanelAction[]; classes?: string; attributes?: AttributeList } | undefined;
  classes?: string | undefined;
  attributes?: AttributeList | undefined;
}

/** The large box that says something is done, or (with its class) that stops somebody on the way. */
export function panel(options: PanelOptions): Html {
  const isInterruption = options.classes?.includes('govuk-panel--interruption') ?? false;
  const name = classes(
    'govuk-panel',
    !isInterruption && 'govuk-panel--confirmation',
    options.classes,
  );
  const heading = raw(`h${Number(options.headingLevel ?? 1)}`);
  return html`<div class="${name}"${attributes(options.attributes)}>
  <${heading} class="govuk-panel__title">
    ${contentOf({ text: options.titleText, html: options.titleHtml })}
  </${heading}>
  ${hasContent(options) && html`<div class="govuk-panel__body">${contentOf(options)}</div>`}
  ${isInterruption && options.actions && actionsHtml(options.actions)}
</div>`;
}

function actionsHtml(actions: NonNullable<PanelOptions['actions']>): Html {
  const items = actions.items ?? [];
  const group =
    items.length > 0 && html`<div class="govuk-button-group">${items.map(actionHtml)}</div>`;
  return html`<div class="${classes('govuk-panel__actions', actions.classes)}"${attributes(actions.attributes)}>
    ${group}
  </div>`;
}

function actionHtml(action: PanelAction): Html {
  if (action.href && action.type !== 'button') {
    const name = classes('govuk-link govuk-link--inverse', action.classes);
    return html`<a class="${name}" href="${action.href}"${attributes(action.attributes)}>${action.text}</a>`;
  }
  return button({
    ...action,
    type: action.type || 'button',
    classes: classes('govuk-button--inverse', action.classes),
  });
}
