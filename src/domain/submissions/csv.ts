import { cleanLine } from '../forms/clean-text.ts';
import { fieldModels } from '../forms/fields/registry.ts';
import type { Status } from './status.ts';
import type { Submission, SubmissionEvent } from './submission.ts';

/** A submission as a row needs it. */
export interface ForRow {
  submission: Submission;
  status: Status;
  /** What has happened since. */
  events: readonly SubmissionEvent[];
}

export interface CsvColumn {
  heading: string;
  cell: (row: ForRow) => string;
}

/** Columns that every submission has. */
const fixed: readonly CsvColumn[] = [
  { heading: 'reference', cell: ({ submission }) => submission.reference },
  { heading: 'form', cell: ({ submission }) => submission.form },
  { heading: 'received', cell: ({ submission }) => submission.receivedAt },
  { heading: 'due', cell: ({ status }) => status.dueOn ?? '' },
  { heading: 'stage', cell: ({ status }) => status.stage },
  { heading: 'late', cell: ({ status }) => (status.isLate ? 'yes' : 'no') },
  { heading: 'language', cell: ({ submission }) => submission.language },
];

/** How it came. After the others, so that what reads the others by their place finds them where they were. */
const channel: CsvColumn = {
  heading: 'channel',
  cell: ({ submission }) => submission.entered?.channel ?? 'online',
};

/** What its sender added later, in words and by the names of files: after all others, for the same reason. */
const addedLater: CsvColumn = {
  heading: 'added later',
  cell: ({ events }) =>
    events
      .flatMap((event) =>
        event.kind === 'added'
          ? [event.words ?? '', ...(event.files ?? []).map(({ name }) => cleanLine(name))]
          : [],
      )
      .filter((text) => text !== '')
      .join('\n'),
};

/**
 * The columns for submissions made with these forms: what every submission has, then each question in the forms' order,
 * then one for all that no form asked for, how it came, and what was added later. Whatever a stranger sends, no column comes of it.
 */
export function csvColumns(definitions: Iterable<Submission['definition']>): CsvColumn[] {
  const names = new Set([...definitions].flatMap(({ fields }) => fields.map(({ name }) => name)));
  const headings = new Set([...fixed, channel, addedLater].map(({ heading }) => heading));
  const questions = [...names].map((name): CsvColumn => ({
    heading: headings.has(name) ? `${name} (answer)` : name,
    cell: ({ submission }) => answerTo(name, submission),
  }));
  return [
    ...fixed,
    ...questions,
    { heading: 'not asked for', cell: notAskedFor },
    channel,
    addedLater,
  ];
}

function answerTo(name: string, { definition, answers }: Submission): string {
  const field = definition.fields.find((one) => one.name === name);
  // A question may be called `constructor`, which every object has.
  const answer = Object.hasOwn(answers, name) ? (answers[name] ?? '') : '';
  if (field === undefined) return answer;
  const shown = fieldModels[field.type].inCsv(field, answer);
  return field.type === 'tel' ? telephoneAsText(shown) : shown;
}

/**
 * A telephone number that a spreadsheet keeps as it is: without a space it would be taken for a number, and lose its 0 or, with
 * its country, be shown as 4.477E+11.
 * @example telephoneAsText('07700900123') // => "07700 900123"
 */
function telephoneAsText(number: string): string {
  if (/^0\d{6,}$/.test(number)) return `${number.slice(0, 5)} ${number.slice(5)}`;
  return /^\d{12,}$/.test(number) ? `${number.slice(0, 2)} ${number.slice(2)}` : number;
}

/** @example notAskedFor({ submission: { extra: { colour: 'red', _subject: 'Bins' } } }) // => "colour: red\n_subject: Bins" */
function notAskedFor({ submission }: ForRow): string {
  return Object.entries(submission.extra)
    .map(([name, text]) => `${cleanLine(name)}: ${text}`)
    .join('\n');
}

/**
 * Cells as one line of CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it,
 * so that it is shown and not worked out; so does one that it would turn into another number (`00123`, 16 digits, `1E5`) or take
 * for a day (`10-12`, `3/4`, `Mar 1`). A day of ours, 2026-11-25, stays one.
 * @example csvLine(['a', '=1+1', 'say "hi"']) // => `a,'=1+1,"say ""hi"""\r\n`
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** House numbers, sizes and names that a spreadsheet makes days of. */
const isTakenForDay = new RegExp(
  String.raw`^\s*(?!\d{4}-\d{2}-\d{2}\s*$)(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,4}[-/]\d{1,4}|${month}[ -]?\d{1,2}|\d{1,2}[ -]?${month}(?:[ -]?\d{2,4})?)\s*$`,
  'i',
);

function csvCell(text: string): string {
  const isFormula = /^[=+\-@\t\r\n＝＋－＠]/.test(text.trimStart()) || /^[\t\r\n]/.test(text);
  const isOtherNumber = /^\s*(?:0\d+|\d{16,}|\d+(?:\.\d+)?e\d+)\s*$/i.test(text);
  const shown = isFormula || isOtherNumber || isTakenForDay.test(text) ? `'${text}` : text;
  // A semicolon parts cells where a spreadsheet is set to a language that writes 1,5 for one and a half.
  return /[",;\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
