import { axeFile, axeTags, violationsInPage } from '../support/axe-in-page.ts';

/** axe as one of pa11y's runners, with our tags: pa11y's own runner leaves out those of WCAG 2.2. */
export const supports = '^9.0.0';
export const scripts = [axeFile];

/** pa11y writes this into the page as text, and calls it there. */
export const run = {
  toString: (): string => `async () => {
    const violations = await (${violationsInPage.toString()})(${JSON.stringify(axeTags)});
    return violations.map(({ id, help, where }) => ({
      code: id,
      message: help + '\\n  ' + where.join('\\n  '),
      type: 'error',
    }));
  }`,
};
