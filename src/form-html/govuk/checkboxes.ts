import type { Html } from '../html.ts';
import { choices, type ChoicesOptions } from './choices.ts';

export interface CheckboxesOptions extends ChoicesOptions {
  values?: readonly (string | number)[] | undefined;
}

/** Any number of options. */
export function checkboxes(options: CheckboxesOptions): Html {
  const chosen = options.values ?? [];
  return choices('checkboxes', options, (value) => value !== undefined && chosen.includes(value));
}
