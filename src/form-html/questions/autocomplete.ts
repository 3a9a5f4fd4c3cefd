import type { FormField } from '../../domain/forms/definition.ts';

/**
 * What a browser may fill in for names it knows (WCAG 1.3.5). By the field's name and not its type:
 * a telephone number asked for need not be the resident's own.
 */
const tokens: Record<string, string> = {
  name: 'name',
  'first-name': 'given-name',
  'last-name': 'family-name',
  email: 'email',
  _replyto: 'email',
  phone: 'tel',
  telephone: 'tel',
  mobile: 'tel',
  organisation: 'organization',
  postcode: 'postal-code',
  'address-line1': 'address-line1',
  'address-line2': 'address-line2',
  'address-town': 'address-level2',
  'address-postcode': 'postal-code',
  'date-of-birth-day': 'bday-day',
  'date-of-birth-month': 'bday-month',
  'date-of-birth-year': 'bday-year',
};

/** The HTML autocomplete token of an input, if any: the form's own word first. */
export function autocompleteFor(field: FormField, inputName = field.name): string | undefined {
  return field.autocomplete ?? (Object.hasOwn(tokens, inputName) ? tokens[inputName] : undefined);
}
