import { successCriterion } from '../../src/domain/accessibility/success-criteria.ts';

/** A success criterion: its number and name, and where it is explained. */
export interface Criterion {
  number: string;
  name: string;
  link: string;
}

/**
 * The criterion of a number; undefined where WCAG 2.2 has none of that number at A or AA.
 * @example criterion('1.4.3') // => { number: '1.4.3', name: 'Contrast (Minimum)', link: '…/Understanding/contrast-minimum.html' }
 */
export function criterion(number: string): Criterion | undefined {
  const found = successCriterion(number);
  if (found === undefined) return undefined;
  const page = found.name.toLowerCase().replace(/[(),]/g, '').replace(/\s+/g, '-');
  const link = `https://www.w3.org/WAI/WCAG22/Understanding/${page}.html`;
  return { number, name: found.name, link };
}
