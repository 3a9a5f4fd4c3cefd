import { expect, test } from 'vitest';
import { otherWaysFrom } from '../../src/server/other-ways-setting.ts';

const key = { NOTIFY_API_KEY: 'k' };

test('text messages and letters are off unless their templates are set', () => {
  expect(otherWaysFrom({})).toBeUndefined();
  expect(otherWaysFrom({ ...key, NOTIFY_TEXTS_A_DAY: '5' })).toBeUndefined();
  expect(otherWaysFrom({ ...key, NOTIFY_TEXT_TEMPLATE: 't' })).toEqual({
    ...{ apiKey: 'k', textTemplate: 't', textsADay: 200, lettersADay: 20 },
  });
  expect(otherWaysFrom({ ...key, NOTIFY_LETTER_TEMPLATE: 'l', NOTIFY_LETTERS_A_DAY: '3' })).toEqual(
    {
      ...{ apiKey: 'k', letterTemplate: 'l', textsADay: 200, lettersADay: 3 },
    },
  );
});

test('they are asked where mail is', () => {
  const environment = { ...key, NOTIFY_TEXT_TEMPLATE: 't', MAIL_URL: 'notify:http://127.0.0.1:9' };
  expect(otherWaysFrom(environment)?.baseUrl).toBe('http://127.0.0.1:9');
  expect(otherWaysFrom({ ...environment, MAIL_URL: 'notify:' })?.baseUrl).toBeUndefined();
});

test.each([
  [{ NOTIFY_TEXT_TEMPLATE: 't' }, 'NOTIFY_TEXT_TEMPLATE is set, and NOTIFY_API_KEY is not.'],
  [{ NOTIFY_LETTER_TEMPLATE: 'l' }, 'NOTIFY_LETTER_TEMPLATE is set, and NOTIFY_API_KEY is not.'],
  [{ ...key, NOTIFY_TEXT_TEMPLATE: 't', NOTIFY_TEXTS_A_DAY: '0' }, 'NOTIFY_TEXTS_A_DAY is "0".'],
  [
    { ...key, NOTIFY_TEXT_TEMPLATE: 't', NOTIFY_LETTERS_A_DAY: 'x' },
    'NOTIFY_LETTERS_A_DAY is "x".',
  ],
])('%j is refused', (environment, sentence) => {
  expect(() => otherWaysFrom(environment)).toThrow(sentence);
});
