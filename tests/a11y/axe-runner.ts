import type axeCore from 'axe-core';
import { axeFile, axeTags } from '../support/axe-in-page.ts';

/** axe as one of pa11y's runners, with our tags: pa11y's own runner leaves out those of WCAG 2.2. */
export const supports = '^9.0.0';
export const scripts = [axeFile];

/** pa11y writes this into the page as text, and calls it there. */
export const run = {
  toString: (): string => `() => (${inPage.toString()})(${JSON.stringify(axeTags)})`,
};

/** Runs in the page, after axe itself: each element that breaks a rule. Our pages have no frames. */
async function inPage(tags: string[]): Promise<unknown[]> {
  const { axe } = globalThis as unknown as { axe: typeof axeCore };
  const { violations } = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, help, helpUrl, tags: kinds, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      code: id,
      message: help,
      type: 'error',
      element: document.querySelector(target.join(' ')),
      runnerExtras: { tags: kinds, mend: failureSummary, link: helpUrl },
    })),
  );
}
