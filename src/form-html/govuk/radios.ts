import type { Html } from '../html.ts';
import { choices, type ChoicesOptions } from './choices.ts';

export interface RadiosOptions extends ChoicesOptions {
  value?: string | number | undefined;
}

/** One of a few options, all in sight. */
export function radios(options: RadiosOptions): Html {
  return choices('radios', options, (value) => Boolean(options.value) && value === options.value);
}
