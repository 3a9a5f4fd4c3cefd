import { formDefinitionSchema } from '../../src/domain/forms/definition.ts';
import { formHtml } from '../../src/form-html/form-html.ts';
import { wordsOf } from '../../src/views/words-of.ts';

import { draftWords } from '../../src/form-html/draft-words.ts';

/** What the script says. */
export const draftHtml = draftWords(wordsOf('en')).source;

/** A form as the build writes it, whose half-filled answers a browser may keep. */
export function halfFilledForm(): string {
  const definition = formDefinitionSchema.parse({
    mailbox: 'hello@example.gov.uk',
    title: 'Ask us a question',
    description: 'Any question.',
    standard: 'online-enquiry',
    fields: [
      { name: 'message', type: 'textarea', required: true, label: 'Message' },
      { name: 'name', type: 'text', required: false, label: 'Name' },
      {
        name: 'reply',
        type: 'radios',
        required: false,
        label: 'Reply',
        options: [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ],
      },
    ],
  });
  return formHtml({
    definition: { ...definition, id: 'general-enquiry' },
    given: {},
    problems: [],
    words: wordsOf('en'),
    action: '/f/general-enquiry',
    keepsDraft: true,
  });
}
