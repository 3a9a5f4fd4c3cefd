import { cleanCode } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { oneInput, shownAsStored, type FieldModel } from './field-model.ts';

/** A number in figures, stored with a full stop and no commas: "1,250" is 1250. */
export const numberField: FieldModel = {
  ...oneInput,
  ...shownAsStored,
  check: (field, given) => {
    const typed = cleanCode(textGiven(given, field.name));
    if (typed === '') return { answer: '' };
    const plain = typed
      .replace(/^(-?)£ ?/, '$1')
      .replace(/^−/, '-')
      .replace(/(?<=\d)[, ](?=\d{3}(\D|$))/g, '');
    if (!/^-?(\d+(\.\d+)?|\.\d+)$/.test(plain) || plain.length > 30) {
      return { problems: [{ code: 'TYPE_NUMERIC' }] };
    }
    const number = Number(plain);
    if (field.min !== undefined && number < field.min) {
      return { problems: [{ code: 'TOO_LOW', values: { min: field.min } }] };
    }
    if (field.max !== undefined && number > field.max) {
      return { problems: [{ code: 'TOO_HIGH', values: { max: field.max } }] };
    }
    return { answer: plain };
  },
};
