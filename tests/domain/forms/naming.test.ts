import { expect, test } from 'vitest';
import { optionsIn } from '../../../src/domain/forms/fields/options.ts';
import {
  formNamed,
  optionNamed,
  optionOf,
  questionNamed,
} from '../../../src/domain/forms/naming.ts';
import { wordingFor } from '../../../src/domain/forms/wording.ts';
import type { Wording } from '../../../src/domain/forms/wording.ts';
import { fieldOf } from './a-form.ts';

/** A language with these words. */
function wordsOf(known: Record<string, string>): Wording {
  const words = (key: string, values?: Record<string, string | number>) =>
    `${known[key] ?? key}${values === undefined ? '' : JSON.stringify(values)}`;
  return Object.assign(words, { language: 'pl', has: (key: string) => Object.hasOwn(known, key) });
}

const words = wordsOf({
  'field.email.label': 'E-mail',
  'field.useful.option.yes': 'Tak',
  'form.complaint.title': 'Skarga',
  'form.complaint.field.email.label': 'E-mail do skargi',
});

test('a question is called by the council’s words, else by the language’s, else by its name', () => {
  expect(questionNamed({ name: 'email', label: 'Your address' }, words)).toEqual({
    text: 'Your address',
    isCouncils: true,
  });
  expect(questionNamed({ name: 'email', label: undefined }, words)).toEqual({
    text: 'E-mail',
    isCouncils: false,
  });
  expect(questionNamed({ name: 'colour', label: undefined }, words)).toEqual({
    text: 'colour',
    isCouncils: true,
  });
});

test('this form’s words go before those that every form has', () => {
  const complaint = wordingFor({ id: 'complaint' }, words);
  expect(questionNamed({ name: 'email', label: undefined }, complaint).text).toBe(
    'E-mail do skargi',
  );
  const other = wordingFor({ id: 'general' }, words);
  expect(questionNamed({ name: 'email', label: undefined }, other).text).toBe('E-mail');
  expect(complaint.language).toBe('pl');
  expect(complaint.has('field.useful.option.yes')).toBe(true);
  expect(complaint.has('field.useful.option.no')).toBe(false);
  expect(complaint('field.email.label', { count: 2 })).toBe('E-mail do skargi{"count":2}');
});

test('an option is called by the council’s words, else by the language’s, else by its value', () => {
  const field = fieldOf({
    name: 'useful',
    type: 'radios',
    options: [{ value: 'yes' }, { value: 'no', label: 'Not really' }, { value: 'perhaps' }],
  });
  expect(optionNamed(field, 'yes', words)).toEqual({ text: 'Tak', isCouncils: false });
  expect(optionNamed(field, 'no', words)).toEqual({ text: 'Not really', isCouncils: true });
  expect(optionNamed(field, 'perhaps', words)).toEqual({ text: 'perhaps', isCouncils: true });
  expect(optionNamed(field, 'gone', words)).toEqual({ text: 'gone', isCouncils: true });
});

test('a form is called by the council’s words, else by the language’s, else by its id', () => {
  expect(formNamed({ id: 'complaint', title: 'Complain' }, words).text).toBe('Complain');
  expect(formNamed({ id: 'complaint', title: undefined }, words)).toEqual({
    text: 'Skarga',
    isCouncils: false,
  });
  expect(formNamed({ id: 'bins', title: undefined }, words)).toEqual({
    text: 'bins',
    isCouncils: true,
  });
});

test('an option is found whatever spaces are around it', () => {
  const field = fieldOf({ type: 'select', options: ['Bins ', 'Trees'] });
  expect(optionOf(field, '  Bins')?.value).toBe('Bins ');
  expect(optionOf(field, 'bins')).toBeUndefined();
  expect(optionOf(fieldOf({ type: 'text' }), 'Bins')).toBeUndefined();
});

test.each([
  ['Bins, boxes and bags, Bins', ['Bins, boxes and bags', 'Bins']],
  ['Bins, Trees', ['Bins', 'Trees']],
  ['Bins', ['Bins']],
  ['', []],
  ['Gone, Bins', ['Gone', 'Bins']],
  ['Binsack', ['Binsack']],
  ['Bins, boxes', ['Bins', 'boxes']],
])('the stored answer "%s" holds %j', (answer, values) => {
  const field = fieldOf({
    type: 'checkboxes',
    options: ['Bins', 'Bins, boxes and bags', 'Trees'],
  });
  expect(optionsIn(field, answer)).toEqual(values);
});
