import { expect, test } from 'vitest';
import { inShort } from '../../../../src/domain/submissions/cases/in-short.ts';
import { aSubmission } from '../a-submission.ts';

const short = (answers: Record<string, string>, extra: Record<string, string> = {}) =>
  inShort(aSubmission({ answers, extra }));

test('a case in a line is who wrote, and the subject or else the first words', () => {
  const message = 'When is\nmy bin   emptied?';
  expect(short({ name: 'Ada Bell', message })).toEqual({
    from: 'Ada Bell',
    about: 'When is my bin emptied?',
  });
  expect(short({ message }, { _subject: 'Bins' })).toEqual({ from: '', about: 'Bins' });
  expect(short({})).toEqual({ from: '', about: '' });
});

test('what is long ends between words, and where there are none, between signs', () => {
  expect(short({ message: 'word '.repeat(40) }).about).toBe(`${'word '.repeat(13)}word …`);
  const chinese = short({ message: '垃圾'.repeat(60) }).about;
  expect([...chinese]).toHaveLength(72);
  // A sign of two halves stays whole.
  expect(short({ message: '🐝'.repeat(90) }).about).toBe(`${'🐝'.repeat(70)} …`);
});

test('what was taken out is not said', () => {
  const removed = { name: '[removed]', message: '[removed]' };
  expect(short(removed)).toEqual({ from: '', about: '' });
});
