import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { isAnswered } from './answered.ts';

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
 * What is wrong with a page as HTML: a rule, its message and the element's place.
 * @example await faultsInHtml('<!DOCTYPE html><html lang="en"><title>A</title><p id="a"><p id="a">')
 * // => ['no-dup-id: Duplicate ID "a" (html > p:nth-child(3))', …]
 */
export async function faultsInHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .filter(
      ({ ruleId, message, selector }) =>
        !isAnswered('html-validate', ruleId, { message, where: selector ?? '', html }),
    )
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`);
}
