import { githubAnnotation } from '../../../src/council/wording/github-annotation.ts';
import { criterion } from '../criteria.ts';
import type { Report } from './reported.ts';

/**
 * A line for each finding, which GitHub shows at the file in a pull request.
 * @example
 * // ::error file=content/allerdale/pages/privacy.mdx,title=axe%3A color-contrast::Elements must meet … (WCAG 1.4.3 …) at /privacy/
 */
export function annotationsOf({ findings }: Report): string[] {
  return findings.map(({ file, engine, rule, message, criteria, path, state, mend }) => {
    const wcag = criteria.map((number) => `${number} ${criterion(number)?.name ?? ''}`).join(', ');
    const words = `${message}${wcag === '' ? '' : ` (WCAG ${wcag})`}\nOn ${path}, ${state}.${mend === message ? '' : `\n${mend}`}`;
    return githubAnnotation({ level: 'error', file, title: `${engine}: ${rule}`, message: words });
  });
}
