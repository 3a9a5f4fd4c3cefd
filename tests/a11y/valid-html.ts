import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { isAnswered } from './answered.ts';
import type { Finding } from './finding.ts';

/** html-validate's rules of the HTML standard and of accessibility, and those of its others that are more than taste. */
export const validHtmlSettings: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'input-missing-label': 'error',
    'heading-level': 'error',
    'missing-doctype': 'error',
    'no-missing-references': 'error',
    'no-dup-class': 'error',
    'no-inline-style': 'error',
    'script-type': 'error',
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(validHtmlSettings));

/**
 * What is wrong with a page as HTML.
 * @param where the page's path and how it was met
 * @example await faultsInHtml('<!DOCTYPE html><html lang="en"><title>A</title><p id="a"><p id="a">')
 * // => [{ engine: 'html-validate', rule: 'no-dup-id', message: 'Duplicate ID "a"', selector: 'html > p:nth-child(3)', … }, …]
 */
export async function faultsInHtml(
  html: string,
  where: { path: string; state: string } = { path: '/', state: 'as opened' },
): Promise<Finding[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .filter(
      ({ ruleId, message, selector }) =>
        !isAnswered('html-validate', ruleId, { message, where: selector ?? '', html }),
    )
    .map(({ ruleId, message, selector, ruleUrl, offset, size }) => ({
      engine: 'html-validate',
      rule: ruleId,
      message,
      mend: message,
      criteria: [],
      link: ruleUrl ?? 'https://html.spec.whatwg.org/multipage/',
      ...where,
      selector: selector ?? '',
      html: html.slice(Math.max(0, offset - 1), offset + size).slice(0, 200),
    }));
}
