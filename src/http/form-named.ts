import type { Site } from '../council/snapshot/site.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';

/** The form an address names. The name is a stranger's: `constructor` is no form, though every object has one. */
export function formNamed(site: Site, id: string | undefined): FormDefinition | undefined {
  return id !== undefined && Object.hasOwn(site.forms, id) ? site.forms[id] : undefined;
}
