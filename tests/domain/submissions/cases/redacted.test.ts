import { expect, test } from 'vitest';
import { redacted } from '../../../../src/domain/submissions/cases/redacted.ts';
import { aSubmission } from '../a-submission.ts';

const submission = aSubmission({
  answers: { name: 'Ada Bell', message: 'My key is under the mat', empty: '' },
  extra: { message: 'The same again', _subject: 'Key' },
});

test('an answer is taken out wherever it is, and that it was there stays to be seen', () => {
  expect(redacted(submission, 'message')).toEqual({
    ...submission,
    answers: { name: 'Ada Bell', message: '[removed]', empty: '' },
    extra: { message: '[removed]', _subject: 'Key' },
  });
});

test('the others stay as they are, and so does what is kept', () => {
  expect(redacted(submission, 'name')).toEqual({
    ...submission,
    answers: { name: '[removed]', message: 'My key is under the mat', empty: '' },
  });
  expect(redacted(submission, '_subject')?.extra).toEqual({
    message: 'The same again',
    _subject: '[removed]',
  });
  expect(submission.answers['name']).toBe('Ada Bell');
});

test('what was not answered has nothing to take out', () => {
  expect(redacted(submission, 'empty')).toBeUndefined();
  expect(redacted(submission, 'colour')).toBeUndefined();
  expect(redacted(submission, 'constructor')).toBeUndefined();
});
