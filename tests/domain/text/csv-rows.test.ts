import { expect, test } from 'vitest';
import { csvRows } from '../../../src/domain/text/csv-rows.ts';

const texts = (csv: string): string[][] => csvRows(csv).map((row) => row.map(({ text }) => text));

test.each([
  [
    'plain cells',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'what a spreadsheet on Windows writes',
    '\uFEFFa,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'no line end at the end',
    'a,b\nc,',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  ['a comma in quotation marks', '"Mill Lane, East",b', [['Mill Lane, East', 'b']]],
  ['quotation marks within them', '"The ""Row""",b', [['The "Row"', 'b']]],
  [
    'spaces around, and empty rows',
    ' a , b \n\n , \nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('%s', (_, csv, rows) => {
  expect(texts(csv)).toEqual(rows);
});

test('a cell says where it is, also after one that goes over two lines', () => {
  const [, second = []] = csvRows('"a\nb",c\nd,"e, f",g');
  expect(second.map(({ line, column }) => [line, column])).toEqual([
    [3, 1],
    [3, 3],
    [3, 10],
  ]);
});

test('quotation marks that do not end are an error, with their place', () => {
  expect(() => csvRows('a,b\nc,"d\ne,f\n')).toThrow(
    expect.objectContaining({ line: 2, column: 3 }) as Error,
  );
});

test('100,000 rows are read in one go', () => {
  const row = 'ZZ1 1AA,"Mill Lane, East",harbour,tuesday-a,town-hall\n';
  const began = performance.now();
  expect(csvRows(row.repeat(100_000)).length).toBe(100_000);
  expect(performance.now() - began).toBeLessThan(10_000);
});
