import { join } from 'node:path';
import { postcodeFrom } from '../../domain/forms/fields/postcode.ts';
import type { PostcodeRow } from '../../domain/look-ups/postcode-list.ts';
import { CsvNotEnded, csvRows, type CsvCell } from '../../domain/text/csv-rows.ts';
import type { PostcodesFile } from '../council.ts';
import { nearest } from '../wording/nearest.ts';
import { NotUtf8, readText } from './content-file.ts';
import type { Reader } from './reader.ts';

const FILE = 'postcodes.csv';
const columns = ['postcode', 'street', 'ward', 'round', 'office'] as const;
type Column = (typeof columns)[number];

/** Reads a council's own list of postcodes. What is wrong with it goes to the reader's findings, with line and column. */
export async function loadPostcodes(reader: Reader): Promise<PostcodesFile> {
  const file = join(reader.folder, FILE);
  const tell = (line: number, column: number, message: string): void => {
    reader.unread.add('postcodes');
    reader.findings.push({ severity: 'error', file, line, column, message });
  };
  const text = await readText(file).catch((error: unknown) => {
    if (error instanceof NotUtf8) {
      tell(1, 1, 'The file is not saved as UTF-8. Save it as "CSV UTF-8" in your spreadsheet.');
    }
    return undefined;
  });
  if (text === undefined) return { file, rows: [] };
  try {
    const [head = [], ...rows] = csvRows(text);
    if (!isHead(head, tell)) return { file, rows: [] };
    const names = head.map((cell) => cell.text.toLowerCase() as Column);
    return { file, rows: rows.flatMap((row) => rowOf(row, names, tell) ?? []) };
  } catch (error) {
    if (!(error instanceof CsvNotEnded)) throw error;
    tell(error.line, error.column, `${error.message} End them, or take them out.`);
    return { file, rows: [] };
  }
}

type Tell = (line: number, column: number, message: string) => void;

/** The first row names the columns, in any order. */
function isHead(head: readonly CsvCell[], tell: Tell): boolean {
  const all = columns.join(', ');
  if (head.length === 0) {
    tell(1, 1, `The file is empty. Write the names of the columns in the first row: ${all}.`);
    return false;
  }
  const named = head.map(({ text }) => text.toLowerCase());
  const unknown = head.filter((_, at) => !columns.some((known) => known === named[at]));
  if (unknown.length === head.length) {
    tell(
      head[0]?.line ?? 1,
      1,
      `The first row does not name the columns. Write a row above it: ${all}.`,
    );
    return false;
  }
  for (const { text, line, column } of unknown) {
    const near = nearest(text.toLowerCase(), columns);
    const meant = near === undefined ? `Columns are ${all}.` : `Did you mean ${near}?`;
    tell(line, column, `There is no column "${text}". ${meant}`);
  }
  const again = head.find(({ text }, at) => named.indexOf(text.toLowerCase()) < at);
  if (again)
    tell(again.line, again.column, `There are two columns "${again.text}". Take one of them out.`);
  const missing = (['postcode', 'street'] as const).filter((one) => !named.includes(one));
  for (const one of missing) {
    tell(head[0]?.line ?? 1, 1, `The first row names no column ${one}. It names ${all}.`);
  }
  return unknown.length === 0 && again === undefined && missing.length === 0;
}

function rowOf(row: readonly CsvCell[], names: readonly Column[], tell: Tell) {
  const [first] = row;
  if (first === undefined) return undefined;
  const tooMany = row[names.length];
  if (tooMany) {
    const message = `The row has more cells than there are columns. Put quotation marks around words with a comma in them.`;
    tell(tooMany.line, tooMany.column, message);
    return undefined;
  }
  const cell = (name: Column): CsvCell | undefined => row[names.indexOf(name)];
  const written = cell('postcode');
  const postcode = postcodeFrom(written?.text ?? '');
  if (postcode === undefined) {
    const shown = written?.text ? `"${written.text}" is no postcode` : 'The row has no postcode';
    const { line, column } = written ?? first;
    tell(line, column, `${shown}. Write one such as AB1 2CD.`);
    return undefined;
  }
  const street = cell('street')?.text ?? '';
  if (street === '') {
    const { line, column } = cell('street') ?? first;
    tell(line, column, `The row has no street. Write it, so that people see which one is meant.`);
    return undefined;
  }
  const named = (['ward', 'round', 'office'] as const).flatMap((name) => {
    const one = cell(name);
    return one === undefined || one.text === '' ? [] : [[name, one] as const];
  });
  return {
    postcode,
    street,
    line: first.line,
    ...Object.fromEntries(named.map(([name, { text }]) => [name, text])),
    columns: Object.fromEntries([
      ['postcode', written?.column],
      ...named.map(([name, { column }]) => [name, column]),
    ]) as PostcodeRow['columns'],
  } satisfies PostcodeRow;
}
