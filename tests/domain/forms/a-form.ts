import {
  formDefinitionSchema,
  type FormDefinition,
  type FormField,
  type FormFieldInput,
} from '../../../src/domain/forms/definition.ts';

/** A form with these fields, and whatever else a test cares about. */
export function formOf(
  fields: FormFieldInput[],
  rest: { waysToReply?: string[]; steps?: FormDefinition['steps']; title?: string } = {},
): FormDefinition {
  const own = { source: 'a test', standard: 'online', mailbox: 'desk@example.gov.uk', fields };
  return { id: 'general', ...formDefinitionSchema.parse({ ...own, ...rest }) };
}

/** One field as a form would have it. */
export function fieldOf(field: Omit<FormFieldInput, 'name'> & { name?: string }): FormField {
  const [first] = formOf([{ name: 'it', ...field }]).fields;
  if (!first) throw new Error('A form has at least one field.');
  return first;
}

/** As a browser sends it: one value under each name. */
export function given(values: Record<string, string | string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()]));
}

/** The open form of the contract's vectors: it requires `message`. */
export const general = formOf([
  { name: 'message', type: 'textarea', required: true },
  { name: 'email', type: 'email' },
]);
