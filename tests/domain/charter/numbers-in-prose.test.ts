import { describe, expect, test } from 'vitest';
import { numbersInProse } from '../../../src/domain/charter/numbers-in-prose.ts';
import { parseMdx } from '../../../src/council/mdx/parse.ts';
import { passagesIn } from '../../../src/council/mdx/passages-in.ts';
import { promisesNamed } from '../../../src/council/mdx/tags-in.ts';

/** What is found on a page that says this, passage by passage as the check reads it. */
const found = (words: string, everyUnit = true): string[] =>
  passagesIn(parseMdx(words).root).flatMap(({ text }) =>
    numbersInProse(text, everyUnit).map(({ target }) => target),
  );

describe('a time written in prose is found', () => {
  test.each([
    ['We reply within 2 working days.', ['2 working days']],
    ['within two working\ndays, or TEN Working Days', ['2 working days', '10 working days']],
    ['in 1 working day', ['1 working day']],
    ['four working hours', ['4 working hours']],
    ['We answer in 45 seconds and see you in 10 minutes.', ['45 seconds', '10 minutes']],
    ['90% of calls within 20 seconds', ['90% within 20 seconds']],
    ['90% within 20 seconds', ['90% within 20 seconds']],
    ['within 24 hours of coming back', ['24 hours']],
    ['2\u00a0working days', ['2 working days']],
    ['2&nbsp;working days', ['2 working days']],
    ['within **5** working days', ['5 working days']],
    ['within **5 working** _days_', ['5 working days']],
    ['a 5-working-day reply', ['5 working days']],
    ['a ten-working-day reply', ['10 working days']],
    ['within twenty-eight working days', ['28 working days']],
    ['within 5 business days', ['5 business days']],
    ['within 5 to 10 working days', ['10 working days']],
    ['We reply within 5 days.', ['5 days']],
    ['We aim to answer every letter in 2 weeks.', ['2 weeks']],
    ['You will hear from us within one week.', ['1 week']],
    ['If it is urgent, we will ring you back in **three** days', ['3 days']],
    ['We reply within one month, or 3 calendar months.', ['1 month', '3 months']],
    ['Expect a 5-day response.', ['5 days']],
    ['- letters: a reply within 14 calendar days\n- e-mail', ['14 days']],
    ['You can reply to us. We reply in 5 days.', ['5 days']],
    ['within ten (10) working days', ['10 working days']],
    ['within 5 (five) clear working days', ['5 working days']],
    ['within 5 full working days', ['5 working days']],
    ['within twenty eight working days', ['28 working days']],
    ['within 7 workdays, or 8 work days', ['7 working days', '8 working days']],
    ['within 5–10 working days', ['10 working days']],
    ['within 5–working–days', ['5 working days']],
    ['90 per cent of calls within 20 secs', ['90% within 20 seconds']],
    ['90 percent within 10 mins', ['90% within 10 minutes']],
    ['We reply within 6 calendar weeks.', ['6 weeks']],
    ['We reply within 5 week days.', ['5 working days']],
    ['We reply within one working week.', ['1 working week']],
    ['We reply within 48h.', ['48 hours']],
    ['We reply in a week.', ['1 week']],
    ['We will get back to you in a calendar month.', ['1 month']],
    ['We answer within the hour, or half an hour.', ['the hour']],
    ['We reply in a day or two.', ['a day or two']],
    ['We reply by the third working day.', ['3 working days']],
    ['We reply by the 10th working day.', ['10 working days']],
    ['We reply by the end of the next working day.', ['end of the next working day']],
    ['We give a same-day reply.', ['same day']],
    ['We will let you know within 7 days.', ['7 days']],
    ['An officer will phone within 3 days.', ['3 days']],
    ['If you have not heard within 7 days, call.', ['7 days']],
  ])('%j', (text, targets) => {
    expect(found(text)).toEqual(targets);
  });
});

describe('what is no promise is passed over', () => {
  test.each([
    'We keep it for 90 days.',
    'open 24 hours a day',
    'the next working day',
    'some working days',
    'within <Promise of="letter" /> of your letter',
    '{/* it used to be 5 working days */}',
    '[our news](/news/5 working days/)',
    '```\n5 working days\n```',
    '42% of the calls',
    'We keep our reply for 90 days.',
    'We delete your answers after 30 days.',
    'We answer the telephone 5 days a week.',
    'You must reply to the letter within 28 days.',
    'Reply within 14 days.',
    'Register a birth within six weeks. We answer questions by telephone.',
    'A festival of one day or a few days. You can ask us and we will reply.',
    'If we have not replied, complain.\n\nYou have 28 days to appeal.',
    '| Our reply | 90 days |',
    'a 3.5 day wait for an answer',
    'Messages of Saturdays are received on the next working day. We reply.',
    'We answer 300 calls in a week.',
    'The panel has to hear the appeal within 30 days.',
    'Open five weekdays.',
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('outside the charter only working time is looked at, and days of which a reply is said', () => {
  const text = 'Park for 30 minutes. We reply in 2 working days. It takes 3 hours.';
  expect(found(text, false)).toEqual(['2 working days']);
  expect(found('We reply within 24 hours, or 5 days.', false)).toEqual(['24 hours', '5 days']);
  expect(found('We answer questions in talks of 20 minutes.', false)).toEqual([]);
});

test('it is found on its line', () => {
  const { root } = parseMdx('One\n\n<Promise\n  of="letter"\n/>\nthen 2 working days', 9);
  const [, { text, line } = { text: '', line: 0 }] = passagesIn(root);
  expect(numbersInProse(text, true).map((number) => line + number.line)).toEqual([14]);
  expect(promisesNamed(root)).toEqual([{ id: 'letter', line: 11 }]);
});

test.each([
  ['2 \n working  days', '2 working days', '2 working days'],
  ['two\n\nworking days', 'two working days', '2 working days'],
  ['a 5-working-day reply', '5-working-day', '5 working days'],
  [
    '90% of letters within 10   working days',
    '90% of letters within 10 working days',
    '90% within 10 working days',
  ],
  ['12345 working days', '12345 working days', '12345 working days'],
  ['1 business day', '1 business day', '1 business day'],
])('%j is quoted as it is written, in one line', (words, text, target) => {
  expect(numbersInProse(words, true)).toMatchObject([{ text, target }]);
});

test('a time is on the line on which it begins, counted from the first', () => {
  const text = 'One.\nWe reply in 2 working\ndays.\n\nWe answer in 5\nworking days.';
  expect(numbersInProse(text, false).map(({ line, target }) => [line, target])).toEqual([
    [1, '2 working days'],
    [4, '5 working days'],
  ]);
});

test.each([
  // The reply is spoken of in another sentence, paragraph or cell.
  ['We reply. It takes 5 days', []],
  ['We reply! It takes 5 days', []],
  ['Do we reply? In 5 days', []],
  ['We reply; it takes 5 days', []],
  ['We reply\n\nIn 5 days', []],
  ['We reply\n   \nIn 5 days', []],
  ['We reply | 5 days', []],
  ['It takes 5 days. We reply', []],
  ['It takes 5 days.', []],
  ['It takes 5 days | we reply', []],
  // And here in its own.
  ['We reply\nin 5 days', ['5 days']],
  ['In 5 days we reply', ['5 days']],
  ['We reply at example.gov.uk in 5 days', ['5 days']],
  ['It costs 3.50 to reply in 5 days', ['5 days']],
  ['Nothing is due. In 5 days we reply. Nothing else is.', ['5 days']],
])('%j promises %j', (text, targets) => {
  expect(numbersInProse(text, false).map(({ target }) => target)).toEqual(targets);
});

test.each([
  'reply',
  'replies',
  'replied',
  'replying',
  'answer',
  'answers',
  'answered',
  'answering',
  'respond',
  'responds',
  'responded',
  'responding',
  'response',
  'responses',
  'acknowledge',
  'acknowledgement',
  'call you',
  'ring you',
  'phone people',
  'contact everyone',
  'email customers',
  'e-mail residents',
  'write to you',
  'get back to you',
  'come back to everybody',
  'in touch',
  'hear from us',
  'hear back',
  'call back',
  'called back',
  'calls back',
  'rung back',
])('"… %s …" in 5 days is a promise of ours', (words) => {
  expect(numbersInProse(`Everything is ${words} in 5 days`, false)).toHaveLength(1);
});

test.each([
  'you must reply',
  'you should answer',
  'you can respond',
  'you may contact us',
  'you need to reply',
  'you have to answer',
  'you had to reply',
  'you do not reply',
  'you don’t answer',
  'you to reply',
  'you will reply',
  'you then respond',
  'you replied',
  'you answered',
  'you responded',
  'you get in touch',
  'you will have to reply',
])('"%s" within 5 days is none', (words) => {
  expect(numbersInProse(`Remember that ${words} within 5 days`, false)).toEqual([]);
});

test.each(['for', 'after', 'every', 'last', 'past', 'than'])(
  'a time that only lasts, "%s 5 days", is no promise beside a reply',
  (word) => {
    expect(numbersInProse(`Our reply ${word} 5 days`, false)).toEqual([]);
  },
);

test.each([
  'for up to',
  'for at least',
  'for about',
  'after another',
  'for the',
  'for up to about',
])('nor is "%s 5 days"', (words) => {
  expect(numbersInProse(`Our reply ${words} 5 days`, false)).toEqual([]);
});

test.each([
  'a day',
  'a week',
  'per month',
  'every year',
  'each week',
  'ago',
  'old',
  'notice',
  'before',
])('"5 days %s" says how often or how long ago, and is no promise', (words) => {
  expect(numbersInProse(`We reply 5 days ${words}`, false)).toEqual([]);
});

test('a number that goes on after its point or comma is another number', () => {
  expect(numbersInProse('1,5 working days, 2.5 working days', true)).toEqual([]);
});

test.each([
  ['We reply within a week.', 'a week', '1 week'],
  ['We answer within an hour.', 'an hour', '1 hour'],
  ['We reply within a working day.', 'a working day', '1 working day'],
  ['We will answer on the same day.', 'the same day', 'same day'],
])('%s has a time without a number', (text, written, target) => {
  expect(numbersInProse(text, false)).toEqual([{ text: written, target, line: 0 }]);
});

test.each([
  'You can collect it within a week.',
  'The refund comes on the same day. We answer soon.',
])('%s promises no reply', (text) => {
  expect(numbersInProse(text, false)).toEqual([]);
});
