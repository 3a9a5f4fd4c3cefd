import { describe, expect, test } from 'vitest';
import { workingTimesIn } from '../../../src/council/checks/working-times-in.ts';
import { allWords } from '../../../src/i18n/all-words.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { targetWithin } from '../../../src/i18n/target-in-words.ts';
import { wordsFrom } from '../../../src/i18n/words.ts';
import { findingsOf } from '../../support/findings-of.ts';

const found = (text: string, language: string): string[] =>
  workingTimesIn(text, language).map(({ target }) => target);

test.each([
  ['pl', 'Odpowiadamy w ciągu 2 dni roboczych.', '2 working days'],
  ['pl', 'To trwa 2 dni robocze.', '2 working days'],
  ['pl', 'w ciągu 1 dnia roboczego', '1 working day'],
  ['cy', 'Byddwn yn ateb o fewn 3 diwrnod gwaith.', '3 working days'],
  ['cy', 'o fewn 2 ddiwrnod gwaith', '2 working days'],
  ['cy', 'o fewn 4 awr waith', '4 working hours'],
  ['lt', 'Atsakysime per 5 darbo dienas.', '5 working days'],
  ['pt', 'no prazo de 2 dias úteis', '2 working days'],
  ['ro', 'Răspundem în cel mult 20 de zile lucrătoare.', '20 working days'],
  ['tr', 'İki değil, 3 iş günü içinde yanıt veririz.', '3 working days'],
  ['ur', 'ہم 2 کام کے دنوں کے اندر جواب دیں گے۔', '2 working days'],
  ['ur', 'ہم ۲ کام کے دنوں کے اندر جواب دیں گے۔', '2 working days'],
  ['bn', 'আমরা ২ কর্মদিবসের মধ্যে উত্তর দেব।', '2 working days'],
  ['zh', '我们会在2个工作日内回复。', '2 working days'],
  ['zh-Hant', '我們會在 10 個工作日內回覆。', '10 working days'],
  // In words.
  ['pl', 'Odpowiadamy w ciągu dwóch dni roboczych.', '2 working days'],
  ['pl', 'w ciągu jednego dnia roboczego', '1 working day'],
  ['cy', 'o fewn dau ddiwrnod gwaith', '2 working days'],
  ['cy', 'o fewn deng niwrnod gwaith', '10 working days'],
  ['lt', 'Atsakysime per penkias darbo dienas.', '5 working days'],
  ['pt', 'no prazo de dez dias úteis', '10 working days'],
  ['ro', 'Răspundem în două zile lucrătoare.', '2 working days'],
  ['tr', 'İki iş günü içinde yanıt veririz.', '2 working days'],
  ['tr', 'on beş iş günü içinde', '15 working days'],
  ['ur', 'ہم دو کام کے دنوں کے اندر جواب دیں گے۔', '2 working days'],
  ['bn', 'আমরা দুই কর্মদিবসের মধ্যে উত্তর দেব।', '2 working days'],
  ['zh', '我们会在十五个工作日内回复。', '15 working days'],
  ['zh-Hant', '我們會在兩個工作日內回覆。', '2 working days'],
  // By the calendar and the clock, where a reply is spoken of.
  ['pl', 'Odpowiemy w ciągu 7 dni.', '7 days'],
  ['pl', 'Oddzwonimy w ciągu 24 godzin.', '24 hours'],
  ['cy', 'Byddwn yn ateb o fewn 7 diwrnod.', '7 days'],
  ['zh', '我们会在7天内回复。', '7 days'],
])('%s: %s', (language, text, target) => {
  expect(found(text, language)).toEqual([target]);
});

describe('every language reads back what it writes', () => {
  test.each(languages.map(({ code }) => code))('%s', (language) => {
    const words = wordsFrom(language, allWords);
    for (const kind of ['working-days', 'working-hours'] as const) {
      for (const amount of [1, 2, 3, 5, 8, 12, 20, 25, 40]) {
        const said = targetWithin({ kind, amount }, words);
        const unit = kind.replace('-', ' ').replace(/s$/, amount === 1 ? '' : 's');
        expect([said, found(said, language)]).toEqual([said, [`${String(amount)} ${unit}`]]);
      }
    }
  });
});

test('days and hours are doubtful: it may be the resident who is to reply', () => {
  const doubtful = (text: string) => workingTimesIn(text, 'pl').map((time) => time.isDoubtful);
  expect(doubtful('Odpowiemy w ciągu 7 dni.')).toEqual([true]);
  expect(doubtful('Odpowiemy w ciągu 7 dni roboczych.')).toEqual([false]);
  expect(doubtful('Przechowujemy odpowiedzi. Trwa to 90 dni.')).toEqual([]);
});

test('other numbers are no times', () => {
  expect(found('Mamy 2 biura. Otwarte 5 dni w tygodniu, tel. 01632 960 101.', 'pl')).toEqual([]);
});

test('a notice that promises another time than the charter is reported', async () => {
  const findings = await findingsOf({
    'council.yaml': (text) => `languages: [pl]\n${text}`,
    'notices/pl.mdx': () =>
      '---\ntitle: Inne formaty\ndescription: Jak otrzymać inny format.\nsource: Made up for tests\nlanguage: pl\n---\n\nOdpowiadamy w ciągu 7 dni roboczych.\n',
  });
  expect(findings).toContain(
    'error 8 "7 dni roboczych" differs from the charter. "online-enquiry" promises 2 working days. Write <Promise of="online-enquiry" /> instead of the number.',
  );
});
