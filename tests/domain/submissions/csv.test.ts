import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvColumns, csvLine, type CsvColumn } from '../../../src/domain/submissions/csv.ts';
import { statusOf } from '../../../src/domain/submissions/status.ts';
import type { Submission } from '../../../src/domain/submissions/submission.ts';
import { aSubmission } from './a-submission.ts';

const headings = (columns: readonly CsvColumn[]) => columns.map(({ heading }) => heading);

function row(submission: Submission, columns: readonly CsvColumn[]): string[] {
  const record = { submission, events: [] };
  const status = statusOf(record, '2026-11-24T09:00:00.000Z', 'Europe/London');
  return columns.map(({ cell }) => cell({ submission, status }));
}

test('a submission is a row: what all have, the answers in the form’s order, what no form asked for', () => {
  const submission = aSubmission({ extra: { colour: 'red', _subject: 'Bins' } });
  const columns = csvColumns([submission.definition]);
  expect(headings(columns)).toEqual([
    ...['reference', 'form', 'received', 'due', 'stage', 'late', 'language'],
    ...['name', 'email', 'message', 'not asked for'],
  ]);
  expect(row(submission, columns)).toEqual([
    ...[
      'K7RM3XDW',
      'general-enquiry',
      '2026-11-23T09:00:00.000Z',
      '2026-11-25',
      'waiting',
      'no',
      'en',
    ],
    ...['Ada Bell', 'ada@example.org', 'When is my bin emptied?', 'colour: red\n_subject: Bins'],
  ]);
});

test('a question named as something every object has does not spoil the other rows', () => {
  const { definition } = aSubmission();
  const asking = {
    ...definition,
    fields: [{ name: 'constructor', type: 'text' as const, required: false }],
  };
  const odd = aSubmission({ definition: asking, answers: { constructor: 'x' } });
  const columns = csvColumns([asking, definition]);
  const at = headings(columns).indexOf('constructor');
  expect(row(aSubmission(), columns)[at]).toBe('');
  expect(row(odd, columns)[at]).toBe('x');
});

test('however many names a stranger makes up, they share one column', () => {
  const names = Array.from({ length: 190 }, (_, index) => [`name-${String(index)}`, 'x']);
  const { definition } = aSubmission({ extra: Object.fromEntries(names) });
  expect(csvColumns([definition])).toHaveLength(11);
});

test('no two columns have one heading, whatever a question is called', () => {
  const { definition } = aSubmission();
  const fields = [{ name: 'language', type: 'text' as const, required: false }];
  expect(headings(csvColumns([{ ...definition, fields }])).slice(6, 8)).toEqual([
    'language',
    'language (answer)',
  ]);
});

test.each([
  ['=1+1', `'=1+1`],
  ['+44 1632 960101', `'+44 1632 960101`],
  ['-1', `'-1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['  =1', `'  =1`],
  ['\t=1', `'\t=1`],
  ['＝1', `'＝1`],
  ['plain', 'plain'],
  ['1-2', '1-2'],
  ['say "hi", twice', '"say ""hi"", twice"'],
  ['one; two', '"one; two"'],
  ['two\nlines', '"two\nlines"'],
  ['=a,"b"', `"'=a,""b"""`],
])('%j is written as %j', (text, cell) => {
  expect(csvLine([text, 'x'])).toBe(`${cell},x\r\n`);
});

test('whatever is in the cells, no line has a formula at the start of a cell, and quotes are even', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
      const line = csvLine(cells);
      expect((line.match(/"/g) ?? []).length % 2).toBe(0);
      expect(line).not.toMatch(/^"?[=+@-]/);
    }),
  );
});
