import { cleanCode } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { oneInput, shownAsStored, type FieldModel } from './field-model.ts';

/** Characters: the longest number there is, as anybody spaces it, with an extension. */
const LONGEST_NUMBER = 50;

const extension = /\s*(?:extension|ext\.?|x|#)\s*\d{1,6}$/i;

/**
 * Whether a telephone could be rung on this: a United Kingdom number of 10 or 11 digits from its 0
 * (some have 10, such as 016977 2345), the same with +44, or another country's with its +.
 * Spaces, hyphens, full stops, brackets and an extension are as the resident likes them.
 */
function couldBeRung(text: string): boolean {
  if (text.length > LONGEST_NUMBER) return false;
  const number = text.replace(extension, '');
  if (!/^\+?[\d\s().\-/]+$/.test(number)) return false;
  const digits = number.replace(/^00/, '+').replace(/[^\d+]/g, '');
  const british = digits.replace(/^\+44(?=\d)/, '0').replace(/^00/, '0');
  if (british.startsWith('+')) return /^\+\d{7,15}$/.test(british);
  // The 0 at the beginning is sometimes left out.
  return /^0\d{9,10}$/.test(british) || /^[1-9]\d{8,9}$/.test(british);
}

/** A telephone number, kept as it was typed. */
export const telField: FieldModel = {
  ...oneInput,
  ...shownAsStored,
  check: (field, given) => {
    const typed = cleanCode(textGiven(given, field.name));
    if (typed === '' || couldBeRung(typed)) return { answer: typed };
    return { problems: [{ code: 'NOT_A_TELEPHONE' }] };
  },
};
