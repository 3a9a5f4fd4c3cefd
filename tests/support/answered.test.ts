import { expect, test } from 'vitest';
import { answered, isAnswered } from '../a11y/answered.ts';

test('every answered rule says why, where that can be read, and when it is looked at again', () => {
  for (const { rule, reason, link, lookAgainOn } of answered) {
    expect([rule, reason.length > 40]).toEqual([rule, true]);
    expect([rule, URL.canParse(link)]).toEqual([rule, true]);
    expect([rule, lookAgainOn]).toEqual([rule, expect.stringMatching(/^20\d\d-\d\d-\d\d$/)]);
  }
});

test('no answer is older than its day: read its link again, then move the day or mend the page', () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(answered.filter(({ lookAgainOn }) => lookAgainOn <= today)).toEqual([]);
});

test('an answer covers what it says and nothing else of the same rule', () => {
  const rule = 'no-redundant-role';
  const where = 'html > body > ul';
  const html = '';
  expect(
    isAnswered('html-validate', rule, { message: 'Redundant role "list" on <ul>', where, html }),
  ).toBe(true);
  expect(
    isAnswered('html-validate', rule, { message: 'Redundant role "main" on <main>', where, html }),
  ).toBe(false);
});
