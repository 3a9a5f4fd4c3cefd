import { isAnswered } from './answered.ts';
import { criterion } from './criteria.ts';
import type { Finding } from './finding.ts';
import type { Issue } from './issue.ts';

/** The engines that read a page in the browser, as they are named everywhere. */
export type PageEngine = 'htmlcs' | 'axe' | 'ibm';

/**
 * What an engine said of a page as a finding; undefined where it is a false alarm that answered.ts has answered.
 * @param where the page's path and how it was met
 */
export function findingOfIssue(
  engine: PageEngine,
  issue: Issue,
  where: { path: string; state: string },
): Finding | undefined {
  const { message, code = 'no verdict', selector = '', context = '', runnerExtras = {} } = issue;
  if (isAnswered(engine, code, { message, where: selector, html: context })) return undefined;
  const numbers = runnerExtras.criteria ?? numbersIn(code, runnerExtras.tags ?? []);
  return {
    engine,
    rule: code,
    message,
    mend: runnerExtras.mend ?? message,
    criteria: [...new Set(numbers)].filter((number) => criterion(number) !== undefined),
    link: runnerExtras.link ?? techniqueLink(code),
    ...where,
    selector,
    html: context,
  };
}

/** HTML CodeSniffer has the number in its code (`…1_4_3.G18`), axe in its tags (`wcag143`). */
function numbersIn(code: string, tags: string[]): string[] {
  const [, one, two, three] = /\.(\d)_(\d+)_(\d+)\./.exec(code) ?? [];
  if (one !== undefined) return [`${one}.${two ?? ''}.${three ?? ''}`];
  return tags.flatMap((tag) => {
    const [, first, second, third] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
    return first === undefined ? [] : [`${first}.${second ?? ''}.${third ?? ''}`];
  });
}

const folders: Record<string, string> = {
  H: 'html',
  G: 'general',
  F: 'failures',
  C: 'css',
  ARIA: 'aria',
  SCR: 'client-side-script',
};

/**
 * The technique that HTML CodeSniffer's code names.
 * @example techniqueLink('WCAG2AA.Principle1.Guideline1_3.1_3_1.H71.NoLegend') // => '…/WCAG22/Techniques/html/H71'
 */
function techniqueLink(code: string): string {
  const [, technique = '', kind = ''] = /\.(([A-Z]+)\d+)\b/.exec(code) ?? [];
  const folder = folders[kind];
  const techniques = 'https://www.w3.org/WAI/WCAG22/Techniques/';
  return folder === undefined ? techniques : `${techniques}${folder}/${technique}`;
}
