import { languageLists, type FormField } from '../../domain/forms/definition.ts';
import { languageOptions } from '../../i18n/languages.ts';

/**
 * A form's questions with the council's own list of languages where they name it, so that a council writes the list once.
 * @example
 * // options: languages, in a council with languages: [pl, ur]
 * withLanguages(fields, ['pl', 'ur']) // options of the values en, pl and ur
 */
export function withLanguages(
  fields: readonly FormField[],
  languages: readonly string[],
): FormField[] {
  return fields.map((field) => {
    const [option, ...others] = field.options ?? [];
    const list = languageLists.find((one) => one === option?.value);
    if (list === undefined || others.length > 0) return field;
    return { ...field, options: languageOptions(list, languages).map((value) => ({ value })) };
  });
}
