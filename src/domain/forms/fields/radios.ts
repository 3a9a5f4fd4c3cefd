import type { FieldModel } from './field-model.ts';
import { selectField } from './select.ts';

/** One of a few options, all in sight. Checked and shown as a select is. */
export const radiosField: FieldModel = { ...selectField, showsOptions: true };
