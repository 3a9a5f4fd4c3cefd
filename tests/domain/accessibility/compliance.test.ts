import { describe, expect, test } from 'vitest';
import type { AccessibilityRun } from '../../../src/domain/accessibility/accessibility-run.ts';
import { complianceOf } from '../../../src/domain/accessibility/compliance.ts';
import { knownIssuesSchema } from '../../../src/domain/accessibility/known-issues.ts';
import { successCriteria } from '../../../src/domain/accessibility/success-criteria.ts';

const run: AccessibilityRun = {
  day: '2026-11-27',
  pages: 161,
  states: 100,
  engines: [{ name: 'axe-core', version: '4.14.1' }],
  findings: [],
};
const known = (more: object = {}) =>
  knownIssuesSchema.parse({ preparedOn: '2026-11-22', reviewedOn: '2026-11-27', ...more });
const finding = (wcag: string) => ({ wcag, engine: 'axe', what: 'Wrong', pages: ['/charter/'] });
const issue = {
  what: 'The map needs a mouse',
  wcag: '2.1.1',
  reason: 'It comes from a supplier',
  mendedBy: '2027-03-31',
};

test('WCAG 2.2 has 31 success criteria at level A and 24 at level AA', () => {
  const at = (level: string): number => successCriteria.filter((one) => one.level === level).length;
  expect([at('A'), at('AA')]).toEqual([31, 24]);
});

describe('how far a site complies', () => {
  test('fully, where nothing was found, nothing is known and nothing is untested', () => {
    expect(complianceOf({ run, issues: known() })).toBe('fully');
  });

  test.each([
    ['something is left untested', { run, issues: known({ notTested: ['No one has tried it.'] }) }],
    ['an issue is known', { run, issues: known({ issues: [issue] }) }],
    ['the run found something', { run: { ...run, findings: [finding('1.4.3')] }, issues: known() }],
    ['no state was looked at', { run: { ...run, states: 0 }, issues: known() }],
    ['the council has said nothing of what it knows', { run, issues: undefined }],
  ])('partially, where %s', (_, all) => {
    expect(complianceOf(all)).toBe('partially');
  });

  test('not, where it was never tested, or more than half of the criteria are not met', () => {
    expect(complianceOf({ run: undefined, issues: known() })).toBe('not');
    const failing = (count: number) => ({
      run: {
        ...run,
        findings: successCriteria.slice(0, count).map(({ number }) => finding(number)),
      },
      issues: known(),
    });
    expect(complianceOf(failing(28))).toBe('not');
    expect(complianceOf(failing(27))).toBe('partially');
  });
});
