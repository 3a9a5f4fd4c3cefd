import fc from 'fast-check';
import { read, utils } from 'xlsx';
import { expect, test } from 'vitest';
import { csvColumns, csvLine, type CsvColumn } from '../../../src/domain/submissions/csv.ts';
import { statusOf } from '../../../src/domain/submissions/status.ts';
import type { Submission, SubmissionEvent } from '../../../src/domain/submissions/submission.ts';
import { aSubmission } from './a-submission.ts';

const headings = (columns: readonly CsvColumn[]) => columns.map(({ heading }) => heading);

function row(
  submission: Submission,
  columns: readonly CsvColumn[],
  events: SubmissionEvent[] = [],
): string[] {
  const record = { submission, events };
  const status = statusOf(record, '2026-11-24T09:00:00.000Z', 'Europe/London');
  return columns.map(({ cell }) => cell({ submission, status, events }));
}

test('a submission is a row: what all have, the answers in the form’s order, what no form asked for', () => {
  const submission = aSubmission({ extra: { colour: 'red', _subject: 'Bins' } });
  const columns = csvColumns([submission.definition]);
  expect(headings(columns)).toEqual([
    ...['reference', 'form', 'received', 'due', 'stage', 'late', 'language'],
    ...['name', 'email', 'message', 'not asked for', 'channel', 'added later'],
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
    ...['online', ''],
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
  expect(csvColumns([definition])).toHaveLength(13);
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
  ['a-2', 'a-2'],
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

/** The cells of the second line, as a spreadsheet's own reader takes them. */
function inSpreadsheet(csv: string): { type: string; value: unknown }[] {
  const book = read(new TextEncoder().encode(`\uFEFF${csv}`), { type: 'array' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const { e } = utils.decode_range(sheet['!ref'] ?? 'A1');
  return Array.from({ length: e.c + 1 }, (_, c) => {
    const cell = sheet[utils.encode_cell({ r: 1, c })] as { t: string; v: unknown } | undefined;
    return { type: cell?.t ?? '', value: cell?.v };
  });
}

test.each([
  ['07700900123', '07700 900123'],
  ['01900702702', '01900 702702'],
  ['01900 702702', '01900 702702'],
  ['+447700900123', "'+447700900123"],
  ['18001 01900 702702', '18001 01900 702702'],
  ['00447700900123', '00447 700900123'],
])('the telephone number %s is text in a spreadsheet, with its 0', (number, shown) => {
  const { definition } = aSubmission();
  const fields = [{ name: 'telephone', type: 'tel' as const, required: false }];
  const asking = aSubmission({
    definition: { ...definition, fields },
    answers: { telephone: number },
  });
  const columns = csvColumns([asking.definition]);
  const csv = csvLine(headings(columns)) + csvLine(row(asking, columns));
  const at = headings(columns).indexOf('telephone');
  expect(inSpreadsheet(csv)[at]).toEqual({ type: 's', value: shown });
});

test.each(['00123', '1234567890123456', '12E5', '0012345678', '000'])(
  'the answer %s is not turned into another number',
  (answer) => {
    const [cell] = inSpreadsheet(csvLine(['heading', 'x']) + csvLine([answer, 'x']));
    expect(cell).toEqual({ type: 's', value: `'${answer}` });
  },
);

test.each(['10-12', '3/4', '1/2/3', '12.5.26', 'Mar 1', 'SEPT2', '1 Mar', '5-Oct-26'])(
  '%s is kept as text, which a spreadsheet would make a day of',
  (answer) => {
    expect(csvLine([answer])).toBe(`'${answer}\r\n`);
  },
);

test.each([
  '2026-11-25',
  '2026-11-25T09:00:00.000Z',
  '12.50',
  '7700900123',
  'March',
  'Mar',
  'November 2026',
  '1 Marsh Road',
  '10-12 High Street',
  'Flat 3/4',
])('%s stays as it is', (answer) => {
  expect(csvLine([answer])).toBe(`${answer}\r\n`);
});

test.each(['=1+1', '@SUM(1)', "=cmd|' /C calc'!A0", '+1+1', '-2+3'])(
  'the formula %s is shown in a spreadsheet, and not worked out',
  (answer) => {
    const [cell] = inSpreadsheet(csvLine(['heading', 'x']) + csvLine([answer, 'x']));
    expect(cell).toEqual({ type: 's', value: `'${answer}` });
  },
);

test.each([
  ['00', "'00"],
  ['0', '0'],
  ['0a', '0a'],
  ['a00', 'a00'],
  ['123456789012345', '123456789012345'],
  ['1234567890123456', "'1234567890123456"],
  [' 00123 ', "' 00123 "],
  ['1.5e3', "'1.5e3"],
  ['1.5', '1.5'],
  ['e5', 'e5'],
  ['1e5x', '1e5x'],
  ['+1', "'+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠A1', "'＠A1"],
  ['\rX', `"'\rX"`],
  ['\nX', `"'\nX"`],
  ['X\r', `"X\r"`],
  ['a=1', 'a=1'],
  ['', ''],
])('the cell %j is written as %j', (text, cell) => {
  expect(csvLine(['x', text])).toBe(`x,${cell}\r\n`);
});

test.each([
  ['0123456', '01234 56'],
  ['012345', '012345'],
  ['1012345678', '1012345678'],
  ['01632 960001', '01632 960001'],
  ['441632960001', '44 1632960001'],
  ['01632960001x12', '01632960001x12'],
])('the telephone number %s is shown as %s', (number, shown) => {
  const { definition } = aSubmission();
  const asking = {
    ...definition,
    fields: [{ name: 'telephone', type: 'tel' as const, required: false }],
  };
  const submission = aSubmission({ definition: asking, answers: { telephone: number } });
  expect(row(submission, csvColumns([asking]))[7]).toBe(shown);
});

test('what was not promised has no due day, what is late says so, and other forms’ questions are empty', () => {
  const late = aSubmission();
  delete late.promise;
  const columns = csvColumns([late.definition]);
  expect(row(late, columns)[3]).toBe('');
  const status = { stage: 'waiting', isLate: true } as const;
  expect(columns.map(({ cell }) => cell({ submission: late, status, events: [] }))[5]).toBe('yes');
  const other = aSubmission({ extra: { 'a\nb': 'x' }, answers: {} });
  expect(row(other, columns).slice(7)).toEqual(['', '', '', 'a b: x', 'online', '']);
});

test('what its sender added later is in the last column', () => {
  const submission = aSubmission();
  const columns = csvColumns([submission.definition]);
  const file = { field: 'file', name: 'hole\n.jpg', type: 'image/jpeg', bytes: 12, key: 'secret' };
  const events: SubmissionEvent[] = [
    { id: 'added', at: '2026-11-23T10:00:00.000Z', kind: 'added', words: '=It is deep' },
    { id: 'added-2', at: '2026-11-23T11:00:00.000Z', kind: 'added', files: [file] },
    { id: 'note', at: '2026-11-23T12:00:00.000Z', kind: 'note', text: 'Not theirs' },
  ];
  expect(row(submission, columns, events).at(-1)).toBe('=It is deep\nhole .jpg');
});

test('what an officer entered says how it came', () => {
  const submission = aSubmission({ entered: { channel: 'letter', by: 'jo@c.test' } });
  expect(row(submission, csvColumns([submission.definition])).at(-2)).toBe('letter');
});

test('each answer is written as its own question is', () => {
  const { definition } = aSubmission();
  const fields = [
    { name: 'meter', type: 'text' as const, required: false },
    { name: 'telephone', type: 'tel' as const, required: false },
  ];
  const answers = { meter: '01632960001', telephone: '01632960001' };
  const submission = aSubmission({ definition: { ...definition, fields }, answers });
  const cells = row(submission, csvColumns([submission.definition]));
  expect(cells.slice(7, 9)).toEqual(['01632960001', '01632 960001']);
});

test('what the council replied is not what its sender added', () => {
  const submission = aSubmission();
  const at = '2026-11-23T10:00:00.000Z';
  const events: SubmissionEvent[] = [{ id: 'replied', at, kind: 'replied', words: 'On Tuesday' }];
  expect(row(submission, csvColumns([submission.definition]), events).at(-1)).toBe('');
});
