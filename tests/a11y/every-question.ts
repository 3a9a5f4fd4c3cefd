import { fieldTypes, type FieldType } from '../../src/domain/forms/definition.ts';
import { testForm } from '../support/test-runtime.ts';

/** What a question of a type needs besides its name and label. A new type is a line here, or this does not compile. */
const needs: Record<FieldType, object> = {
  text: {},
  textarea: { maxLength: 200 },
  email: {},
  tel: {},
  number: { min: 1, max: 9 },
  select: { options: ['First', 'Second'] },
  radios: { options: ['First', 'Second'] },
  checkboxes: { options: ['First', 'Second'] },
  date: { past: true },
  postcode: {},
  address: { britishPostcode: true },
  reference: {},
  file: { accept: ['png'] },
  consent: {},
};

/** A form that asks one question of every type, all of which must be answered; once on one page, and once in steps. */
const questions = {
  standard: 'none',
  fields: fieldTypes.map((type) => ({
    name: `q-${type}`,
    type,
    label: `A question of the type ${type}`,
    hint: 'What helps to answer it.',
    required: true,
    ...needs[type],
  })),
};

export const everyQuestion = testForm('every-question', { title: 'Every question', ...questions });

export const everyQuestionInSteps = testForm('every-question-in-steps', {
  ...questions,
  title: 'Every question in steps',
  steps: [
    { id: 'first', title: 'The first half', fields: namesOf(fieldTypes.slice(0, 7)) },
    { id: 'second', title: 'The second half', fields: namesOf(fieldTypes.slice(7)) },
  ],
});

function namesOf(types: readonly FieldType[]): string[] {
  return types.map((type) => `q-${type}`);
}

/** An answer that each question takes. A file cannot be written into a page again, so it is sent on its own. */
export const goodAnswers: Record<Exclude<FieldType, 'address' | 'date' | 'file'>, string> = {
  text: 'Under the bridge',
  textarea: 'The light is out',
  email: 'ada@example.org',
  tel: '01632 960001',
  number: '3',
  select: 'First',
  radios: 'First',
  checkboxes: 'First',
  postcode: 'CA14 3YJ',
  reference: 'K7RM-3XDW',
  consent: 'yes',
};

/** An answer that each question refuses, in its own words; what is left out is refused for being empty. */
export const wrongAnswers: Partial<Record<FieldType, string>> = {
  text: 'x'.repeat(10_001),
  textarea: 'x'.repeat(201),
  email: 'ada@',
  tel: '12',
  number: '10',
  select: 'Third',
  radios: 'Third',
  checkboxes: 'Third',
  date: '31 February',
  postcode: 'CA1',
  reference: 'K7',
};
