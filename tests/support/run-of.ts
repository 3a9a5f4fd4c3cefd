import type { AccessibilityRun } from '../../src/domain/accessibility/accessibility-run.ts';
import { successCriterion } from '../../src/domain/accessibility/success-criteria.ts';

/** What an engine said of one page: `code: message`, and below it the place. */
export interface Said {
  /** The page's path. */
  page: string;
  engine: string;
  what: string;
}

/** What a full run showed. */
export interface Shown {
  /** YYYY-MM-DD */
  day: string;
  pages: number;
  states: number;
  /** `axe-core@4.14.1`, and the browser as it calls itself. */
  engines: readonly string[];
  said: readonly Said[];
  /** The success criterion that a rule of axe is for: `1.4.3` for `color-contrast`. */
  criterionOfRule: (rule: string) => string | undefined;
}

/**
 * The file that a statement is made from: what was said of many pages in the same words, once, with the pages.
 * @example
 * // "color-contrast: Elements must meet minimum color contrast ratio thresholds", on /charter/
 * runOf(shown).findings // => [{ wcag: '1.4.3', engine: 'axe', what: 'Elements must meet …', pages: ['/charter/'] }]
 */
export function runOf({
  day,
  pages,
  states,
  engines,
  said,
  criterionOfRule,
}: Shown): AccessibilityRun {
  const findings = new Map<string, AccessibilityRun['findings'][number]>();
  for (const { page, engine, what } of said) {
    const [first = ''] = what.split('\n');
    const [code = '', message = ''] = first.split(/: (.*)/s);
    const wcag = criterionIn(code) ?? criterionOfRule(code);
    const key = `${engine} ${code}`;
    const known = findings.get(key);
    if (known === undefined) {
      findings.set(key, {
        ...(wcag === undefined ? {} : { wcag }),
        engine,
        what: message.trim() === '' ? code : message.trim(),
        pages: [page],
      });
    } else if (!known.pages.includes(page)) known.pages.push(page);
  }
  return { day, pages, states, engines: engines.map(engineIn), findings: [...findings.values()] };
}

/** @example criterionIn('WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail') // => "1.4.3" */
function criterionIn(code: string): string | undefined {
  const number = /\.(\d+_\d+_\d+)\b/.exec(code)?.[1]?.replaceAll('_', '.');
  return number !== undefined && successCriterion(number) ? number : undefined;
}

/**
 * The success criterion among a rule's tags.
 * @example criterionOfTags(['cat.color', 'wcag2aa', 'wcag143']) // => "1.4.3"
 * @example criterionOfTags(['wcag22aa', 'wcag2411']) // => "2.4.11"
 */
export function criterionOfTags(tags: readonly string[]): string | undefined {
  return tags
    .map((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.'))
    .find((number) => number !== undefined && successCriterion(number) !== undefined);
}

/** @example engineIn('axe-core@4.14.1') // => { name: 'axe-core', version: '4.14.1' } */
function engineIn(written: string): AccessibilityRun['engines'][number] {
  const [, name = written, version = ''] = /^(.+?)[@ ](\d\S*)/.exec(written) ?? [];
  return { name: called[name] ?? name, version };
}

const called: Record<string, string> = {
  '@pa11y/html_codesniffer': 'HTML CodeSniffer',
  'accessibility-checker-engine': 'IBM Equal Access',
};
