import { expect, test } from 'vitest';
import { checkForms } from '../../../src/council/checks/check-forms.ts';
import type { Council } from '../../../src/council/council.ts';
import { formOf } from '../../domain/forms/a-form.ts';

/** Only what the check reads of a council. */
function councilWith(fields: Parameters<typeof formOf>[0]): Council {
  const form = { file: 'content/x/forms/general.mdx', data: formOf(fields), lineOf: () => 7 };
  return { forms: [form] } as unknown as Council;
}

test('a question that no one has words for is reported by file and line', () => {
  expect(
    checkForms(
      councilWith([
        { name: 'message', type: 'textarea' },
        { name: 'bin-colour', type: 'text' },
        { name: 'round', type: 'text', label: 'Which round?' },
      ]),
    ),
  ).toEqual([
    {
      severity: 'error',
      file: 'content/x/forms/general.mdx',
      line: 7,
      message:
        '"bin-colour" needs "label:", the question as residents read it. Front Door has no words of its own for it.',
    },
  ]);
});
