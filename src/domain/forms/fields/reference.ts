import { cleanCode } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { oneInput, type FieldModel } from './field-model.ts';

/** The reference of an earlier message, read off a letter or heard on the telephone: K7RM-3XDW, k7rm3xdw. */
export const referenceField: FieldModel = {
  identifiesSender: true,
  ...oneInput,
  check: (field, given) => {
    const typed = cleanCode(textGiven(given, field.name));
    const compact = typed
      .toUpperCase()
      .replace(/^(?:YOUR |MY )?(?:REF(?:ERENCE)?(?: NUMBER| NO)?\b)?[\s.:#("']*/u, '')
      .replace(/[\s.,_/)"'\p{Pd}\u2212]/gu, '');
    if (compact === '' || /^[A-Z0-9]{8}$/.test(compact)) return { answer: compact };
    return { problems: [{ code: 'NOT_A_REFERENCE' }] };
  },
  onPage: inGroups,
  inEmail: inGroups,
  inCsv: (_field, answer) => answer,
};

/** K7RM3XDW is easier to read out as K7RM-3XDW. */
function inGroups(_field: unknown, answer: string): string {
  return answer.replace(/^(.{4})(.{4})$/, '$1-$2');
}
