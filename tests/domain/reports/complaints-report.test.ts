import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { codeQuestions } from '../../../src/domain/reports/complaint-code.ts';
import {
  complaintsReportForm,
  complaintsReportSchema,
  unanswered,
} from '../../../src/domain/reports/complaints-report.ts';

test('the form that is printed is a report once it is filled in', () => {
  const form = complaintsReportForm(2025);
  const empty = parse(form) as { year: number; answers: Record<string, unknown> };
  expect(empty.year).toBe(2025);
  expect(Object.keys(empty.answers)).toEqual(['6.2', '6.3', '6.4', '6.5', '6.6', '8.1', '8.3']);
  expect(complaintsReportSchema.safeParse(empty).success).toBe(false);
  const filled = form
    .replaceAll(/meets: #.*/g, 'meets: yes')
    .replaceAll(/how: #.*/g, 'how: As the charter says.')
    .replace('# approvedOn', 'approvedOn');
  expect(complaintsReportSchema.parse(parse(filled))).toMatchObject({
    year: 2025,
    approvedOn: '2026-07-01',
    answers: { '6.2': { meets: 'yes', how: 'As the charter says.' } },
  });
});

test('a paragraph has a number, and each that is asked about is there once', () => {
  const paragraphs = codeQuestions.map(({ paragraph }) => paragraph);
  expect(new Set(paragraphs).size).toBe(paragraphs.length);
  const answer = { meets: 'yes', how: 'So.' };
  const one = { year: 2025, answers: { '6.2': answer, '3.1': answer } };
  expect(unanswered(complaintsReportSchema.parse(one).answers)).toEqual([
    ...['6.3', '6.4', '6.5', '6.6', '8.1', '8.3'],
  ]);
  expect(complaintsReportSchema.safeParse({ year: 2025, answers: { six: answer } }).success).toBe(
    false,
  );
});
