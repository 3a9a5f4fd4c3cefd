import { fieldModels } from '../forms/fields/registry.ts';
import type { Status } from './status.ts';
import type { Submission } from './submission.ts';

/** A submission as a row needs it. */
export interface ForRow {
  submission: Submission;
  status: Status;
}

/** Columns that every submission has. */
const fixed = ['reference', 'form', 'received', 'due', 'stage', 'late', 'language'] as const;

const extraMark = 'extra:';

/**
 * The first row: what every submission has, then each question of these forms in their order, then the fields that no
 * form defines, with `extra:` before their names.
 */
export function csvColumns(submissions: Iterable<Submission>): string[] {
  const asked = new Set<string>();
  const extra = new Set<string>();
  for (const submission of submissions) {
    for (const { name } of submission.definition.fields) asked.add(name);
    for (const name of Object.keys(submission.extra)) extra.add(`${extraMark}${name}`);
  }
  return [...fixed, ...asked, ...extra];
}

/** One submission as cells, in the order of the columns. */
export function csvCells({ submission, status }: ForRow, columns: readonly string[]): string[] {
  const { reference, form, receivedAt, language, definition, answers, extra } = submission;
  const cells: Record<string, string> = {
    reference,
    form,
    received: receivedAt,
    due: status.dueOn ?? '',
    stage: status.stage,
    late: status.isLate ? 'yes' : 'no',
    language,
  };
  return columns.map((column, index) => {
    if (index < fixed.length) return cells[column] ?? '';
    if (column.startsWith(extraMark)) return own(extra, column.slice(extraMark.length));
    const field = definition.fields.find(({ name }) => name === column);
    const answer = own(answers, column);
    return field === undefined ? answer : fieldModels[field.type].inCsv(field, answer);
  });
}

/**
 * Cells as one line of CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it,
 * so that it is shown and not worked out.
 * @example csvLine(['a', '=1+1', 'say "hi"']) // => `a,'=1+1,"say ""hi"""\r\n`
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A resident may name a field `constructor`, which every object has. */
function own(answers: Record<string, string>, name: string): string {
  return Object.hasOwn(answers, name) ? (answers[name] ?? '') : '';
}

function csvCell(text: string): string {
  const isFormula = /^[=+\-@\t\r\n＝＋－＠]/.test(text.trimStart()) || /^[\t\r\n]/.test(text);
  const shown = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
