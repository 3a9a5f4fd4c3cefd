import { describe, expect, test } from 'vitest';
import { makePromise } from '../../src/domain/charter/promise.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { languages } from '../../src/i18n/languages.ts';
import {
  bankHolidayInWords,
  dayInWords,
  dueInWords,
  promiseInWords,
} from '../../src/i18n/promise-in-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { bankHolidaysOf, nations } from '../../src/council/calendar/bank-holidays.ts';
import { calendarOf, standardOf } from '../domain/charter/calendars.ts';

const calendar = calendarOf('england-and-wales', {
  bankHolidays: bankHolidaysOf('england-and-wales', 2026),
});
const english = wordsFrom('en', allWords);

function promised(
  target: string,
  receivedAt: string,
  changes: Parameters<typeof standardOf>[1] = {},
  inCalendar = calendar,
): NonNullable<ReturnType<typeof makePromise>> {
  const standard = standardOf(target, changes);
  const promise = makePromise({ standard, receivedAt, calendar: inCalendar });
  if (promise === undefined) throw new Error('a date follows from every target here');
  return promise;
}

describe('in English', () => {
  test('working days, over Christmas', () => {
    const promise = promised('2 working days', '2026-12-24T16:00');
    expect(promiseInWords(promise, english)).toMatchInlineSnapshot(
      `"Received Thursday 24 December 2026. Friday 25 December is Christmas Day. Monday 28 December is the substitute bank holiday for Boxing Day. 2 working days: Tuesday 29 December and Wednesday 30 December. We aim to reply by Wednesday 30 December 2026."`,
    );
    expect(promise.days.map((day) => dayInWords(day, promise, english))).toMatchInlineSnapshot(`
      [
        "Thursday 24 December 2026: the day we received it",
        "Friday 25 December 2026: Christmas Day",
        "Saturday 26 December 2026: weekend",
        "Sunday 27 December 2026: weekend",
        "Monday 28 December 2026: Boxing Day (substitute day)",
        "Tuesday 29 December 2026: working day",
        "Wednesday 30 December 2026: working day",
      ]
    `);
  });

  test('many working days are shown by the first and the last', () => {
    const promise = promised('20 working days', '2026-11-02T10:00');
    expect(promiseInWords(promise, english)).toMatchInlineSnapshot(
      `"Received Monday 2 November 2026. 20 working days: the first is Tuesday 3 November, the last is Monday 30 November. We aim to reply by Monday 30 November 2026."`,
    );
  });

  test('working hours', () => {
    const promise = promised('4 working hours', '2026-11-27T15:30');
    expect(promiseInWords(promise, english)).toMatchInlineSnapshot(
      `"Received Friday 27 November 2026 at 3:30pm. Time counts only while we are open: Friday 27 November (1 hour 30 minutes) and Monday 30 November (2 hours 30 minutes). We aim to reply by 11:30am on Monday 30 November 2026."`,
    );
    expect(promise.days.map((day) => dayInWords(day, promise, english))).toMatchInlineSnapshot(`
      [
        "Friday 27 November 2026: open, 1 hour 30 minutes",
        "Saturday 28 November 2026: weekend",
        "Sunday 29 November 2026: weekend",
        "Monday 30 November 2026: open, 2 hours 30 minutes",
      ]
    `);
  });

  test('the end of the next working day, for a message left on a Friday', () => {
    const promise = promised('end of the next working day', '2026-11-27T15:30', {
      measures: 'call-back',
    });
    expect(promiseInWords(promise, english)).toMatchInlineSnapshot(
      `"Received Friday 27 November 2026. The next working day is Monday 30 November. We aim to call you back by 5pm on Monday 30 November 2026."`,
    );
  });

  test('a complaint, whose clock the acknowledgement starts', () => {
    const promise = promised('10 working days', '2026-11-02T10:00', {
      clockStarts: 'acknowledgement',
    });
    expect(promiseInWords(promise, english)).toMatchInlineSnapshot(
      `"Received Monday 2 November 2026. The time runs from our acknowledgement on Monday 2 November 2026. 10 working days: the first is Tuesday 3 November, the last is Monday 16 November. We aim to reply by Monday 16 November 2026."`,
    );
  });

  test('a shutdown is one sentence', () => {
    const closures = ['2026-12-29', '2026-12-30', '2026-12-31'].map((date) => ({
      date,
      reason: 'Christmas shutdown',
    }));
    const promise = promised('2 working days', '2026-12-23T10:00', {}, { ...calendar, closures });
    expect(promiseInWords(promise, english)).toMatchInlineSnapshot(
      `"Received Wednesday 23 December 2026. Friday 25 December is Christmas Day. Monday 28 December is the substitute bank holiday for Boxing Day. From Tuesday 29 December to Thursday 31 December we are closed: Christmas shutdown. 2 working days: Thursday 24 December and Friday 1 January. We aim to reply by Friday 1 January 2027."`,
    );
  });

  test('received after the cut-off time', () => {
    const promise = promised(
      '2 working days',
      '2026-11-19T18:00',
      {},
      { ...calendar, cutOff: '17:00' },
    );
    expect(promiseInWords(promise, english)).toMatchInlineSnapshot(
      `"Received Thursday 19 November 2026. It came late in the day, so we count it as received on Friday 20 November. 2 working days: Monday 23 November and Tuesday 24 November. We aim to reply by Tuesday 24 November 2026."`,
    );
  });

  test('under pressure', () => {
    const promise = {
      ...promised('2 working days', '2026-11-23T10:00'),
      delay: {
        reason: 'Storm damage has brought us many more reports than usual.',
        telephone: '01632 960101',
        until: '2026-11-30',
      },
    };
    expect(promiseInWords(promise, english)).toMatchInlineSnapshot(
      `"Received Monday 23 November 2026. 2 working days: Tuesday 24 November and Wednesday 25 November. This will take longer than usual. Storm damage has brought us many more reports than usual. If it is urgent, call 01632 960101. We aim to reply by Wednesday 25 November 2026."`,
    );
  });

  test('an acknowledgement', () => {
    const promise = promised('4 working hours', '2026-11-23T10:00', {
      measures: 'acknowledgement',
    });
    expect(dueInWords(promise, english)).toMatchInlineSnapshot(
      `"We aim to confirm we’ve received it by 2pm on Monday 23 November 2026."`,
    );
  });
});

test.each(languages.map(({ code }) => code))('the whole working can be said in %s', (code) => {
  const words = wordsFrom(code, allWords);
  const said = [
    promised('2 working days', '2026-12-24T16:00'),
    promised('20 working days', '2026-11-02T10:00', { clockStarts: 'acknowledgement' }),
    promised('4 working hours', '2026-11-27T15:30'),
    promised('40 working hours', '2026-11-20T15:30'),
    promised('within 24 hours', '2026-11-27T15:30'),
    promised('end of the next working day', '2026-11-27T15:30'),
  ].flatMap((promise) => [
    promiseInWords(promise, words),
    ...promise.days.map((day) => dayInWords(day, promise, words)),
  ]);
  for (const sentence of said) expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
});

test('the promise over Christmas, in every language', () => {
  const promise = promised('2 working days', '2026-12-24T16:00');
  const said = languages
    .filter(({ code }) => code !== 'en')
    .map(({ code }) => promiseInWords(promise, wordsFrom(code, allWords)));
  expect(said).toMatchInlineSnapshot(`
    [
      "পাওয়া গেছে: বৃহস্পতিবার, 24 ডিসেম্বর 2026। শুক্রবার, 25 ডিসেম্বর সরকারি ছুটি: বড়দিন। সোমবার, 28 ডিসেম্বর বক্সিং ডে-এর বদলে সরকারি ছুটি। 2 কর্মদিবস: মঙ্গলবার, 29 ডিসেম্বর এবং বুধবার, 30 ডিসেম্বর। আমরা বুধবার, 30 ডিসেম্বর 2026 তারিখের মধ্যে উত্তর দেওয়ার চেষ্টা করব।",
      "Derbyniwyd ar ddydd Iau 24 Rhagfyr 2026. Gŵyl banc: Dydd Gwener 25 Rhagfyr (Dydd Nadolig). Gŵyl banc yn lle Gŵyl San Steffan: Dydd Llun 28 Rhagfyr. 2 ddiwrnod gwaith: Dydd Mawrth 29 Rhagfyr a Dydd Mercher 30 Rhagfyr. Ein nod yw ateb erbyn dydd Mercher 30 Rhagfyr 2026.",
      "Gavome 2026 m. gruodžio 24 d., ketvirtadienį. Šventinė diena – gruodžio 25 d., penktadienis: Kalėdos. Nedirbame gruodžio 28 d., pirmadienį, vietoj šventės: antroji Kalėdų diena. 2 darbo dienos: gruodžio 29 d., antradienis ir gruodžio 30 d., trečiadienis. Stengsimės atsakyti iki 2026 m. gruodžio 30 d., trečiadienio (imtinai).",
      "Otrzymaliśmy to w czwartek, 24 grudnia 2026 r. Dniem ustawowo wolnym jest piątek, 25 grudnia: Boże Narodzenie. Dniem wolnym zamiast święta jest poniedziałek, 28 grudnia: drugi dzień Bożego Narodzenia. 2 dni robocze: wtorek, 29 grudnia i środa, 30 grudnia. Postaramy się odpowiedzieć do środy, 30 grudnia 2026 r.",
      "Recebido na quinta-feira, 24 de dezembro de 2026. É feriado na sexta-feira, 25 de dezembro: Dia de Natal. É feriado na segunda-feira, 28 de dezembro, em substituição de: dia seguinte ao Natal. 2 dias úteis: terça-feira, 29 de dezembro e quarta-feira, 30 de dezembro. Procuraremos responder até quarta-feira, 30 de dezembro de 2026.",
      "Primit joi, 24 decembrie 2026. Sărbătoare legală: vineri, 25 decembrie (Crăciunul). Zi liberă legală în loc de a doua zi de Crăciun: luni, 28 decembrie. 2 zile lucrătoare: marți, 29 decembrie și miercuri, 30 decembrie. Ne propunem să răspundem până miercuri, 30 decembrie 2026.",
      "Alındığı tarih: 24 Aralık 2026 Perşembe. 25 Aralık Cuma resmî tatildir: Noel. 28 Aralık Pazartesi, şu tatilin yerine resmî tatildir: Noel’in ertesi günü. 2 iş günü: 29 Aralık Salı ve 30 Aralık Çarşamba. Size en geç 30 Aralık 2026 Çarşamba günü yanıt vermeyi amaçlıyoruz.",
      "جمعرات، 24 دسمبر 2026 کو موصول ہوا۔ جمعہ، 25 دسمبر کو سرکاری تعطیل ہے: کرسمس۔ پیر، 28 دسمبر کو باکسنگ ڈے کے بدلے سرکاری تعطیل ہے۔ 2 کام کے دن: منگل، 29 دسمبر اور بدھ، 30 دسمبر۔ ہمارا ہدف ہے کہ بدھ، 30 دسمبر 2026 تک جواب دیں۔",
      "收到日期：2026年12月24日星期四。12月25日星期五是公众假期：圣诞节。12月28日星期一是节礼日的补假日。2个工作日：12月29日星期二和12月30日星期三。我们力争不迟于2026年12月30日星期三答复。",
      "收到日期：2026年12月24日星期四。12月25日星期五是公眾假期：聖誕節。12月28日星期一是節禮日的補假日。2個工作日：12月29日星期二和12月30日星期三。我們力爭不遲於2026年12月30日星期三答覆。",
    ]
  `);
});

describe('bank holidays', () => {
  const names = nations.flatMap((nation) =>
    [2024, 2025, 2026, 2027, 2028].flatMap((year) =>
      bankHolidaysOf(nation, year).map(({ name }) => name),
    ),
  );
  test.each(languages.map(({ code }) => code))('every one has a name in %s', (code) => {
    const key = (name: string): string =>
      `promise.bank-holiday.${name
        .toLowerCase()
        .replace(/['’()]/g, '')
        .replace(/ /g, '-')}`;
    for (const name of new Set(names)) expect(allWords[code]).toHaveProperty([key(name)]);
  });

  test('one that no one knows keeps its own name', () => {
    const polish = wordsFrom('pl', allWords);
    expect(bankHolidayInWords('Christmas Day', polish)).toBe('Boże Narodzenie');
    expect(bankHolidayInWords('A royal occasion', polish)).toBe('A royal occasion');
  });
});
