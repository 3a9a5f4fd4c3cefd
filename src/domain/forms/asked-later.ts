import type { FormDefinition } from './definition.ts';
import { stepsOf } from './steps.ts';

/**
 * Questions of a form in steps that depend on an answer of a later step: no one would be asked them in time.
 * @returns where each is in the definition, and what to write instead
 * @example
 * // "when" is asked in the step "first" and depends on "before", asked in the step "second"
 * askedLater(definition) // => [{ path: ['fields', 0, 'showWhen', 'field'], message: '"when" depends on …' }]
 */
export function askedLater(definition: FormDefinition): { path: PropertyKey[]; message: string }[] {
  if (definition.steps === undefined) return [];
  const steps = stepsOf(definition);
  const stepOf = (name: string): number =>
    steps.findIndex(({ fields }) => fields.some((field) => field.name === name));
  return definition.fields.flatMap(({ name, showWhen }, index) => {
    if (showWhen === undefined) return [];
    const own = stepOf(name);
    const other = stepOf(showWhen.field);
    if (own === -1 || other <= own) return [];
    const message = `"${name}" depends on "${showWhen.field}", which is asked in a later step. Put it into the step "${steps[other]?.id ?? ''}", or "${showWhen.field}" into an earlier one.`;
    return [{ path: ['fields', index, 'showWhen', 'field'], message }];
  });
}
