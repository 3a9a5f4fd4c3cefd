import { expect, test } from 'vitest';
import {
  complaintsAsCsv,
  figuresAsCsv,
  informationAsCsv,
} from '../../../src/domain/reports/figures-csv.ts';
import { publishedFigures } from '../../../src/domain/reports/published-figures.ts';
import type { Tally } from '../../../src/domain/reports/tally.ts';
import { charter } from '../submissions/acts/a-charter.ts';

const tally: Tally = new Map([
  [
    'online-enquiry/2026-Q3',
    { kept: 12, late: 3, 'time/working-days/1': 12, 'channel/online': 15 },
  ],
  ['foi/2026-Q3', { kept: 9, 'outcome/information/in-full': 7, 'outcome/information/refused': 2 }],
  ['complaint-stage-1/2025-Q3', { kept: 8, 'outcome/complaint/upheld': 8, extended: 6 }],
]);
const figures = publishedFigures({
  ...{ standards: Object.values(charter), forms: [{ standard: 'online-enquiry' }], tally },
  today: '2026-10-05',
});
const lines = (csv: string): string[] => csv.split('\r\n').filter((line) => line !== '');

test('a spreadsheet of the figures explains itself: what is hidden says so, and empty is what there is not', () => {
  const [heading, ...rows] = lines(figuresAsCsv(figures));
  expect(heading).toMatchInlineSnapshot(
    `"Standard,What it is for,What is measured,Quarter in which we got it,Our aim,Contacts,In time,In time at least (where the number is not shown),Late,Not due yet,No reply needed,Share in time (1 is all),Half took no more than,Nine in ten took no more than,Time is counted in,Came by online,Came by telephone,Came by letter,Came by visit,Came by social media"`,
  );
  expect(rows.filter((row) => row.startsWith('online-enquiry'))).toMatchInlineSnapshot(`
    [
      "online-enquiry,online-enquiry,reply,2026-Q4,2 working days,0,0,,0,0,0,,,,working days,,,,,",
      "online-enquiry,online-enquiry,reply,2026-Q3,2 working days,15,not shown,11,not shown,0,0,not shown,1,1,working days,15,0,0,0,0",
      "online-enquiry,online-enquiry,reply,2026-Q2,2 working days,0,0,,0,0,0,,,,working days,,,,,",
      "online-enquiry,online-enquiry,reply,2026-Q1,2 working days,0,0,,0,0,0,,,,working days,,,,,",
      "online-enquiry,online-enquiry,reply,2025-Q4,2 working days,0,0,,0,0,0,,,,working days,,,,,",
    ]
  `);
});

test('a spreadsheet of how requests for information ended has a row for each end of each quarter', () => {
  const [heading, ...rows] = lines(informationAsCsv(figures));
  expect(heading).toBe('Quarter in which we got it,How it ended,How many');
  expect(rows.filter((row) => row.startsWith('2026-Q3'))).toMatchInlineSnapshot(`
    [
      "2026-Q3,given in full,not shown",
      "2026-Q3,given in part,0",
      "2026-Q3,refused,not shown",
      "2026-Q3,we do not have it,0",
      "2026-Q3,withdrawn,0",
      "2026-Q3,"we took more time, whatever the end",0",
      "2026-Q3,a review of the answer was asked for,0",
    ]
  `);
});

test('a spreadsheet of how complaints ended has their stage and their year', () => {
  const [heading, ...rows] = lines(complaintsAsCsv(figures));
  expect(heading).toBe('Stage,Year in which we got it,How it ended,How many');
  expect(rows.slice(0, 5)).toMatchInlineSnapshot(`
    [
      "complaint-stage-1,2025,upheld,8",
      "complaint-stage-1,2025,partly upheld,0",
      "complaint-stage-1,2025,not upheld,0",
      "complaint-stage-1,2025,refused,0",
      "complaint-stage-1,2025,"we took more time, whatever the end",6",
    ]
  `);
});
