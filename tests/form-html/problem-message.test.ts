import { expect, test } from 'vitest';
import type { Problem } from '../../src/domain/forms/answers.ts';
import { checkAnswers } from '../../src/domain/forms/check-answers.ts';
import { problemCodes } from '../../src/domain/forms/formspree-code.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { problemMessage } from '../../src/form-html/problem-message.ts';
import { formOf, given } from '../domain/forms/a-form.ts';
import { en, inLanguage } from './english.ts';

const form = formOf(
  [
    { name: 'message', type: 'textarea', required: true, maxLength: 5000, minLength: 2 },
    { name: 'email', type: 'email' },
    { name: 'phone', type: 'tel' },
    { name: 'address', type: 'address' },
    { name: 'bin', type: 'radios', label: 'Which bin was missed?', options: ['Grey', 'Green'] },
    { name: 'round', type: 'text', label: 'Which round?', maxLength: 1 },
    { name: 'happened-on', type: 'date', label: 'When did it happen?' },
    { name: 'bins', type: 'number', label: 'How many bins?', min: 1, max: 12 },
    { name: 'photo', type: 'file', label: 'A picture', accept: ['jpeg', 'png'] },
    { name: 'consent', type: 'consent' },
    { name: 'earlier-reference', type: 'reference' },
    { name: 'postcode', type: 'postcode' },
    { name: 'topics', type: 'checkboxes', label: 'What is it about?', options: ['a', 'b'] },
  ],
  { waysToReply: ['email', 'phone', 'address'] },
);

const problems: Problem[] = [
  { code: 'EMPTY' },
  { field: 'message', code: 'REQUIRED_FIELD_MISSING' },
  { field: 'message', code: 'REQUIRED_FIELD_EMPTY' },
  { field: 'email', code: 'REQUIRED_FIELD_EMPTY' },
  { field: 'bin', code: 'REQUIRED_FIELD_MISSING' },
  { field: 'round', code: 'REQUIRED_FIELD_EMPTY' },
  { field: 'happened-on', code: 'REQUIRED_FIELD_MISSING' },
  { field: 'topics', code: 'REQUIRED_FIELD_MISSING' },
  { field: 'photo', code: 'REQUIRED_FIELD_MISSING' },
  { field: 'address', code: 'REQUIRED_FIELD_EMPTY', values: { part: 'line1' } },
  { field: 'address', code: 'REQUIRED_FIELD_EMPTY', values: { part: 'town' } },
  { field: 'address', code: 'NOT_A_POSTCODE', values: { part: 'postcode' } },
  { field: 'email', code: 'TYPE_EMAIL' },
  { field: '_replyto', code: 'TYPE_EMAIL' },
  { field: 'bins', code: 'TYPE_NUMERIC' },
  { field: 'bins', code: 'TOO_LOW', values: { min: 1 } },
  { field: 'bins', code: 'TOO_HIGH', values: { max: 12 } },
  { field: 'round', code: 'TYPE_TEXT' },
  { code: 'NO_FILE_UPLOADS' },
  { field: 'photo', code: 'FILES_TOO_BIG', values: { name: 'bin.jpg', max: 2.5 } },
  { field: 'photo', code: 'TOO_MANY_FILES', values: { count: 1 } },
  { field: 'photo', code: 'TOO_MANY_FILES', values: { count: 3 } },
  { field: 'photo', code: 'FILE_TYPE', values: { name: 'bin.exe' } },
  { field: 'photo', code: 'FILE_EMPTY', values: { name: 'bin.jpg' } },
  { field: 'email', code: 'NO_WAY_TO_REPLY' },
  { field: 'message', code: 'TOO_LONG', values: { max: 5000, over: 2 } },
  { field: 'round', code: 'TOO_LONG', values: { max: 1, over: 2 } },
  { field: 'message', code: 'TOO_SHORT', values: { min: 2 } },
  { field: 'bin', code: 'NOT_AN_OPTION' },
  { field: 'happened-on', code: 'NOT_A_DATE' },
  { field: 'happened-on', code: 'NOT_A_DATE', values: { part: 'year' } },
  { field: 'happened-on', code: 'DATE_PART_MISSING', values: { part: 'day' } },
  { field: 'happened-on', code: 'DATE_PART_MISSING', values: { part: 'month-and-year' } },
  { field: 'phone', code: 'NOT_A_TELEPHONE' },
  { field: 'earlier-reference', code: 'NOT_A_REFERENCE' },
  { field: 'postcode', code: 'NOT_A_POSTCODE' },
  { field: 'consent', code: 'CONSENT_NEEDED' },
];

test('every problem is said in a whole sentence', () => {
  const said = problems.map((problem) => problemMessage(problem, form, en));
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "Fill in the form before you send it
    Enter an answer to “Your message”
    Enter an answer to “Your message”
    Enter your email address
    Choose an answer to “Which bin was missed?”
    Enter an answer to “Which round?”
    Enter the date for “When did it happen?”
    Choose one or more answers to “What is it about?”
    Choose a file for “A picture”
    Enter address line 1, typically the building and street
    Enter a town or city
    Enter a postcode, like CA14 3YJ
    Enter an email address in the correct format, like name@example.com
    Enter an email address in the correct format, like name@example.com
    The answer to “How many bins?” must be a number, like 30
    The answer to “How many bins?” must be 1 or more
    The answer to “How many bins?” must be 12 or less
    The answer to “Which round?” must be text
    Send this form without a file: it does not take files
    The file “bin.jpg” must be smaller than 2.5 MB
    Choose only 1 file
    Choose no more than 3 files
    The file “bin.exe” must be one of these kinds: JPEG or PNG
    The file “bin.jpg” is empty. Choose another
    Give us one way to reply to you: email address, telephone number or postal address
    “Your message” must be 5,000 characters or fewer
    “Which round?” must be 1 character or fewer
    “Your message” must be 2 characters or more
    Choose an answer to “Which bin was missed?” from the list
    The date for “When did it happen?” must be a real date, like 27 3 2026
    The year for “When did it happen?” must have 4 numbers, like 2026
    The date for “When did it happen?” must have a day
    The date for “When did it happen?” must have a month and a year
    Enter a telephone number, like 01632 960 001 or +44 1632 960 001
    Enter a reference of 8 letters and numbers, like K7RM-3XDW
    Enter a postcode, like CA14 3YJ
    Tick the box to say that you agree"
  `);
});

test('a figure is written as the language writes it, and picks its plural form', () => {
  const pl = inLanguage('pl', {
    'error.TOO_LONG.message':
      'Wiadomość: najwyżej {max, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}',
  });
  const tooLong = (max: number) =>
    problemMessage({ field: 'message', code: 'TOO_LONG', values: { max } }, form, pl);
  expect(tooLong(2)).toBe('Wiadomość: najwyżej 2 znaki');
  expect(tooLong(50_000)).toBe('Wiadomość: najwyżej 50 000 znaków'.replace(' 000', '\u00A0000'));
});

test('whatever can go wrong has its sentence', () => {
  const checked = checkAnswers(form, given({ 'address-line1': 'x', bins: 'many', phone: '1' }));
  const sentences = checked.ok ? [] : checked.problems.map((one) => problemMessage(one, form, en));
  expect(sentences.join('\n')).not.toMatch(/[{}]/);
});

test('an error names the question as this form asks it', () => {
  const own = formOf([
    { name: 'message', type: 'textarea', label: 'What went well?', required: true },
    { name: 'service', type: 'text', label: 'Which team was it?', required: true },
  ]);
  const told = ['message', 'service'].map((field) =>
    problemMessage({ field, code: 'REQUIRED_FIELD_EMPTY' }, own, en),
  );
  expect(told).toEqual([
    'Enter an answer to “What went well?”',
    'Enter an answer to “Which team was it?”',
  ]);
});

test('every code of a problem has a sentence in English: write error.<CODE> in src/i18n/words/en/forms.json', () => {
  const keys = Object.keys(allWords['en'] ?? {});
  const sentenceOf = (code: string) =>
    keys.some((key) => new RegExp(`^error\\.(?:(?:part|type)\\.\\w+\\.)?${code}$`).test(key));
  // Said as an empty box is.
  const codes = problemCodes().filter((code) => code !== 'REQUIRED_FIELD_MISSING');
  expect(codes.filter((code) => !sentenceOf(code))).toEqual([]);
  expect(codes.length).toBeGreaterThan(25);
});

test('a problem without a sentence of its own has a general one', () => {
  const problem = { field: 'round', code: 'NOT_A_COLOUR' } as unknown as Problem;
  expect(problemMessage(problem, form, en)).toBe('The answer to “Which round?” must be text');
});
