import { expect, test } from 'vitest';
import { parseTarget } from '../../src/domain/charter/target.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { durationInWords, targetInWords, targetWithin } from '../../src/i18n/target-in-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';

const english = wordsFrom('en', allWords);

test.each([
  ['1 working day', '1 working day', 'within 1 working day'],
  ['2 working days', '2 working days', 'within 2 working days'],
  ['4 working hours', '4 working hours', 'within 4 working hours'],
  ['24 hours', '24 hours', 'within 24 hours'],
  ['10 minutes', '10 minutes', 'within 10 minutes'],
  ['45 seconds', '45 seconds', 'within 45 seconds'],
  ['90% within 20 seconds', '90% within 20 seconds', '90% within 20 seconds'],
  ['95% of cases', '95%', '95%'],
  ['1 day', '1 day', 'within 1 day'],
  ['28 calendar days', '28 days', 'within 28 days'],
  ['2 weeks', '2 weeks', 'within 2 weeks'],
  ['1 month', '1 month', 'within 1 month'],
  ['same day', 'the same day', 'on the same day'],
  ['same working day', 'the same working day', 'on the same working day'],
  [
    '90% within 10 working days',
    '90% within 10 working days',
    '90% of the time within 10 working days',
  ],
  ['90% on the same day', '90% on the same day', '90% of the time on the same day'],
  [
    'end of the next working day',
    'the end of the next working day',
    'by the end of the next working day',
  ],
  ['no published time', 'no published time', 'no published time'],
])('%s in English', (written, alone, within) => {
  const target = parseTarget(written);
  expect(targetInWords(target, english)).toBe(alone);
  expect(targetWithin(target, english)).toBe(within);
});

test.each([
  ['pl', '1 working day', '1 dzień roboczy', 'w ciągu 1 dnia roboczego'],
  ['pl', '2 working days', '2 dni robocze', 'w ciągu 2 dni roboczych'],
  ['pl', '5 working days', '5 dni roboczych', 'w ciągu 5 dni roboczych'],
  ['pl', '22 working days', '22 dni robocze', 'w ciągu 22 dni roboczych'],
  ['pl', '1 day', '1 dzień', 'w ciągu 1 dnia'],
  ['pl', '28 days', '28 dni', 'w ciągu 28 dni'],
  ['pl', '2 weeks', '2 tygodnie', 'w ciągu 2 tygodni'],
  ['pl', '5 months', '5 miesięcy', 'w ciągu 5 miesięcy'],
  ['pl', 'same day', 'ten sam dzień', 'tego samego dnia'],
  ['lt', '1 month', '1 mėnuo', 'per 1 mėnesį'],
  ['lt', '28 days', '28 dienos', 'per 28 dienas'],
  ['tr', '2 weeks', '2 hafta', '2 hafta içinde'],
  ['zh', '3 months', '3个月', '3个月内'],
  ['pt', '1 month', '1 mês', 'no prazo de 1 mês'],
  ['bn', '28 days', '28 দিন', '28 দিনের মধ্যে'],
  ['zh', '90% within 10 working days', '90%10个工作日内', '90%的情况下10个工作日内'],
  ['pl', '4 working hours', '4 godziny pracy', 'w ciągu 4 godzin pracy'],
  ['pl', '45 seconds', '45 sekund', 'w ciągu 45 sekund'],
  ['lt', '1 working day', '1 darbo diena', 'per 1 darbo dieną'],
  ['lt', '2 working days', '2 darbo dienos', 'per 2 darbo dienas'],
  ['lt', '10 working days', '10 darbo dienų', 'per 10 darbo dienų'],
  ['lt', '21 working days', '21 darbo diena', 'per 21 darbo dieną'],
  ['lt', '20 seconds', '20 sekundžių', 'per 20 sekundžių'],
  ['tr', '2 working days', '2 iş günü', '2 iş günü içinde'],
  ['zh', '2 working days', '2个工作日', '2个工作日内'],
  ['pt', '2 working days', '2 dias úteis', 'no prazo de 2 dias úteis'],
  ['bn', '2 working days', '2 কর্মদিবস', '2 কর্মদিবসের মধ্যে'],
])('in %s, %s', (language, written, alone, within) => {
  const words = wordsFrom(language, allWords);
  expect(targetInWords(parseTarget(written), words)).toBe(alone);
  expect(targetWithin(parseTarget(written), words)).toBe(within);
});

test('a length of time has hours and minutes', () => {
  expect(durationInWords(90, english)).toBe('1 hour 30 minutes');
  expect(durationInWords(120, english)).toBe('2 hours');
  expect(durationInWords(1, english)).toBe('1 minute');
});
