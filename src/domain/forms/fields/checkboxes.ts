import { cleanLine } from '../clean-text.ts';
import type { FormField } from '../definition.ts';
import { valuesGiven } from '../given-values.ts';
import type { Wording } from '../wording.ts';
import { optionsByValue } from '../naming.ts';
import { oneInput, type FieldModel } from './field-model.ts';
import { optionLabel, optionsIn } from './options.ts';

/** Any number of options. Stored by their values, joined by ", " in the order the form has them. */
export const checkboxesField: FieldModel = {
  takesOptions: true,
  showsOptions: true,
  ...oneInput,
  check: (field, given) => {
    const sent = valuesGiven(given, field.name).map(cleanLine);
    const options = optionsByValue(field);
    const longest = [...options.keys()].reduce((sum, { length }) => sum + length + 2, 0);
    const chosen = new Set<string>();
    for (const value of sent) {
      if (value.length > longest) return { problems: [{ code: 'NOT_AN_OPTION' }] };
      // A list in one value ("large print, Braille") is what a client without lists can send.
      for (const one of options.has(value) ? [value] : optionsIn(field, value)) {
        if (!options.has(one)) return { problems: [{ code: 'NOT_AN_OPTION' }] };
        chosen.add(one);
      }
    }
    return { answer: [...options.keys()].filter((value) => chosen.has(value)).join(', ') };
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
