import { describe, expect, test } from 'vitest';
import { checkStep, nextPage, pageWithProblems, stepsOf } from '../../../src/domain/forms/steps.ts';
import { formOf, given } from './a-form.ts';

const form = formOf(
  [
    { name: 'about', type: 'radios', options: ['bins', 'tax'], required: true },
    { name: 'message', type: 'textarea', required: true },
    { name: 'street', type: 'text', required: true, showWhen: { field: 'about', is: 'bins' } },
    { name: 'photo', type: 'file' },
    { name: 'email', type: 'email' },
    { name: 'phone', type: 'tel' },
    { name: 'consent', type: 'consent', required: true },
  ],
  {
    waysToReply: ['email', 'phone'],
    steps: [
      { id: 'what', title: 'What it is about', fields: ['about', 'message'] },
      { id: 'where', title: 'Where it is', fields: ['street', 'photo'] },
      { id: 'you', title: 'About you', fields: ['email', 'phone'] },
    ],
  },
);
const toTheEnd = {
  about: 'bins',
  message: 'hi',
  street: 'High Street',
  email: 'a@b.uk',
  consent: 'yes',
};

test('a form on one page has no steps', () => {
  expect(stepsOf(formOf([{ name: 'message', type: 'textarea' }]))).toEqual([]);
});

test('a question that no step names is asked in the last, and files on the page before sending', () => {
  expect(stepsOf(form).map(({ id, fields }) => [id, fields.map(({ name }) => name)])).toEqual([
    ['what', ['about', 'message']],
    ['where', ['street']],
    ['you', ['email', 'phone', 'consent']],
  ]);
});

describe('a step is checked for itself', () => {
  test('and not for what comes later', () => {
    expect(checkStep(form, 'what', given({ about: 'bins', message: 'hi' }))).toEqual([]);
    expect(checkStep(form, 'what', given({ about: 'bins', message: '' }))).toEqual([
      { field: 'message', code: 'REQUIRED_FIELD_EMPTY' },
    ]);
  });

  test('with the ways to reply where the last of them is asked', () => {
    const sent = given({ about: 'tax', message: 'hi', email: '', phone: '', consent: 'yes' });
    expect(checkStep(form, 'you', sent)).toEqual([{ field: 'email', code: 'NO_WAY_TO_REPLY' }]);
  });
});

describe('where a long form goes', () => {
  const page = (pressed: Record<string, string>, values: Record<string, string> = {}) => {
    const next = nextPage(form, given({ ...values, ...pressed }));
    if (next.show !== 'step') return next.show;
    return [
      next.step,
      ...next.problems.map(({ code }) => code),
      ...(next.isChange ? ['change'] : []),
    ].join(' ');
  };

  test.each([
    [
      'on to the next step',
      { _at: 'what', _step: 'next' },
      { about: 'bins', message: 'hi' },
      'where',
    ],
    [
      'nowhere while something is wrong',
      { _at: 'what', _step: 'next' },
      { about: 'bins' },
      'what REQUIRED_FIELD_MISSING',
    ],
    [
      'past a step that is not asked',
      { _at: 'what', _step: 'next' },
      { about: 'tax', message: 'hi' },
      'you',
    ],
    ['from the last step to the check page', { _at: 'you', _step: 'next' }, toTheEnd, 'check'],
    ['back without being checked', { _at: 'you', _step: 'back' }, { about: 'bins' }, 'where'],
    ['back past a step that is not asked', { _at: 'you', _step: 'back' }, { about: 'tax' }, 'what'],
    ['from the first step back to itself', { _at: 'what', _step: 'back' }, {}, 'what'],
    ['from the check page back to the last step', { _step: 'back' }, toTheEnd, 'you'],
    ['from the check page to a change', { _step: 'where' }, toTheEnd, 'where change'],
    ['from a change to the check page', { _at: 'where', _step: 'check' }, toTheEnd, 'check'],
    [
      'to a step that only the change brought up, without telling anybody off',
      { _at: 'what', _step: 'check' },
      { about: 'bins', message: 'hi', email: 'a@b.uk', consent: 'yes' },
      'where change',
    ],
    [
      'to what the change itself got wrong',
      { _at: 'what', _step: 'check' },
      { ...toTheEnd, message: '' },
      'what REQUIRED_FIELD_EMPTY change',
    ],
    ['out', { _step: 'send' }, toTheEnd, 'send'],
    ['out at once when a client sends it whole', {}, toTheEnd, 'send'],
    ['to the first step from one it does not have', { _at: 'nowhere', _step: 'next' }, {}, 'what'],
  ])('%s', (_name, pressed, values, expected) => {
    expect(page(pressed, values)).toBe(expected);
  });

  test('a form on one page is sent, whatever button it names', () => {
    const short = formOf([{ name: 'message', type: 'textarea' }]);
    expect(nextPage(short, given({ message: 'hi', _step: 'next' }))).toEqual({ show: 'send' });
  });
});

test('what is wrong when it is sent is shown in the first step that has it', () => {
  const wrong = { field: 'street', code: 'REQUIRED_FIELD_EMPTY' } as const;
  const alsoWrong = { field: 'email', code: 'TYPE_EMAIL' } as const;
  expect(pageWithProblems(form, [wrong, alsoWrong])).toEqual({
    show: 'step',
    step: 'where',
    problems: [wrong],
    isChange: true,
  });
});

test('what is wrong with a file is shown on the page before sending', () => {
  const wrong = { field: 'photo', code: 'FILE_TYPE' } as const;
  expect(pageWithProblems(form, [wrong])).toEqual({ show: 'check', problems: [wrong] });
});
