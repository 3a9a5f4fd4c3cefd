import { cleanLine } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { oneInput, type FieldModel } from './field-model.ts';

/** What browsers and clients send for a ticked box. */
const ticked = ['yes', 'on', 'true', '1'];

/** One box to tick, stored as "yes". Left empty it is no answer; required, it must be ticked. */
export const consentField: FieldModel = {
  ...oneInput,
  codeWhenMissing: 'CONSENT_NEEDED',
  check: (field, given) => {
    const sent = cleanLine(textGiven(given, field.name)).toLowerCase();
    return { answer: ticked.includes(sent) ? 'yes' : '' };
  },
  onPage: (_field, _answer, words) => words('form.yes'),
  inEmail: (_field, _answer, words) => words('form.yes'),
  inCsv: (_field, answer) => answer,
};
