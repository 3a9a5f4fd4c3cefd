import { cleanLine } from '../clean-text.ts';
import type { FormField } from '../definition.ts';
import { valuesGiven } from '../given-values.ts';
import type { Wording } from '../wording.ts';
import { optionOf } from '../naming.ts';
import { oneInput, type FieldModel } from './field-model.ts';
import { optionLabel, optionsIn } from './options.ts';

/** Any number of options. Stored by their values, joined by ", " in the order the form has them. */
export const checkboxesField: FieldModel = {
  takesOptions: true,
  showsOptions: true,
  ...oneInput,
  check: (field, given) => {
    const sent = valuesGiven(given, field.name).map(cleanLine);
    const longest = (field.options ?? []).reduce((sum, { value }) => sum + value.length + 2, 0);
    if (sent.some(({ length }) => length > longest))
      return { problems: [{ code: 'NOT_AN_OPTION' }] };
    // A list in one value ("large print, Braille") is what a client without lists can send.
    const chosen = sent.flatMap((value) =>
      optionOf(field, value) ? [value] : optionsIn(field, value),
    );
    if (chosen.some((value) => !optionOf(field, value))) {
      return { problems: [{ code: 'NOT_AN_OPTION' }] };
    }
    const values = (field.options ?? []).map((option) => cleanLine(option.value));
    return { answer: values.filter((value) => chosen.includes(value)).join(', ') };
  },
  chosen: optionsIn,
  onPage: labelsByLine,
  inEmail: labelsByLine,
  inCsv: (_field, answer) => answer,
};

function labelsByLine(field: FormField, answer: string, words: Wording): string {
  return optionsIn(field, answer)
    .map((value) => optionLabel(field, value, words))
    .join('\n');
}
