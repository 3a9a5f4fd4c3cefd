import type { ContentFile } from '../council.ts';
import { childrenOf, nodesIn, sourceOf } from '../mdx/nodes-in.ts';
import type { MdxNode } from '../mdx/parse.ts';
import { textOf } from '../mdx/text-of.ts';
import type { Finding } from '../wording/finding.ts';
import { aboutNode } from './about-node.ts';

/** Tables that would lose a cell, take in the words below them, or not be tables at all. */
export function checkTables(file: ContentFile<unknown>): Finding[] {
  return nodesIn(file.tree.root).flatMap(({ node }) => {
    if (node.type === 'table') return rows(file, node);
    return node.type === 'paragraph' ? [...withoutRule(file, node), ...withTabs(file, node)] : [];
  });
}

function rows(file: ContentFile<unknown>, table: MdxNode): Finding[] {
  const [head, ...body] = childrenOf(table);
  const columns = head === undefined ? 0 : childrenOf(head).length;
  const nameless = (head === undefined ? [] : childrenOf(head))
    .filter(
      (cell) => textOf(cell).trim() === '' && body.some((row) => hasCellBelow(row, head, cell)),
    )
    .map((cell) => aboutNode(file, cell, 'warning', NAMELESS));
  return [...nameless, ...body.flatMap((row) => inRow(file, row, columns))];
}

const NAMELESS =
  'This column has no heading, so who hears the table has no name for what is in it. Write what is in the column.';

/** Whether a row has something in the column of a heading. */
function hasCellBelow(row: MdxNode, head: MdxNode | undefined, heading: MdxNode): boolean {
  const column = head === undefined ? -1 : childrenOf(head).indexOf(heading);
  const cell = childrenOf(row)[column];
  return cell !== undefined && textOf(cell).trim() !== '';
}

function inRow(file: ContentFile<unknown>, row: MdxNode, columns: number): Finding[] {
  const source = sourceOf(row, file.tree.text).trim();
  if (!source.includes('|') && columns > 1) {
    return [
      aboutNode(
        file,
        row,
        'error',
        `"${excerpt(source)}" would be a row of the table above. Leave an empty line between them.`,
      ),
    ];
  }
  const cells = childrenOf(row).length;
  if (cells < columns) {
    const message = `This row has ${String(cells)} of the ${String(columns)} columns of its table. Write what is missing, or "–" where there is nothing to say.`;
    return [aboutNode(file, row, 'warning', message)];
  }
  return childrenOf(row)
    .slice(columns)
    .map((cell) =>
      aboutNode(
        file,
        cell,
        'error',
        `The table has ${String(columns)} ${columns === 1 ? 'column' : 'columns'}, so "${excerpt(textOf(cell).trim())}" would not be shown. Give the first row and the line of hyphens another column, or write \\| for the sign itself.`,
      ),
    );
}

/** Lines of | that no line of hyphens makes a table. */
function withoutRule(file: ContentFile<unknown>, paragraph: MdxNode): Finding[] {
  const source = sourceOf(paragraph, file.tree.text);
  const at = source.split('\n').findIndex((line) => /^\s*\|.*[^\\]\|\s*$/.test(line));
  if (at < 0) return [];
  const line = source.split('\n')[at] ?? '';
  const cells = line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/).length;
  return [
    aboutNode(
      file,
      paragraph,
      'error',
      `These lines are not a table yet. Leave an empty line above them, and write this below the first of them: ${'| --- '.repeat(cells)}|`,
      at,
    ),
  ];
}

/** Lines with tabs between their words, as a spreadsheet gives them: a page would show them as one line. */
function withTabs(file: ContentFile<unknown>, paragraph: MdxNode): Finding[] {
  const lines = sourceOf(paragraph, file.tree.text).split('\n');
  const cells = lines.map((line) => line.trim().split('\t'));
  if (cells.length < 2 || !cells.every(({ length }) => length > 1)) return [];
  const [head = []] = cells;
  const message = `These lines come from a spreadsheet, and tabs make no table. Write | between the words: | ${head.join(' | ')} |, and below the first line ${'| --- '.repeat(head.length)}|`;
  return [aboutNode(file, paragraph, 'error', message)];
}

function excerpt(words: string): string {
  const [line = ''] = words.split('\n');
  return line.length > 30 ? `${line.slice(0, 30).trimEnd()}…` : line;
}
