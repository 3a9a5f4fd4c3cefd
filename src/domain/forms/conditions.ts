import type { Given } from './answers.ts';
import type { FormDefinition, FormField } from './definition.ts';
import { checkField } from './fields/check-field.ts';
import { fieldModels } from './fields/registry.ts';

/**
 * The questions that are asked of someone who has answered so far what was given: all without a
 * condition, and those whose condition holds. A question that depends on a hidden one is hidden too.
 * @example
 * // earlier-reference is shown when complained-before is "yes"
 * fieldsAsked(complaint, { 'complained-before': ['no'] }) // => without earlier-reference
 */
export function fieldsAsked(definition: FormDefinition, given: Given): FormField[] {
  const known = new Map<string, boolean>();
  // One question may decide about all the others, and its answer be long.
  const chosen = new Map<FormField, string[]>();
  const chosenOf = (field: FormField): string[] => {
    const values = chosen.get(field) ?? chosenValues(field, given);
    chosen.set(field, values);
    return values;
  };
  const isAsked = (field: FormField): boolean => {
    const before = known.get(field.name);
    if (before !== undefined) return before;
    // Two questions that wait for each other are both hidden. Reading the form refuses such a pair.
    known.set(field.name, false);
    const condition = field.showWhen;
    const other = definition.fields.find((one) => one.name === condition?.field);
    const asked =
      condition === undefined ||
      (other !== undefined &&
        isAsked(other) &&
        chosenOf(other).some((value) => [condition.is].flat().includes(value)));
    known.set(field.name, asked);
    return asked;
  };
  return definition.fields.filter(isAsked);
}

function chosenValues(field: FormField, given: Given): string[] {
  const model = fieldModels[field.type];
  const checked = checkField(field, given);
  if ('problems' in checked) return [];
  return model.chosen?.(field, checked.answer) ?? [checked.answer];
}
