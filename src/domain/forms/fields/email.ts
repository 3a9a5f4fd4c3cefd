import { cleanCode } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { plainAddress } from '../plain-address.ts';
import { oneInput, shownAsStored, type FieldModel } from './field-model.ts';

/** An e-mail address that can stand in a message's header as it is: see `plainAddress`. */
export const emailField: FieldModel = {
  ...oneInput,
  ...shownAsStored,
  check: (field, given) => {
    const typed = textGiven(given, field.name);
    const address = cleanCode(typed);
    if (address === '') return { answer: '' };
    // A browser sends no line break from a box of one line: where one comes, it is meant for a header.
    const plain = /[\r\n]/.test(typed) ? undefined : plainAddress(address);
    return plain === undefined ? { problems: [{ code: 'TYPE_EMAIL' }] } : { answer: plain };
  },
};
