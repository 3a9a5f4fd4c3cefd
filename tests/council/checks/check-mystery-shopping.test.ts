import { expect, test } from 'vitest';
import { errorsOf } from '../../support/errors-of.ts';

const scenario = (id: string, more: string): string =>
  `  - id: ${id}\n    title: Asks\n    hours: night\n${more}`;
const online = (form: string, answers: string): string =>
  `    by: online\n    form: ${form}\n    answers: ${answers}\n`;
const fine = '{ message: Whom do I tell?, email: grace@example.org }';

test('enquiries that fit the council have no errors', async () => {
  const text = `scenarios:\n${scenario('moving', online('general-enquiry', fine))}${scenario('call', '    by: telephone\n    say: Ask.\n')}`;
  expect(await errorsOf({ 'mystery-shopping.yaml': () => text })).toEqual([]);
});

test('forms, languages, questions and answers that the council does not have or take', async () => {
  const text = `questions:
  - { id: plain, text: Was it plain? }
scenarios:
${scenario('one', online('general', fine))}${scenario('one', `${online('general-enquiry', fine)}    language: xx\n`)}${scenario('two', online('general-enquiry', '{ mesage: Hello }'))}${scenario('three', online('general-enquiry', '{ message: Hello, email: grace@ }'))}${scenario('four', `    by: telephone\n    say: Ask.\n    questions: [{ id: plain, text: Again? }]\n`)}${scenario('five', online('general-enquiry', '{ message: Hello, email: jo@plain.example.gov.uk }'))}`;
  expect(await errorsOf({ 'mystery-shopping.yaml': () => text })).toMatchInlineSnapshot(`
    [
      "mystery-shopping.yaml:8 There is no form "general". There are: general-enquiry.",
      "mystery-shopping.yaml:10 There are two scenarios "one". Give one of them another id.",
      "mystery-shopping.yaml:16 There is no language "xx". Did you mean "en"?",
      "mystery-shopping.yaml:22 There is no question "mesage". Did you mean "message"?",
      "mystery-shopping.yaml:28 The form "general-enquiry" would not take the answer to "email". Write one that it takes.",
      "mystery-shopping.yaml:34 Two questions about the scenario "four" have the id "plain". Give one of them another id.",
      "mystery-shopping.yaml:40 plain.example.gov.uk is where the council's own mailboxes are: no acknowledgement is sent there, and staff would know it. Use a mailbox elsewhere.",
    ]
  `);
});

test('what is no scenario', async () => {
  const text = `scenarios:\n  - id: One\n    title: Asks\n    by: fax\n    hours: noon\n`;
  expect(await errorsOf({ 'mystery-shopping.yaml': () => text })).toMatchInlineSnapshot(`
    [
      "mystery-shopping.yaml:4 \`by\` of number 1 under \`scenarios\` is "fax". Write one of: online, telephone, visit, letter.",
    ]
  `);
});
