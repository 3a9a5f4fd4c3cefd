/** What axe says of a page, as far as it is used here. */
export interface AxeViolation {
  id: string;
  help: string;
  helpUrl: string;
  nodes: readonly { html: string }[];
}

/** What axe's rules mean to anyone who writes a page, and what to write; for the rules that words on a page can break. */
const plainly: Readonly<Record<string, string>> = {
  'image-alt': 'A picture has no words for people who can’t see it. Write them between ![ and ].',
  'link-name': 'A link has no words, so no one knows where it leads. Write them between [ and ].',
  'empty-heading': 'A heading has no words. Write some, or take it out.',
  'heading-order':
    'A heading is more than one level below the one before it. Write ## for a part, and ### within it.',
  'color-contrast': 'Words are too faint on what is behind them.',
  'link-in-text-block': 'A link looks like the words around it.',
  'valid-lang': 'A lang is no language that anyone knows. Write a code such as pl or cy.',
  'html-lang-valid': 'The page’s language is none that anyone knows.',
  'duplicate-id': 'Two things on the page have the same id. Give one of them another.',
  'td-headers-attr': 'A cell of a table names a heading that is not there.',
  'th-has-data-cells': 'A heading of a table has no cells.',
  'scrollable-region-focusable': 'A part that scrolls can’t be reached by keyboard.',
  'target-size': 'A link or a button is too small, or too near another, to be hit by a finger.',
  label: 'A question has no label.',
  list: 'A list has something in it that is no item of a list.',
  listitem: 'An item is in no list.',
  region: 'Some words are outside every part of the page that has a name.',
};

/** A finding of axe in one sentence, with what it is about. */
export function axeInWords({ id, help, nodes }: AxeViolation): string {
  const [first] = nodes;
  const at = first === undefined ? '' : ` Here: ${shortened(first.html)}`;
  const more = nodes.length > 1 ? ` And ${String(nodes.length - 1)} more.` : '';
  return `${plainly[id] ?? `${help}.`}${at}${more}`;
}

function shortened(html: string): string {
  return html.length > 120 ? `${html.slice(0, 119)}…` : html;
}
