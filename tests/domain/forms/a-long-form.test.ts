import { describe, expect, test } from 'vitest';
import { checkAnswers } from '../../../src/domain/forms/check-answers.ts';
import { checkStep, nextPage, pageWithProblems } from '../../../src/domain/forms/steps.ts';
import { formOf, given } from './a-form.ts';

const form = formOf(
  [
    { name: 'about', type: 'radios', options: ['bins', 'tax'], required: true },
    { name: 'street', type: 'text', required: true, showWhen: { field: 'about', is: 'bins' } },
    { name: 'colour', type: 'text', required: true },
    { name: 'born', type: 'date' },
    { name: 'email', type: 'email' },
    { name: 'phone', type: 'tel' },
    { name: 'message', type: 'textarea', required: true },
  ],
  {
    waysToReply: ['email', 'phone'],
    steps: [
      { id: 'what', title: 'What it is about', fields: ['about'] },
      { id: 'where', title: 'Where it is', fields: ['street', 'colour', 'born'] },
      { id: 'mail', title: 'Your email', fields: ['email'] },
      { id: 'phone', title: 'Your telephone', fields: ['phone'] },
      { id: 'words', title: 'Your message', fields: ['message'] },
    ],
  },
);

describe('an answer to a question that is not asked any more', () => {
  const answers = { about: 'tax', street: 'High Street', colour: 'red', message: 'hi' };
  const all = { ...answers, email: 'ada@example.org' };

  test('is left out once its sender has read what will be sent, and kept where they have not', () => {
    const read = checkAnswers(form, given({ ...all, _step: 'send' }));
    expect(read.ok && read.extra).toEqual({});
    expect(checkAnswers(form, given(all))).toMatchObject({ extra: { street: 'High Street' } });
    const next = checkAnswers(form, given({ ...all, _step: 'next' }));
    expect(next).toMatchObject({ extra: { street: 'High Street' } });
  });

  test('is kept on a form of one page, whatever button it names', () => {
    const onePage = { ...form };
    delete onePage.steps;
    const sent = checkAnswers(onePage, given({ ...all, _step: 'send' }));
    expect(sent).toMatchObject({ extra: { street: 'High Street' } });
  });
});

describe('a step', () => {
  test('asks for a way to reply where the last one is, and not before', () => {
    const none = given({ about: 'tax', email: '', phone: '' });
    expect(checkStep(form, 'mail', none)).toEqual([]);
    expect(checkStep(form, 'phone', none)).toEqual([{ field: 'email', code: 'NO_WAY_TO_REPLY' }]);
    expect(checkStep(form, 'words', given({ message: 'hi' }))).toEqual([]);
  });

  test('that does not exist has nothing wrong', () => {
    expect(checkStep(form, 'nowhere', {})).toEqual([]);
  });

  test('is shown though only one of its questions is asked', () => {
    const next = nextPage(form, given({ about: 'tax', _at: 'what', _step: 'next' }));
    expect(next).toEqual({ show: 'step', step: 'where', problems: [], isChange: false });
  });
});

describe('after a change', () => {
  const done = { about: 'bins', colour: 'red', email: 'ada@example.org', message: 'hi' };
  const check = (values: Record<string, string>) =>
    nextPage(form, given({ ...done, _step: 'check', ...values }));

  test('all that is wrong in the step itself is said', () => {
    expect(check({ _at: 'where', colour: '' })).toEqual({
      show: 'step',
      step: 'where',
      problems: [
        { field: 'street', code: 'REQUIRED_FIELD_MISSING' },
        { field: 'colour', code: 'REQUIRED_FIELD_EMPTY' },
      ],
      isChange: true,
    });
  });

  test('a step that no one has seen yet says nothing of what is missing', () => {
    expect(check({ _at: 'what' })).toEqual({
      show: 'step',
      step: 'where',
      problems: [],
      isChange: true,
    });
  });

  test('a step that was seen says what is wrong in it, and what is missing beside', () => {
    expect(
      check({ _at: 'what', 'born-day': '31', 'born-month': '2', 'born-year': '1990' }),
    ).toEqual({
      show: 'step',
      step: 'where',
      problems: [
        { field: 'street', code: 'REQUIRED_FIELD_MISSING' },
        { field: 'born', code: 'NOT_A_DATE' },
      ],
      isChange: true,
    });
  });

  test('where nothing is wrong all answers are shown', () => {
    expect(check({ _at: 'where', street: 'High Street' })).toEqual({ show: 'check', problems: [] });
  });
});

test('a form that was begun is not sent by a page that names no button', () => {
  const next = nextPage(form, given({ about: 'tax', _at: 'what' }));
  expect(next).toEqual({ show: 'step', step: 'where', problems: [], isChange: false });
});

test('what is wrong with no one question is said where all answers are', () => {
  const problems = [{ code: 'EMPTY' as const }];
  expect(pageWithProblems(form, problems)).toEqual({ show: 'check', problems });
});

test.each([
  ['31', '4', '2026'],
  ['0', '4', '2026'],
  ['00', '4', '2026'],
  ['29', '2', '2027'],
  ['32', '1', '2026'],
  ['1', '13', '2026'],
  ['1', '0', '2026'],
])('no calendar has a day %s.%s.%s', (day, month, year) => {
  const born = { 'born-day': day, 'born-month': month, 'born-year': year };
  expect(checkStep(form, 'where', given({ colour: 'red', ...born }))).toEqual([
    { field: 'born', code: 'NOT_A_DATE' },
  ]);
});
