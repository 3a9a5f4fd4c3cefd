import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCells, csvColumns, csvLine } from '../../../src/domain/submissions/csv.ts';
import { statusOf } from '../../../src/domain/submissions/status.ts';
import type { Submission } from '../../../src/domain/submissions/submission.ts';
import { aSubmission } from './a-submission.ts';

const row = (submission: Submission, columns: readonly string[]) =>
  csvCells(
    {
      submission,
      status: statusOf({ submission, events: [] }, '2026-11-24T09:00:00.000Z', 'Europe/London'),
    },
    columns,
  );

test('a submission is a row: what all have, the answers in the form’s order, the fields of no form', () => {
  const submission = aSubmission({ extra: { colour: 'red' } });
  const columns = csvColumns([submission]);
  expect(columns).toEqual([
    ...['reference', 'form', 'received', 'due', 'stage', 'late', 'language'],
    ...['name', 'email', 'message', 'extra:colour'],
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
    ...['Ada Bell', 'ada@example.org', 'When is my bin emptied?', 'red'],
  ]);
});

test('a field named as something every object has does not spoil the other rows', () => {
  const odd = aSubmission({ extra: { constructor: 'x', toString: 'y' } });
  const plain = aSubmission();
  const columns = csvColumns([odd, plain]);
  expect(row(plain, columns).slice(-2)).toEqual(['', '']);
  expect(row(odd, columns).slice(-2)).toEqual(['x', 'y']);
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
