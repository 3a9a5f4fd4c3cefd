import type { Choice } from './choices.ts';

/**
 * One of several, in a list that opens. The editing page would show five or fewer as round buttons side by side, of which
 * two are sometimes marked after a click, and what was chosen is lost.
 */
export function oneOf(options: readonly Choice[]): {
  widget: 'select';
  options: Choice[];
  dropdown_threshold: number;
} {
  return { widget: 'select', options: [...options], dropdown_threshold: 0 };
}
