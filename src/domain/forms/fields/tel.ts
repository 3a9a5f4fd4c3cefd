import { cleanCode } from '../clean-text.ts';
import { couldBeDialled } from '../could-be-dialled.ts';
import { textGiven } from '../given-values.ts';
import { oneInput, shownAsStored, type FieldModel } from './field-model.ts';

/** A telephone number, kept as it was typed. */
export const telField: FieldModel = {
  reachesSender: true,
  identifiesSender: true,
  ...oneInput,
  ...shownAsStored,
  check: (field, given) => {
    const typed = cleanCode(textGiven(given, field.name));
    if (typed === '' || couldBeDialled(typed)) return { answer: typed };
    return { problems: [{ code: 'NOT_A_TELEPHONE' }] };
  },
};
