import { expect, test } from 'vitest';
import { accessibilityRunSchema } from '../../src/domain/accessibility/accessibility-run.ts';
import { criterionOfTags, runOf } from './run-of.ts';

const shown = {
  day: '2026-11-27',
  pages: 161,
  states: 100,
  engines: [
    '@pa11y/html_codesniffer@2.6.0',
    'axe-core@4.14.1',
    'Chromium 156.0.8078.108 built on Debian GNU/Linux 12 (bookworm)',
  ],
  criterionOfRule: (rule: string) => (rule === 'color-contrast' ? '1.4.3' : undefined),
};

test('a run without a fault has its day, its counts and its engines', () => {
  const run = runOf({ ...shown, said: [] });
  expect(accessibilityRunSchema.parse(run)).toEqual({
    day: '2026-11-27',
    pages: 161,
    states: 100,
    engines: [
      { name: 'HTML CodeSniffer', version: '2.6.0' },
      { name: 'axe-core', version: '4.14.1' },
      { name: 'Chromium', version: '156.0.8078.108' },
    ],
    findings: [],
  });
});

test('what an engine says of several pages is one finding with its success criterion', () => {
  const contrast = 'color-contrast: Elements must meet minimum contrast\n  .leaf <p>';
  const label =
    'WCAG2AA.Principle1.Guideline1_3.1_3_1.F68: This field has no label\n  #query <input>';
  const run = runOf({
    ...shown,
    said: [
      { page: '/charter/', engine: 'axe', what: contrast },
      { page: '/contact/', engine: 'axe', what: contrast.replace('.leaf', '.tile') },
      { page: '/charter/', engine: 'axe', what: contrast },
      { page: '/search/', engine: 'htmlcs', what: label },
      { page: '/search/', engine: 'axe', what: 'region: All content should be in landmarks\n  p' },
    ],
  });
  expect(run.findings).toEqual([
    {
      wcag: '1.4.3',
      engine: 'axe',
      what: 'Elements must meet minimum contrast',
      pages: ['/charter/', '/contact/'],
    },
    { wcag: '1.3.1', engine: 'htmlcs', what: 'This field has no label', pages: ['/search/'] },
    { engine: 'axe', what: 'All content should be in landmarks', pages: ['/search/'] },
  ]);
});

test('tags of axe name a success criterion, and levels alone do not', () => {
  expect(criterionOfTags(['cat.color', 'wcag2aa', 'wcag143'])).toBe('1.4.3');
  expect(criterionOfTags(['wcag22aa', 'wcag2411'])).toBe('2.4.11');
  expect(criterionOfTags(['cat.keyboard', 'best-practice'])).toBeUndefined();
});
