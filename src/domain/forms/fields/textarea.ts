import { cleanParagraphs } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { oneInput, shownAsStored, type FieldModel } from './field-model.ts';
import { LONGEST_ANSWER, ofFittingLength } from './length.ts';

/** An answer of several lines. At most 20,000 characters where the form says nothing else. */
export const textareaField: FieldModel = {
  holdsMessage: true,
  ...oneInput,
  ...shownAsStored,
  check: (field, given) =>
    ofFittingLength(field, cleanParagraphs(textGiven(given, field.name)), LONGEST_ANSWER),
};
