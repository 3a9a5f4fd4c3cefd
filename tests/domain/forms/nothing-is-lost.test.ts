import { describe, expect, test } from 'vitest';
import { checkAnswers } from '../../../src/domain/forms/check-answers.ts';
import { checkField } from '../../../src/domain/forms/fields/check-field.ts';
import { shownAgain } from '../../../src/domain/forms/shown-again.ts';
import { fieldOf, formOf, general, given } from './a-form.ts';

const file = (field: string, name = 'hole.txt') => ({
  field,
  name,
  bytes: new TextEncoder().encode('a hole'),
  kind: 'text' as const,
});

describe('a file', () => {
  const form = formOf([
    { name: 'about', type: 'radios', options: ['bins', 'tax'] },
    { name: 'message', type: 'textarea' },
    { name: 'photo', type: 'file', showWhen: { field: 'about', is: 'bins' } },
    { name: 'letter', type: 'file' },
  ]);
  const sent = given({ about: 'tax', message: 'hi' });

  test('by itself is something to say', () => {
    const checked = checkAnswers(form, {}, [file('letter')]);
    expect(checked).toMatchObject({ ok: true, answers: { letter: 'hole.txt' } });
  });

  test('chosen for a question that is not asked is kept', () => {
    const checked = checkAnswers(form, sent, [file('photo')]);
    expect(checked).toMatchObject({ ok: true, answers: { about: 'tax', message: 'hi' } });
    expect(checked.ok && checked.files.map(({ field, name }) => [field, name])).toEqual([
      ['photo', 'hole.txt'],
    ]);
  });

  test('that is wrong there is named', () => {
    const empty = { ...file('photo'), bytes: new Uint8Array() };
    expect(checkAnswers(form, sent, [empty])).toEqual({
      ok: false,
      problems: [{ field: 'photo', code: 'FILE_EMPTY', values: { name: 'hole.txt' } }],
    });
  });

  test('where the form takes none is refused at the question that takes files', () => {
    expect(checkAnswers(form, sent, [file('message'), file('letter')])).toEqual({
      ok: false,
      problems: [{ field: 'letter', code: 'NO_FILE_UPLOADS', values: { name: 'hole.txt' } }],
    });
  });

  test('as text is no answer to its question, and is kept among what no form asked for', () => {
    const checked = checkAnswers(form, given({ message: 'hi', letter: 'see my letter' }));
    expect(checked).toEqual({
      ok: true,
      answers: { message: 'hi' },
      extra: { letter: 'see my letter' },
      files: [],
    });
    const blank = checkAnswers(form, given({ message: 'hi', letter: '' }));
    expect(blank).toEqual({ ok: true, answers: { message: 'hi' }, extra: {}, files: [] });
  });
});

describe('what no question asks for', () => {
  test('is kept, empty or not, but for the trap that no one fell into', () => {
    const sent = given({ message: 'hi', colour: 'red', shade: '', _gotcha: '' });
    expect(checkAnswers(general, sent)).toMatchObject({ extra: { colour: 'red', shade: '' } });
    expect(checkAnswers(general, sent)).not.toHaveProperty('extra._gotcha');
    const trapped = checkAnswers(general, given({ message: 'hi', _gotcha: 'x' }));
    expect(trapped).toMatchObject({ extra: { _gotcha: 'x' } });
  });

  test('is cleaned as an answer is', () => {
    const sent = given({ message: 'hi', colour: 'one\r\ntwo\u202E' });
    expect(checkAnswers(general, sent)).toMatchObject({ extra: { colour: 'one\ntwo' } });
  });

  test('may have 20,000 characters, and says by how many more it is too long', () => {
    const withText = (text: string) =>
      checkAnswers(general, given({ message: 'hi', colour: text }));
    expect(withText('x'.repeat(20_000)).ok).toBe(true);
    expect(withText('x'.repeat(20_001))).toEqual({
      ok: false,
      problems: [{ field: 'colour', code: 'TOO_LONG', values: { max: 20_000, over: 1 } }],
    });
    // Looked at no further than 80,000: signs that would be taken out are counted.
    expect(withText(`${'x'.repeat(19_000)}${'\u202E'.repeat(61_000)}`).ok).toBe(true);
    expect(withText(`${'x'.repeat(19_000)}${'\u202E'.repeat(61_001)}`)).toMatchObject({
      problems: [{ code: 'TOO_LONG', values: { max: 20_000, over: 60_001 } }],
    });
  });

  test('is an address to reply to, whatever spaces are around it, and no blank one is', () => {
    const form = formOf(
      [
        { name: 'message', type: 'textarea' },
        { name: 'phone', type: 'tel' },
      ],
      { waysToReply: ['phone'] },
    );
    const sent = (address: string) =>
      checkAnswers(form, given({ message: 'hi', _replyto: address }));
    expect(sent(' ada@example.org ').ok).toBe(true);
    expect(sent('  ')).toMatchObject({ problems: [{ field: 'phone', code: 'NO_WAY_TO_REPLY' }] });
  });
});

test('what is wrong is in the order of the questions, whichever check found it', () => {
  const form = formOf(
    [
      { name: 'phone', type: 'tel' },
      { name: 'message', type: 'textarea', required: true },
      { name: 'photo', type: 'file', showWhen: { field: 'message', is: 'x' } },
      { name: 'name', type: 'text', required: true },
    ],
    { waysToReply: ['phone'] },
  );
  const empty = { ...file('photo'), bytes: new Uint8Array() };
  const checked = checkAnswers(form, given({ message: '', other: 'x'.repeat(20_001) }), [empty]);
  expect(checked.ok || checked.problems.map(({ field, code }) => [field, code])).toEqual([
    ['phone', 'NO_WAY_TO_REPLY'],
    ['message', 'REQUIRED_FIELD_EMPTY'],
    ['photo', 'FILE_EMPTY'],
    ['name', 'REQUIRED_FIELD_MISSING'],
    ['other', 'TOO_LONG'],
  ]);
});

test('a question of several boxes of which one came empty is empty, and not missing', () => {
  const form = formOf([
    { name: 'message', type: 'textarea' },
    { name: 'born', type: 'date', required: true },
  ]);
  expect(checkAnswers(form, given({ message: 'hi', 'born-day': '' }))).toMatchObject({
    problems: [{ field: 'born', code: 'REQUIRED_FIELD_EMPTY' }],
  });
});

describe('what is too long to be looked at', () => {
  const message = fieldOf({ type: 'textarea' });

  test('is so from 80,000 characters on, however many of them are blank', () => {
    const blank = (count: number) => ({ it: ['x', ' '.repeat(count - 1)] });
    expect(checkField(message, blank(80_000))).not.toHaveProperty('problems');
    expect(checkField(message, blank(80_001))).toEqual({
      problems: [{ code: 'TOO_LONG', values: { max: 20_000, over: 60_001 } }],
    });
  });

  test('is held to the limit of its own question', () => {
    const short = fieldOf({ type: 'text', maxLength: 10 });
    expect(checkField(short, { it: ['x'.repeat(80_001)] })).toEqual({
      problems: [{ code: 'TOO_LONG', values: { max: 10, over: 79_991 } }],
    });
  });

  test('is no option, where it is longer than all of them', () => {
    const boxes = fieldOf({ type: 'checkboxes', options: ['bins', 'tax'] });
    const problem = { problems: [{ code: 'NOT_AN_OPTION' }] };
    expect(checkField(boxes, { it: ['bins, tax'] })).toEqual({ answer: 'bins, tax' });
    expect(checkField(boxes, { it: ['bins', 'bins, bins, bins'] })).toEqual(problem);
    expect(checkField(boxes, { it: ['bins', 'trees'] })).toEqual(problem);
  });
});

test('the page that something is about is one line, where it is shown again', () => {
  expect(shownAgain(general, { page: ['x'.repeat(5_000)] })['page']?.[0]).toHaveLength(1_000);
  expect(shownAgain(general, { email: ['x'.repeat(1_000), 'y'] })['email']).toEqual([
    'x'.repeat(1_000),
  ]);
});
