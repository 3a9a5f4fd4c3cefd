import { expect, test } from 'vitest';
import { promiseHtmlOf, promiseOf } from '../../src/views/standard-in-words.ts';
import { serviceStandardSchema } from '../../src/domain/charter/standard.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';

const words = wordsFrom('en', allWords);
const standard = (target: string, measures: string) =>
  serviceStandardSchema.parse({
    id: 'example',
    title: 'Example',
    channel: 'online',
    target,
    measures,
    appliesTo: 'Everything.',
    source: 'A document',
  });

test.each([
  ['2 working days', 'reply', 'We aim to reply within 2 working days.'],
  ['45 seconds', 'answer', 'We aim to answer within 45 seconds.'],
  ['10 minutes', 'be-seen', 'We aim to see you within 10 minutes.'],
  [
    '5 working days',
    'acknowledgement',
    'We aim to confirm we’ve received it within 5 working days.',
  ],
  ['end of the next working day', 'reply', 'We aim to reply by the end of the next working day.'],
  ['no published time', 'reply', 'We don’t publish a time for this.'],
])('%s for %s reads "%s"', (target, measures, sentence) => {
  expect(promiseOf(standard(target, measures), words)).toBe(sentence);
});

test('a way without a standard says that there is no published time', () => {
  expect(promiseOf(undefined, words)).toBe('We don’t publish a time for this.');
});

test('the time is set in bold', () => {
  expect(promiseHtmlOf(standard('2 working days', 'reply'), words).source).toBe(
    'We aim to reply <strong>within 2 working days</strong>.',
  );
});
