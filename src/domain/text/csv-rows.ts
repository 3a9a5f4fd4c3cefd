/** One cell of a CSV, and where it begins: line and column from 1. */
export interface CsvCell {
  text: string;
  line: number;
  column: number;
}

/** A CSV that ends within quotation marks, and where they began. */
export class CsvNotEnded extends Error {
  override name = 'CsvNotEnded';
  readonly line: number;
  readonly column: number;
  constructor(line: number, column: number) {
    super('Quotation marks that begin here do not end.');
    this.line = line;
    this.column = column;
  }
}

/**
 * The rows of a CSV (RFC 4180), as spreadsheets write it: cells in quotation marks may hold commas, line ends and, written
 * twice, quotation marks. Empty rows are left out, and spaces around a cell.
 * @throws CsvNotEnded
 * @example csvRows('street,ward\n"Mill Lane, East",harbour\n')[1]
 * // => [{ text: "Mill Lane, East", line: 2, column: 1 }, { text: "harbour", line: 2, column: 19 }]
 */
export function csvRows(text: string): CsvCell[][] {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let lineBegins = at;
  for (;;) {
    const cell = { line, column: at - lineBegins + 1 };
    let value = '';
    if (text[at] === '"') {
      const end = endOfQuoted(text, at + 1);
      if (end === undefined) throw new CsvNotEnded(cell.line, cell.column);
      value = text.slice(at + 1, end).replaceAll('""', '"');
      for (let sign = at; sign < end; sign += 1) {
        if (text[sign] !== '\n') continue;
        line += 1;
        lineBegins = sign + 1;
      }
      at = end + 1;
    }
    const begins = at;
    while (at < text.length && !/[,\r\n]/.test(text.charAt(at))) at += 1;
    row.push({ ...cell, text: (value + text.slice(begins, at)).trim() });
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (row.some((one) => one.text !== '')) rows.push(row);
    row = [];
    if (at >= text.length) return rows;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    lineBegins = at;
  }
}

/** Where the quotation marks are that end a cell: two in a row are one within it. */
function endOfQuoted(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}
