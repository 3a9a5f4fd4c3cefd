import { html, type Html } from '../../form-html/html.ts';

/** A cell with nothing to show. It has no place on a card: the style sheet knows it by being quite empty. */
export const NOTHING = html``;

/**
 * A table of the desk, whose first column names each row. On a telephone a row is shown as a card, in which each cell has its
 * column's name before it; that name is the style sheet's, so that a screen reader hears it once.
 * @param labelledBy the id of the heading that names it
 */
export function deskTable(
  labelledBy: string,
  columns: readonly string[],
  rows: readonly (readonly Html[])[],
): Html {
  return html`<section class="table desk__cards" tabindex="0" aria-labelledby="${labelledBy}">
    <table>
      <thead>
        <tr>
          ${columns.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((cells) => html`<tr>${cells.map((cell, at) => cellHtml(cell, columns[at] ?? '', at))}</tr>`)}
      </tbody>
    </table>
  </section>`;
}

function cellHtml(cell: Html, column: string, at: number): Html {
  return at === 0
    ? html`<th scope="row">${cell}</th>`
    : html`<td data-column="${column}">${cell}</td>`;
}
