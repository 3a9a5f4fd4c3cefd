import type { FieldType } from '../../domain/forms/definition.ts';
import { addressQuestion } from './address-question.ts';
import { checkboxesQuestion, radiosQuestion } from './choice-question.ts';
import { consentQuestion } from './consent-question.ts';
import { dateQuestion } from './date-question.ts';
import { fileQuestion } from './file-question.ts';
import { oneLineQuestion } from './one-line.ts';
import type { QuestionRenderer } from './question.ts';
import { selectQuestion } from './select-question.ts';
import { textareaQuestion } from './textarea-question.ts';

/** How each type of question is put on a page; how it is checked is in the domain's own registry. */
export const questionRenderers: Record<FieldType, QuestionRenderer> = {
  text: oneLineQuestion,
  textarea: textareaQuestion,
  email: oneLineQuestion,
  tel: oneLineQuestion,
  number: oneLineQuestion,
  select: selectQuestion,
  radios: radiosQuestion,
  checkboxes: checkboxesQuestion,
  date: dateQuestion,
  postcode: oneLineQuestion,
  address: addressQuestion,
  reference: oneLineQuestion,
  file: fileQuestion,
  consent: consentQuestion,
};
