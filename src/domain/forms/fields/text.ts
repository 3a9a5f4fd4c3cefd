import { cleanLine } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { oneInput, shownAsStored, type FieldModel } from './field-model.ts';
import { ofFittingLength } from './length.ts';

/** An answer of one line. At most 200 characters where the form says nothing else. */
export const textField: FieldModel = {
  ...oneInput,
  ...shownAsStored,
  check: (field, given) => ofFittingLength(field, cleanLine(textGiven(given, field.name)), 200),
};
