import { askedLater } from '../../domain/forms/asked-later.ts';
import { checkDefinition } from '../../domain/forms/check-definition.ts';
import { allWords } from '../../i18n/all-words.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** Each form by itself: whether its questions, conditions and steps fit together, told by file and line. */
export function checkForms({ forms }: Council): Finding[] {
  return forms.flatMap(({ file, data, lineOf }) =>
    [...checkDefinition(data), ...askedLater(data), ...questionsWithoutWords(data)].map(
      ({ path, message }): Finding => ({ severity: 'error', file, line: lineOf(path), message }),
    ),
  );
}

/** A question without a label of its own has to have one in the words files: residents read one or the other. */
function questionsWithoutWords({
  id,
  fields,
}: Council['forms'][number]['data']): ReturnType<typeof checkDefinition> {
  const known = allWords['en'] ?? {};
  return fields.flatMap(({ name, label }, index) => {
    const keys = [`form.${id}.field.${name}.label`, `field.${name}.label`];
    if (label !== undefined || keys.some((key) => Object.hasOwn(known, key))) return [];
    const message = `"${name}" needs "label:", the question as residents read it. Front Door has no words of its own for it.`;
    return [{ path: ['fields', index], message }];
  });
}
