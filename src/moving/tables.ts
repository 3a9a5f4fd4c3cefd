import { quoted, type Lost } from './lost.ts';

/**
 * Makes every table one that Markdown can write: one row of headings, cells of one line, no cell wider than a column.
 * Tables that only arrange a page become paragraphs.
 * @returns what was lost
 */
export function plainTables(main: Element): Lost[] {
  const lost: Lost[] = [];
  // The inner ones first: what holds a table only arranges it.
  for (const table of [...main.querySelectorAll('table')].reverse()) {
    const rows = [...table.querySelectorAll('tr')];
    const widest = Math.max(0, ...rows.map((row) => row.children.length));
    if (table.getAttribute('role') === 'presentation' || widest < 2 || holdsBlocks(table)) {
      if (widest > 1)
        lost.push({
          kind: 'table',
          words: `A table that only arranged the page (“${quoted(table.textContent, 40)}”) is now paragraphs, from left to right.`,
        });
      asParagraphs(table);
    } else lost.push(...asOneGrid(table, rows));
  }
  return lost;
}

function holdsBlocks(table: Element): boolean {
  return table.querySelector('h1, h2, h3, h4, table, .was-table, form, iframe') !== null;
}

function asParagraphs(table: Element): void {
  const document = table.ownerDocument;
  const box = document.createElement('div');
  box.className = 'was-table';
  for (const cell of table.querySelectorAll('caption, td, th')) {
    const block = document.createElement('div');
    block.append(...cell.childNodes);
    box.append(block);
  }
  table.replaceWith(box);
}

function asOneGrid(table: Element, rows: readonly Element[]): Lost[] {
  const document = table.ownerDocument;
  const caption = table.querySelector('caption');
  const cells = [...table.querySelectorAll('td, th')].map(({ textContent }) => quoted(textContent));
  const name = quoted(caption?.textContent ?? cells.join(', '), 40);
  const merged = table.querySelector('[colspan]:not([colspan="1"]), [rowspan]:not([rowspan="1"])');
  const [first] = rows;
  const isHeaded =
    first?.parentElement?.tagName === 'THEAD' ||
    (first !== undefined && [...first.children].every(({ tagName }) => tagName === 'TH'));
  const grid = gridOf(rows);
  const made = document.createElement('table');
  for (const [index, cells] of grid.entries()) {
    const row = document.createElement('tr');
    for (const from of cells) {
      const cell = document.createElement(index === 0 ? 'th' : 'td');
      if (from) cell.append(...[...from.childNodes].map((node) => node.cloneNode(true)));
      onOneLine(cell);
      row.append(cell);
    }
    made.append(row);
  }
  const words = caption && document.createElement('p');
  if (words && caption) {
    const strong = document.createElement('strong');
    strong.append(quoted(caption.textContent, 200));
    words.append(strong);
    table.before(words);
  }
  table.replaceWith(made);
  return [
    ...(isHeaded
      ? []
      : [
          {
            kind: 'table' as const,
            words: `The table “${name}” had no headings for its columns. Its first row is now read as headings: write headings above it if it is not.`,
          },
        ]),
    ...(merged
      ? [
          {
            kind: 'table' as const,
            words: `The table “${name}” had cells across several columns or rows. Each is now in one cell, or is there for each row: read it through.`,
          },
        ]
      : []),
  ];
}

/** No table is wider or longer than this. */
const MOST_SPANNED = 100;

/** The cell at each place: one across several rows is there again in each, and what it leaves of its own row is empty. */
function gridOf(rows: readonly Element[]): (Element | undefined)[][] {
  const grid: (Element | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.children) {
      while (grid[at] && column in grid[at]) column += 1;
      const down = spanOf(cell, 'rowspan');
      const across = spanOf(cell, 'colspan');
      for (const line of grid.slice(at, at + down)) {
        for (let next = 0; next < across; next += 1)
          line[column + next] = next === 0 ? cell : undefined;
      }
      column += across;
    }
  }
  const width = Math.max(...grid.map((line) => line.length));
  return grid
    .filter((line) => line.length > 0)
    .map((line) => Array.from({ length: width }, (_, column) => line[column]));
}

function spanOf(cell: Element, name: string): number {
  return Math.min(MOST_SPANNED, Math.max(1, Number(cell.getAttribute(name)) || 1));
}

/** A cell of Markdown is one line: paragraphs follow each other, and the lines of a list have a semicolon between them. */
function onOneLine(cell: Element): void {
  for (const item of cell.querySelectorAll('li')) {
    const isLast = item.nextElementSibling === null;
    item.replaceWith(...item.childNodes, isLast ? ' ' : '; ');
  }
  for (const line of cell.querySelectorAll('br, hr')) line.replaceWith(' ');
  for (const block of cell.querySelectorAll('p, div, ul, ol, dl, dt, dd, h5, h6, section')) {
    block.replaceWith(...block.childNodes, ' ');
  }
}
