import { cleanLine } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { optionsByValue } from '../naming.ts';
import { oneInput, type FieldModel } from './field-model.ts';
import { optionLabel } from './options.ts';

/** One of a list of options. Stored by its value, shown by its label. */
export const selectField: FieldModel = {
  takesOptions: true,
  ...oneInput,
  check: (field, given) => {
    const chosen = cleanLine(textGiven(given, field.name));
    if (chosen === '' || optionsByValue(field).has(chosen)) return { answer: chosen };
    return { problems: [{ code: 'NOT_AN_OPTION' }] };
  },
  onPage: optionLabel,
  inEmail: optionLabel,
  inCsv: (_field, answer) => answer,
};
