import type { Snapshot } from '../council/snapshot/snapshot.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';

/** The form an address names. The name is a stranger's: `constructor` is no form, though every object has one. */
export function formNamed(site: Snapshot, id: string | undefined): FormDefinition | undefined {
  return id !== undefined && Object.hasOwn(site.forms, id) ? site.forms[id] : undefined;
}
