import { attributes, classes, type AttributeList } from '../attributes.ts';
import { contentOf, type Content } from '../content.ts';
import { html, raw, type Html } from '../html.ts';

interface Part extends Content {
  classes?: string;
}

interface Action extends Content {
  /** Makes it a button that sends this name and value, instead of a link. */
  button?: { name: string; value: string };
  href?: string;
  visuallyHiddenText?: string;
  classes?: string;
  attributes?: AttributeList;
}

interface Actions {
  items?: readonly Action[];
  classes?: string;
}

export interface SummaryListRow {
  classes?: string;
  key: Part;
  value: Part;
  actions?: Actions;
}

interface Card {
  title?: Part & { headingLevel?: number };
  actions?: Actions;
  classes?: string;
  attributes?: AttributeList;
}

export interface SummaryListOptions {
  rows: readonly (SummaryListRow | null | undefined | false | '')[];
  card?: Card | undefined;
  classes?: string | undefined;
  attributes?: AttributeList | undefined;
}

/** Questions and answers to look over, each with a link to change it. */
export function summaryList(options: SummaryListOptions): Html {
  const rows = options.rows.filter((row): row is SummaryListRow => Boolean(row));
  const anyHasActions = rows.some((row) => hasItems(row.actions));
  const name = classes('govuk-summary-list', options.classes);
  const list = html`<dl class="${name}"${attributes(options.attributes)}>
    ${rows.map((row) => rowHtml(row, anyHasActions, options.card))}
  </dl>`;
  return options.card ? cardHtml(options.card, list) : list;
}

function hasItems(actions: Actions | undefined): boolean {
  return (actions?.items ?? []).length > 0;
}

function rowHtml(row: SummaryListRow, anyHasActions: boolean, card: Card | undefined): Html {
  const name = classes(
    'govuk-summary-list__row',
    anyHasActions && !row.actions?.items && 'govuk-summary-list__row--no-actions',
    row.classes,
  );
  const links = (row.actions?.items ?? []).map((action) => actionLink(action, card?.title));
  const inList = links.map(
    (link) => html`<li class="govuk-summary-list__actions-list-item">${link}</li>`,
  );
  const shown =
    links.length > 1
      ? html`<ul class="govuk-summary-list__actions-list">
          ${inList}
        </ul>`
      : links;
  return html`<div class="${name}">
    <dt class="${classes('govuk-summary-list__key', row.key.classes)}">${contentOf(row.key)}</dt>
    <dd class="${classes('govuk-summary-list__value', row.value.classes)}">
      ${contentOf(row.value)}
    </dd>
    ${
      links.length > 0 &&
      html`<dd class="${classes('govuk-summary-list__actions', row.actions?.classes)}">
        ${shown}
      </dd>`
    }
  </div>`;
}

function actionLink(action: Action, cardTitle: Part | undefined): Html {
  const about = [
    action.visuallyHiddenText && html` ${action.visuallyHiddenText}`,
    cardTitle && html` (${contentOf(cardTitle)})`,
  ];
  const hidden =
    (action.visuallyHiddenText || cardTitle) &&
    html`<span class="govuk-visually-hidden">${about}</span>`;
  if (action.button) {
    const name = classes('govuk-link form-link-button', action.classes);
    const own = attributes({ type: 'submit', ...action.button, class: name, ...action.attributes });
    return html`<button${own}>${contentOf(action)}${hidden}</button>`;
  }
  const name = classes('govuk-link', action.classes);
  const own = attributes({ class: name, href: action.href, ...action.attributes });
  return html`<a${own}>${contentOf(action)}${hidden}</a>`;
}

function cardHtml(card: Card, list: Html): Html {
  const links = (card.actions?.items ?? []).map((action) => actionLink(action, card.title));
  const name = classes('govuk-summary-card__actions', card.actions?.classes);
  const actions =
    links.length > 1
      ? html`<ul class="${name}">
          ${links.map((link) => html`<li class="govuk-summary-card__action">${link}</li>`)}
        </ul>`
      : links.length > 0 && html`<div class="${name}">${links}</div>`;
  return html`<div class="${classes('govuk-summary-card', card.classes)}"${attributes(card.attributes)}>
    <div class="govuk-summary-card__title-wrapper">
      ${card.title && titleHtml(card.title)} ${actions}
    </div>
    <div class="govuk-summary-card__content">${list}</div>
  </div>`;
}

function titleHtml(title: NonNullable<Card['title']>): Html {
  const heading = raw(`h${Number(title.headingLevel ?? 2)}`);
  const name = classes('govuk-summary-card__title', title.classes);
  return html`<${heading} class="${name}">${contentOf(title)}</${heading}>`;
}
