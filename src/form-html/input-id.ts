import type { Problem } from '../domain/forms/answers.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { fieldModels } from '../domain/forms/fields/registry.ts';

/** The id of a question's input. The form's name is in it, because one page can hold two forms. */
export function inputIdOf(definition: FormDefinition, name: string): string {
  return `${definition.id}-${name}`;
}

/** The id of the input that a problem is mended in: where its link in the summary leads. */
export function inputIdFor(definition: FormDefinition, problem: Problem): string | undefined {
  const [first] = definition.fields;
  const field = definition.fields.find(({ name }) => name === problem.field);
  // What is wrong with the form as a whole is mended from its first question on.
  const target = field ?? (problem.field === undefined ? first : undefined);
  if (target === undefined) {
    return problem.field === undefined ? undefined : inputIdOf(definition, problem.field);
  }
  const id = inputIdOf(definition, target.name);
  const part = field && String(problem.values?.['part'] ?? '').split('-and-')[0];
  const [firstPart] = fieldModels[target.type].parts ?? [];
  return firstPart === undefined ? id : `${id}-${part || firstPart}`;
}
