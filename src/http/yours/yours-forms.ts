import type { FormDefinition, FormField } from '../../domain/forms/definition.ts';
import { treatments } from '../../domain/submissions/event-schema.ts';

/** Characters that can be added at a time. */
const LONGEST_ADDED = 5_000;

const message: FormField = {
  name: 'message',
  type: 'textarea',
  required: false,
  maxLength: LONGEST_ADDED,
};
const file: FormField = { name: 'file', type: 'file', required: false };

/** More words, or a file, for a message that was sent before. The file is bounded as one on a form is. */
export const addForm = formOf('yours-add', [message, file]);

/** The same once files of the message are no longer kept: one that came now would be erased at once. */
export const addWordsForm = formOf('yours-add', [{ ...message, required: true }]);

const ways: FormField[] = [
  { name: 'email', type: 'email', required: false },
  { name: 'phone', type: 'tel', required: false },
  { name: 'address', type: 'address', required: false },
];

/** Where someone is reached from now on. */
export const contactForm: FormDefinition = {
  ...formOf('yours-contact', ways),
  waysToReply: ways.map(({ name }) => name),
};

/** The address to which the list of all that was sent from it goes. */
export const listForm = formOf('yours-list', [{ name: 'email', type: 'email', required: true }]);

/** How it went, after the reply. */
export const feedbackForm = formOf('yours-feedback', [
  choice('satisfied', ['yes', 'no']),
  choice('first-time', ['yes', 'no']),
  choice('treated', treatments),
]);

function choice(name: string, values: readonly string[]): FormField {
  const options = values.map((value) => ({ value, label: undefined, hint: undefined }));
  return { name, type: 'radios', required: true, options };
}

/** A form of the site's own, in words of the site's own: no council writes it, and no address takes it but its page's. */
function formOf(id: string, fields: FormField[]): FormDefinition {
  return {
    id,
    fields,
    standard: 'none',
    mailbox: 'nobody@invalid',
    open: true,
    waysToReply: [],
    keepMonths: 1,
    keepFilesDays: 1,
  };
}
