import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../../src/cli/check-command.ts';
import { changedCouncil } from '../../support/changed-council.ts';
import { errorsOf } from '../../support/errors-of.ts';
import { findingsOf } from '../../support/findings-of.ts';

const run = (more: object = {}): string =>
  JSON.stringify({
    day: '2026-11-20',
    pages: 12,
    states: 30,
    engines: [{ name: 'axe-core', version: '4.14.1' }],
    findings: [],
    ...more,
  });
const known = (more = ''): string => `preparedOn: 2026-11-01\nreviewedOn: 2026-11-20\n${more}`;
const issue = `issues:
  - what: The map needs a mouse
    wcag: 2.1.1
    reason: It comes from a supplier
    mendedBy: 2027-03-31
`;
const reviewed = (text: string): string =>
  text.replace('source: Made up for tests', 'source: Made up for tests\nreviewOn: 2027-03-31');

const files: Record<string, (text: string) => string> = {
  'known-issues.yaml': () => known(),
  'accessibility-run.json': () => run(),
  'pages/accessibility.mdx': reviewed,
};

test('a statement that is up to date and a run without a finding say nothing', async () => {
  expect(await findingsOf(files)).toEqual([]);
  expect(await findingsOf({ ...files, 'known-issues.yaml': () => known(issue) })).toEqual([]);
});

describe('a known issue must have', () => {
  test.each([
    ['a WCAG number', issue.replace('    wcag: 2.1.1\n', '')],
    ['a number that there is', issue.replace('2.1.1', '4.1.1')],
    ['a reason', issue.replace('    reason: It comes from a supplier\n', '')],
    ['a day by which it is mended', issue.replace('    mendedBy: 2027-03-31\n', '')],
    ['a day that there is', issue.replace('2027-03-31', '2027-02-30')],
  ])('%s', async (_, text) => {
    const told = await errorsOf({ ...files, 'known-issues.yaml': () => known(text) });
    expect(told).toHaveLength(1);
    expect(told).toMatchSnapshot();
  });
});

describe('npm run check refuses, and a build only warns of,', () => {
  test.each<[string, typeof files]>([
    [
      'a statement whose day of review is over',
      { 'pages/accessibility.mdx': (text: string) => reviewed(text).replace('2027-03', '2026-10') },
    ],
    ['a statement without a day of review', { 'pages/accessibility.mdx': (text: string) => text }],
    [
      'a review that has not been yet',
      { 'known-issues.yaml': () => known().replace('2026-11-20', '2026-12-24') },
    ],
    [
      'an issue that was to be mended by now',
      { 'known-issues.yaml': () => known(issue.replace('2027-03-31', '2026-11-22')) },
    ],
    [
      'a run of more than a year ago',
      { 'accessibility-run.json': () => run({ day: '2025-11-22' }) },
    ],
    ['a run of a day to come', { 'accessibility-run.json': () => run({ day: '2026-11-24' }) }],
    [
      'what the run found and the statement keeps quiet about',
      {
        'accessibility-run.json': () =>
          run({
            findings: [
              { wcag: '1.4.3', engine: 'axe', what: 'Too pale', pages: ['/charter/', '/contact/'] },
            ],
          }),
      },
    ],
    [
      'words that claim more than was tested',
      {
        'known-issues.yaml': () => known(issue),
        'pages/accessibility.mdx': (text: string) =>
          `${reviewed(text)}\nThis site is fully compliant with WCAG 2.2 AA.\n`,
      },
    ],
    [
      'a claim on another page',
      {
        'known-issues.yaml': () => known(issue),
        'pages/privacy.mdx': (text: string) =>
          `${text}\nThe form meets all success criteria of WCAG.\n`,
      },
    ],
    [
      'even "partially", where there was no run',
      {
        'accessibility-run.json': () => '',
        'pages/accessibility.mdx': (text: string) =>
          `${reviewed(text)}\nThis site is partially compliant.\n`,
      },
    ],
  ])('%s', async (_, changes) => {
    const changed: Record<string, (text: string) => string> = { ...files, ...changes };
    const found = await findingsOf(changed);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^warning /);
    expect(found).toMatchSnapshot();
    const contentFolder = await changedCouncil(changed);
    const outcome = await checkCommand(['plain'], new Date('2026-11-23T12:00:00Z'), contentFolder);
    expect(outcome.code).toBe(1);
    expect(outcome.out).toMatch(/ error: .*[\s\S]*plain: 1 error, 0 warnings\.$/);
  });
});

test('words about doors, and what is said not to be so, claim nothing', async () => {
  const words =
    '\nThis site is not yet fully accessible.\n\nWe test the site each week. We try to meet WCAG 2.2.\n';
  const found = await findingsOf({
    ...files,
    'known-issues.yaml': () => known(issue),
    'pages/accessibility.mdx': (text) => reviewed(text) + words,
    'pages/privacy.mdx': (text) => `${text}\nThe hall is fully accessible by wheelchair.\n`,
  });
  expect(found).toEqual([]);
});

test('a section that the statement has already is named', async () => {
  const found = await findingsOf({
    ...files,
    'pages/accessibility.mdx': (text) =>
      `${reviewed(text)}\n## Enforcement procedure\n\nWrite to us.\n`,
  });
  expect(found).toEqual([
    'warning 10 The page has a section "Enforcement procedure" already: it is made from known-issues.yaml and the last full run. Take this one out.',
  ]);
});
