import type { FieldType } from '../../domain/forms/definition.ts';
import { textGiven } from '../../domain/forms/given-values.ts';
import { input, type InputOptions } from '../govuk/input.ts';
import { autocompleteFor } from './autocomplete.ts';
import { commonOptions, type QuestionRenderer } from './question.ts';

/** What each type's box has of its own: the keyboard a telephone shows, the width, the spelling check. */
const own: Partial<Record<FieldType, Partial<InputOptions>>> = {
  email: { type: 'email', spellcheck: false, autocapitalize: 'none' },
  tel: { type: 'tel', classes: 'govuk-input--width-20' },
  number: { inputmode: 'decimal', spellcheck: false, classes: 'govuk-input--width-10' },
  postcode: { autocapitalize: 'characters', spellcheck: false, classes: 'govuk-input--width-10' },
  reference: { autocapitalize: 'characters', spellcheck: false, classes: 'govuk-input--width-10' },
};

/** Every question that is answered in one box of one line. */
export const oneLineQuestion: QuestionRenderer = (question) =>
  input({
    ...commonOptions(question),
    ...own[question.field.type],
    value: textGiven(question.given, question.field.name),
    autocomplete: autocompleteFor(question.field),
  });
