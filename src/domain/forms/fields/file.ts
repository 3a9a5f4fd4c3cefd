import { oneInput, shownAsStored, type FieldModel } from './field-model.ts';

/**
 * Files come beside the answers and are checked by `checkFiles`; the stored answer is their names,
 * which `checkAnswers` fills in. A client's text under this name is no answer: it is kept as what no form asked for.
 */
export const fileField: FieldModel = {
  takesFiles: true,
  ...oneInput,
  ...shownAsStored,
  check: () => ({ answer: '' }),
};
