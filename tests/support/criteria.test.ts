import { expect, test } from 'vitest';
import { criterion } from '../a11y/criteria.ts';
import { findingOfIssue } from '../a11y/finding-of-issue.ts';

test.each([
  ['1.4.3', 'Contrast (Minimum)', 'contrast-minimum'],
  ['2.5.8', 'Target Size (Minimum)', 'target-size-minimum'],
  ['3.3.4', 'Error Prevention (Legal, Financial, Data)', 'error-prevention-legal-financial-data'],
  ['4.1.2', 'Name, Role, Value', 'name-role-value'],
])('%s is %s, and explained at %s', (number, name, page) => {
  const link = `https://www.w3.org/WAI/WCAG22/Understanding/${page}.html`;
  expect(criterion(number)).toEqual({ number, name, link });
});

test('4.1.1 is no criterion of WCAG 2.2, and 2.4.12 is none of A or AA', () => {
  expect(criterion('4.1.1')).toBeUndefined();
  expect(criterion('2.4.12')).toBeUndefined();
});

const where = { path: '/charter/', state: 'as opened' };

test('the number of a criterion is read from each engine’s own words', () => {
  const code = 'WCAG2AA.Principle1.Guideline1_3.1_3_1.H71.NoLegend';
  expect(findingOfIssue('htmlcs', { message: 'No legend', code }, where)).toMatchObject({
    criteria: ['1.3.1'],
    link: 'https://www.w3.org/WAI/WCAG22/Techniques/html/H71',
  });
  const tags = ['cat.color', 'wcag2aa', 'wcag143', 'wcag1411', 'TTv5'];
  const extras = { tags, mend: 'Make it darker', link: 'https://example.org/rule' };
  const said = { message: 'Too light', code: 'color-contrast', runnerExtras: extras };
  expect(findingOfIssue('axe', said, where)).toMatchObject({
    criteria: ['1.4.3', '1.4.11'],
    mend: 'Make it darker',
  });
});

test('a false alarm that is answered is no finding, and the same rule elsewhere is one', () => {
  const message = 'Form control element <input> has no associated label';
  const issue = { message, code: 'input_label_exists', context: '<input>' };
  expect(findingOfIssue('ibm', { ...issue, selector: '#find' }, where)).toBeUndefined();
  expect(findingOfIssue('ibm', { ...issue, selector: '#email' }, where)).toBeDefined();
});
