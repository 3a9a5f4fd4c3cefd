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
    return `::error file=${inProperty(file)},title=${inProperty(`${engine}: ${rule}`)}::${inMessage(words)}`;
  });
}

/** As GitHub's own toolkit escapes them. */
function inMessage(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
