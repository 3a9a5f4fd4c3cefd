import type { FieldType } from '../definition.ts';
import { addressField } from './address.ts';
import { checkboxesField } from './checkboxes.ts';
import { consentField } from './consent.ts';
import { dateField } from './date.ts';
import { emailField } from './email.ts';
import type { FieldModel } from './field-model.ts';
import { fileField } from './file.ts';
import { numberField } from './number.ts';
import { postcodeField } from './postcode.ts';
import { radiosField } from './radios.ts';
import { referenceField } from './reference.ts';
import { selectField } from './select.ts';
import { telField } from './tel.ts';
import { textField } from './text.ts';
import { textareaField } from './textarea.ts';

/** Every type of question a form can ask. A new type is one file here and one renderer in form-html. */
export const fieldModels: Record<FieldType, FieldModel> = {
  text: textField,
  textarea: textareaField,
  email: emailField,
  tel: telField,
  number: numberField,
  select: selectField,
  radios: radiosField,
  checkboxes: checkboxesField,
  date: dateField,
  postcode: postcodeField,
  address: addressField,
  reference: referenceField,
  file: fileField,
  consent: consentField,
};
