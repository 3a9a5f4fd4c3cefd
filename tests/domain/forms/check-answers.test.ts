import { describe, expect, test } from 'vitest';
import { checkAnswers } from '../../../src/domain/forms/check-answers.ts';
import { formOf, general, given } from './a-form.ts';

describe('the contract', () => {
  test('an address and a message are taken', () => {
    expect(checkAnswers(general, given({ email: 'a@b.uk', message: 'hi' }))).toEqual({
      ok: true,
      answers: { email: 'a@b.uk', message: 'hi' },
      extra: {},
      files: [],
    });
  });

  test.each([
    ['17: an email that is none', { email: 'bad', message: 'hi' }, 'email'],
    ['18: a _replyto that is none', { _replyto: 'bad', message: 'hi' }, '_replyto'],
    ['40: two addresses in one', { email: 'a@b.uk, evil@x.y', message: 'hi' }, 'email'],
    ['40: two email fields', { email: ['a@b.uk', 'evil@x.y'], message: 'hi' }, 'email'],
    ['a header after the address', { email: 'a@b.uk\r\nBcc: x@y.z', message: 'hi' }, 'email'],
    ['a header in _replyto', { _replyto: 'a@b.uk\r\nBcc: x@y.z', message: 'hi' }, '_replyto'],
  ])('%s is TYPE_EMAIL', (_name, values, field) => {
    expect(checkAnswers(general, given(values))).toEqual({
      ok: false,
      problems: [{ field, code: 'TYPE_EMAIL' }],
    });
  });

  test('an email is checked where the form does not ask for it', () => {
    const form = formOf([{ name: 'message', type: 'textarea' }]);
    expect(checkAnswers(form, given({ email: 'bad', message: 'hi' }))).toEqual({
      ok: false,
      problems: [{ field: 'email', code: 'TYPE_EMAIL' }],
    });
  });

  test.each([
    ['20: nothing at all', {}],
    ['21: only special fields', { _subject: 'Hi', _next: '/sent/' }],
  ])('%s is EMPTY, and of no field', (_name, values) => {
    expect(checkAnswers(general, given(values))).toEqual({
      ok: false,
      problems: [{ code: 'EMPTY' }],
    });
  });

  test.each([
    ['22: no message', { email: 'a@b.uk' }, 'REQUIRED_FIELD_MISSING'],
    ['23: an empty message', { message: '' }, 'REQUIRED_FIELD_EMPTY'],
    ['two empty messages', { message: ['', ''] }, 'REQUIRED_FIELD_EMPTY'],
    ['a message of blank space', { message: ' \r\n\t ' }, 'REQUIRED_FIELD_EMPTY'],
    ['a message of nothing to be seen', { message: '\u0000' }, 'REQUIRED_FIELD_EMPTY'],
    ['a message of zero-width spaces', { message: '\u200B\n\u200D' }, 'REQUIRED_FIELD_EMPTY'],
    ['a message of Hangul fillers', { message: '\u3164 \uFFA0' }, 'REQUIRED_FIELD_EMPTY'],
    ['a message of empty Braille cells', { message: '\u2800' }, 'REQUIRED_FIELD_EMPTY'],
  ])('%s', (_name, values, code) => {
    expect(checkAnswers(general, given(values))).toEqual({
      ok: false,
      problems: [{ field: 'message', code }],
    });
  });

  test('30: what the form does not ask for is kept, several values joined', () => {
    expect(
      checkAnswers(general, given({ message: 'hi', a: ['1', '2'], _subject: 'Hello' })),
    ).toEqual({
      ok: true,
      answers: { message: 'hi' },
      extra: { a: '1, 2', _subject: 'Hello' },
      files: [],
    });
  });

  test('what the form does not ask for is no longer than the longest answer it could', () => {
    expect(checkAnswers(general, given({ message: 'hi', a: 'x'.repeat(20_001) }))).toEqual({
      ok: false,
      problems: [{ field: 'a', code: 'TOO_LONG', values: { max: 20_000, over: 1 } }],
    });
  });

  test('where a page of ours stands is not kept with what was said on it', () => {
    const sent = {
      message: 'hi',
      _step: 'send',
      _at: 'you',
      _nonce: 'n1',
      _seconds: '12',
      _gotcha: '',
      _language: 'pl',
    };
    expect(checkAnswers(general, given(sent))).toMatchObject({ extra: { _language: 'pl' } });
    expect(checkAnswers(general, given(sent))).not.toMatchObject({ extra: { _step: 'send' } });
    expect(checkAnswers(general, given(sent))).not.toMatchObject({ extra: { _seconds: '12' } });
    expect(checkAnswers(general, given({ message: 'hi', _gotcha: 'x' }))).toMatchObject({
      extra: { _gotcha: 'x' },
    });
  });

  test('33: a file where the form takes none is refused', () => {
    const files = [{ field: 'photo', name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7') }];
    expect(checkAnswers(general, given({ message: 'hi' }), files)).toEqual({
      ok: false,
      problems: [{ code: 'NO_FILE_UPLOADS' }],
    });
  });

  test('34: an input without a file is no file', () => {
    const files = [{ field: 'photo', name: '', bytes: new Uint8Array() }];
    expect(checkAnswers(general, given({ message: 'hi' }), files).ok).toBe(true);
  });
});

test.each(['__proto__', 'constructor', 'toString'])(
  'a field called %s is kept like any other',
  (name) => {
    const sent = Object.fromEntries([
      ['message', ['hi']],
      [name, ['x']],
    ]) as Record<string, string[]>;
    const checked = checkAnswers(general, sent);
    expect(checked.ok && Object.entries(checked.extra)).toEqual([[name, 'x']]);
  },
);

test('a form may ask for a field called constructor', () => {
  const form = formOf([{ name: 'constructor', type: 'text', required: true }]);
  expect(checkAnswers(form, given({ other: 'x' }))).toMatchObject({
    problems: [{ field: 'constructor', code: 'REQUIRED_FIELD_MISSING' }],
  });
});

test('problems come in the order of the questions', () => {
  const form = formOf([
    { name: 'name', type: 'text', required: true },
    { name: 'email', type: 'email' },
    { name: 'message', type: 'textarea', required: true },
  ]);
  const checked = checkAnswers(form, given({ message: '', email: 'bad', name: '' }));
  expect(!checked.ok && checked.problems.map(({ field }) => field)).toEqual([
    'name',
    'email',
    'message',
  ]);
});

test('a question left empty is not among the answers', () => {
  expect(checkAnswers(general, given({ message: 'hi', email: '' }))).toMatchObject({
    answers: { message: 'hi' },
  });
});

describe('ways to reply', () => {
  const form = formOf(
    [
      { name: 'message', type: 'textarea', required: true },
      { name: 'email', type: 'email' },
      { name: 'phone', type: 'tel' },
      { name: 'address', type: 'address' },
    ],
    { waysToReply: ['email', 'phone', 'address'] },
  );

  test('none of them is a problem of the first', () => {
    expect(checkAnswers(form, given({ message: 'hi', email: '', phone: '' }))).toEqual({
      ok: false,
      problems: [{ field: 'email', code: 'NO_WAY_TO_REPLY' }],
    });
  });

  test.each([
    ['an email', { email: 'a@b.uk' }],
    ['a telephone number', { phone: '01632 960001' }],
    [
      'an address',
      { 'address-line1': '1 High Street', 'address-town': 'Wigton', 'address-postcode': 'ca79nj' },
    ],
    ['the address to reply to that Formspree knows', { _replyto: 'a@b.uk' }],
  ])('%s is enough', (_name, values) => {
    expect(checkAnswers(form, given({ message: 'hi', ...values })).ok).toBe(true);
  });

  test('one that is wrong is said to be wrong, and nothing more', () => {
    expect(checkAnswers(form, given({ message: 'hi', email: 'bad' }))).toEqual({
      ok: false,
      problems: [{ field: 'email', code: 'TYPE_EMAIL' }],
    });
  });
});

describe('a question with a condition', () => {
  const form = formOf([
    { name: 'before', type: 'radios', options: ['yes', 'no'] },
    {
      name: 'earlier-reference',
      type: 'reference',
      required: true,
      showWhen: { field: 'before', is: 'yes' },
    },
    {
      name: 'why',
      type: 'text',
      required: true,
      showWhen: { field: 'earlier-reference', is: 'K7RM3XDW' },
    },
  ]);

  test('is asked when the condition holds', () => {
    expect(checkAnswers(form, given({ before: 'yes' }))).toMatchObject({
      problems: [{ field: 'earlier-reference', code: 'REQUIRED_FIELD_MISSING' }],
    });
  });

  test('is not required when it does not, and an answer is kept among what no form asked for', () => {
    const sent = given({ before: 'no', 'earlier-reference': 'K7RM-3XDW', why: 'x' });
    expect(checkAnswers(form, sent)).toEqual({
      ok: true,
      answers: { before: 'no' },
      extra: { 'earlier-reference': 'K7RM3XDW', why: 'x' },
      files: [],
    });
  });

  test('that was not asked is kept as it was typed, right or wrong, and its boxes as one', () => {
    const dated = formOf([
      { name: 'before', type: 'radios', options: ['yes', 'no'] },
      { name: 'when', type: 'date', showWhen: { field: 'before', is: 'yes' } },
      { name: 'email', type: 'email', required: true, showWhen: { field: 'before', is: 'yes' } },
    ]);
    const sent = (more: Record<string, string>) =>
      checkAnswers(dated, given({ before: 'no', ...more }));
    expect(sent({ 'when-day': '23', 'when-month': '11', 'when-year': '2026' })).toMatchObject({
      answers: { before: 'no' },
      extra: { when: '2026-11-23' },
    });
    expect(
      sent({ 'when-day': '31', 'when-month': '11', 'when-year': '2026', email: 'ada at home' }),
    ).toMatchObject({ ok: true, extra: { when: '31 11 2026', email: 'ada at home' } });
    const none = { ok: true, answers: { before: 'no' }, extra: {}, files: [] };
    expect(sent({ 'when-day': '', email: '' })).toEqual(none);
  });

  test('of a form in steps is left out once its sender has read what will be sent', () => {
    const inSteps = {
      ...form,
      steps: [{ id: 'one', title: 'One', fields: ['before', 'earlier-reference', 'why'] }],
    };
    const sent = { before: 'no', why: 'x' };
    const read = checkAnswers(inSteps, given({ ...sent, _step: 'send' }));
    expect(read).toEqual({ ok: true, answers: { before: 'no' }, extra: {}, files: [] });
    expect(checkAnswers(inSteps, given(sent))).toMatchObject({ extra: { why: 'x' } });
  });

  test('is hidden with the question it depends on', () => {
    expect(checkAnswers(form, given({ before: 'no', 'earlier-reference': 'k7rm3xdw' })).ok).toBe(
      true,
    );
    expect(
      checkAnswers(form, given({ before: 'yes', 'earlier-reference': 'k7rm3xdw' })),
    ).toMatchObject({ problems: [{ field: 'why' }] });
  });

  test('holds for any one of several answers, and for one of several boxes', () => {
    const several = formOf([
      { name: 'about', type: 'checkboxes', options: ['bins', 'tax', 'other'] },
      {
        name: 'where',
        type: 'text',
        required: true,
        showWhen: { field: 'about', is: ['bins', 'other'] },
      },
    ]);
    expect(checkAnswers(several, given({ about: ['tax', 'bins'] })).ok).toBe(false);
    expect(checkAnswers(several, given({ about: ['tax'] })).ok).toBe(true);
  });

  test('two that wait for each other are both hidden', () => {
    const loop = formOf([
      { name: 'a', type: 'text', required: true, showWhen: { field: 'b', is: 'x' } },
      { name: 'b', type: 'text', required: true, showWhen: { field: 'a', is: 'x' } },
    ]);
    expect(checkAnswers(loop, given({ a: 'x', b: 'x' }))).toMatchObject({
      extra: { a: 'x', b: 'x' },
    });
  });
});
