import { expect, test } from 'vitest';
import { errorsOf } from '../../support/errors-of.ts';

const answers = ['6.2', '6.3', '6.4', '6.5', '6.6', '8.1', '8.3'];
const report = (more = '', answered = answers): string =>
  `year: 2025\n${more}answers:\n${answered.map((one) => `  '${one}': { meets: partly, how: As the charter says. }`).join('\n')}\n`;

test('a report that answers everything may be approved, and one that is being written may lack answers', async () => {
  for (const text of [report('approvedOn: 2026-07-14\n'), report('', ['6.2'])]) {
    expect(await errorsOf({ 'complaints-report.yaml': () => text })).toEqual([]);
  }
});

test('one that was approved too early, or lacks answers, or is another nation’s', async () => {
  const errors = (text: string, nation?: string) =>
    errorsOf({
      'complaints-report.yaml': () => text,
      ...(nation !== undefined && {
        'council.yaml': (facts: string) => facts.replace(/^nation:.*$/m, `nation: ${nation}`),
      }),
    });
  expect([
    ...(await errors(report('approvedOn: 2026-12-24\n'))),
    ...(await errors(report('approvedOn: 2024-07-14\n'))),
    ...(await errors(report('approvedOn: 2026-07-14\n', ['6.2', '8.3']))),
    ...(await errors(report(), 'scotland')),
  ]).toMatchInlineSnapshot(`
    [
      "complaints-report.yaml:2 2026-12-24 is still to come. Leave approvedOn out until it is approved.",
      "complaints-report.yaml:2 The report is about 2025, and was approved before that. Put the year or the day right.",
      "complaints-report.yaml:3 No answer for 6.3, 6.4, 6.5, 6.6, 8.1 of the Code. Answer each before it is approved.",
      "complaints-report.yaml:1 The Complaint Handling Code is England's, and council.yaml says nation: scotland. Take this file out, or put the nation right.",
    ]
  `);
});
