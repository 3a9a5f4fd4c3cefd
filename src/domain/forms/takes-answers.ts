import type { FormDefinition } from './definition.ts';

/**
 * Whether a form takes answers on a day: it is open, and its last day, which is a whole one, is not over.
 * @param day YYYY-MM-DD, by the council's clock
 * @example takesAnswers({ open: true, closesOn: '2027-03-31' }, '2027-04-01') // => false
 */
export function takesAnswers(
  { open, closesOn }: Pick<FormDefinition, 'open' | 'closesOn'>,
  day: string,
): boolean {
  return open && (closesOn === undefined || day <= closesOn);
}
