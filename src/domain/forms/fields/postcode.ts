import { cleanCode } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { oneInput, shownAsStored, type FieldModel } from './field-model.ts';

/** One or two letters, a district; then a figure and two letters, which are never C, I, K, M, O or V. */
const shape = /^(GIR|[A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})$/;

/**
 * A United Kingdom postcode in its usual dress, or nothing when it is none.
 * @example
 * postcodeFrom('ca143yj') // => "CA14 3YJ"
 */
export function postcodeFrom(typed: string): string | undefined {
  const compact = cleanCode(typed)
    .toUpperCase()
    .replace(/[\s.,\-()]/g, '');
  const [, outward, inward] = shape.exec(compact) ?? [];
  return outward && inward ? `${outward} ${inward}` : undefined;
}

/** A United Kingdom postcode, stored in capitals with its space. */
export const postcodeField: FieldModel = {
  ...oneInput,
  ...shownAsStored,
  check: (field, given) => {
    const typed = cleanCode(textGiven(given, field.name));
    if (typed === '') return { answer: '' };
    const postcode = postcodeFrom(typed);
    return postcode === undefined
      ? { problems: [{ code: 'NOT_A_POSTCODE' }] }
      : { answer: postcode };
  },
};
