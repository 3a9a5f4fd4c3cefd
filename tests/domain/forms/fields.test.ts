import { describe, expect, test } from 'vitest';
import type { FormFieldInput } from '../../../src/domain/forms/definition.ts';
import { fieldModels } from '../../../src/domain/forms/fields/registry.ts';
import { fieldOf, given } from './a-form.ts';

type Field = Omit<FormFieldInput, 'name'>;

/** The stored answer, or the problems: what a type makes of what was sent under the name `it`. */
function outcome(field: Field, sent: string | string[] | Record<string, string>): unknown {
  const values = typeof sent === 'string' || Array.isArray(sent) ? { it: sent } : sent;
  const own = fieldOf(field);
  const checked = fieldModels[own.type].check(own, given(values));
  return 'problems' in checked ? checked.problems : checked.answer;
}

describe('a line of text', () => {
  test.each([
    ['spaces around it go', '  Ann   Smith ', 'Ann Smith'],
    ['line ends become spaces', 'Ann\r\nBcc: x@y.z', 'Ann Bcc: x@y.z'],
    ['a direction override goes', 'Ann \u202Egpj.exe', 'Ann gpj.exe'],
    ['zero-width spaces go', 'An\u200Bn\uFEFF', 'Ann'],
    ['a joiner that Bengali spelling needs stays', 'র\u200D্যাব', 'র\u200D্যাব'],
    ['letters and their accents are put together', 'Zoe\u0308', 'Zoë'],
    ['a half character becomes a mark for it', 'a\uD800b', 'a\uFFFDb'],
    ['an emoji stays whole', 'Ann 👩‍🦽', 'Ann 👩‍🦽'],
    ['other alphabets stay as they are', 'Żółć 中文 বাংলা', 'Żółć 中文 বাংলা'],
  ])('%s', (_name, typed, stored) => {
    expect(outcome({ type: 'text' }, typed)).toBe(stored);
  });

  test('has a length, counted after the spaces around it are gone', () => {
    expect(outcome({ type: 'text', maxLength: 3 }, ' abc ')).toBe('abc');
    expect(outcome({ type: 'text', maxLength: 3 }, 'abcde')).toEqual([
      { code: 'TOO_LONG', values: { max: 3, over: 2 } },
    ]);
    expect(outcome({ type: 'text', minLength: 3 }, 'ab')).toEqual([
      { code: 'TOO_SHORT', values: { min: 3 } },
    ]);
    expect(outcome({ type: 'text', minLength: 3 }, '')).toBe('');
  });

  test('is at most 200 characters where the form does not say', () => {
    expect(outcome({ type: 'text' }, 'a'.repeat(200))).toHaveLength(200);
    expect(outcome({ type: 'text' }, 'a'.repeat(201))).toMatchObject([{ code: 'TOO_LONG' }]);
  });
});

describe('a longer text', () => {
  test('keeps its lines and its inner spaces', () => {
    expect(outcome({ type: 'textarea' }, '\r\nOne\r\n\r\n  two   three\rfour \n')).toBe(
      'One\n\n  two   three\nfour',
    );
  });

  test('loses what turns the direction of writing, and keeps the marks', () => {
    expect(outcome({ type: 'textarea' }, 'שלום\u200F \u2067abc\u2069')).toBe('שלום\u200F abc');
  });

  test('loses what no page can show', () => {
    expect(outcome({ type: 'textarea' }, 'a\u0000b\u0007c')).toBe('abc');
  });
});

describe('an email address', () => {
  test.each([
    'a@b.uk',
    'ann.smith+bins@mail.example.gov.uk',
    "o'neill@example.org",
    'UPPER@example.org',
    `${'a'.repeat(64)}@example.org`,
  ])('%s is taken', (address) => {
    expect(outcome({ type: 'email' }, address)).toBe(address);
  });

  test('spaces and invisible characters around it are forgiven', () => {
    expect(outcome({ type: 'email' }, ' a@b.uk\u200B ')).toBe('a@b.uk');
  });

  test.each([
    ['o’neill@example.org', "o'neill@example.org"],
    ['a@b.uk. ', 'a@b.uk'],
    ['a@b.uk,', 'a@b.uk'],
    ['a@b。uk', 'a@b.uk'],
    ['“ann@example.org”', 'ann@example.org'],
    ['<ann@example.org>', 'ann@example.org'],
    ['ann‐smith@example.org', 'ann-smith@example.org'],
    ['ann@my–place.example', 'ann@my-place.example'],
  ])('what a telephone’s keyboard makes of it is forgiven: %s', (typed, stored) => {
    expect(outcome({ type: 'email' }, typed)).toBe(stored);
  });

  test.each([
    'bad',
    '@b.uk',
    'a@',
    'a@b',
    'a@b.c',
    'a@b..uk',
    'a..b@c.uk',
    '.a@b.uk',
    'a.@b.uk',
    'a@-b.uk',
    'a@b.uk-',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'a@b@c.uk',
    'a b@c.uk',
    'a@b.uk, evil@x.y',
    'a@b.uk;evil@x.yz',
    'Ann <a@b.uk>',
    '"a b"@c.uk',
    'a@b.uk\n',
    'a@b.uk\r\nBcc: x@y.z',
    'a@b.uk\u2028Bcc',
    'mailto:a@b.uk',
    '=?utf-8?q?e=40e.test?=@example.org',
    '=?utf-8?B?ZUBlLnRlc3Q=?=@example.org',
    'ada@=?utf-8?q?example.org?=',
    '"ada"@example.org',
    'ada(home)@example.org',
    'ada@(home)example.org',
    '<@relay.example.org:ada@example.org>',
    '@relay.example.org:ada@example.org',
    'ada%example.org@relay.example.org',
    'relay!ada@example.org',
    'ada@127.0.0.1',
    'ada@0x7f.1',
    'ada@[IPv6:::1]',
    'ada@exam\u202Eple.org',
    'a\u2066da@example.org',
    'a\u200Bda@example.org',
    'a\u0000da@example.org',
    `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}`,
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(126)}uk`,
  ])('%j is not', (address) => {
    expect(outcome({ type: 'email' }, address)).toEqual([{ code: 'TYPE_EMAIL' }]);
  });
});

describe('one mailbox has one spelling', () => {
  test.each([
    ['Ann@EXAMPLE.org', 'Ann@example.org'],
    ['ann@żółw.example', 'ann@xn--w-uga1v8h.example'],
    ['ann@ｅxample.org', 'ann@example.org'],
    ['ann＠example.org', 'ann@example.org'],
  ])('%s is %s', (typed, stored) => {
    expect(outcome({ type: 'email' }, typed)).toBe(stored);
  });
});

describe('a telephone number', () => {
  test.each([
    ['in full-width figures', '０１６３２ ９６０００１'],
    ['in Bengali figures', '০১৬৩২ ৯৬০০০১'],
  ])('%s is that number', (_, typed) => {
    expect(outcome({ type: 'tel' }, typed)).toBe('01632 960001');
  });

  test('is no longer than a number can be', () => {
    const typed = `0${'('.repeat(41)}1632960001`;
    expect(outcome({ type: 'tel' }, typed)).toEqual([{ code: 'NOT_A_TELEPHONE' }]);
  });

  test.each([
    '01632 960001',
    '(01632) 960 001',
    '01632-960-001',
    '+44 1632 960001',
    '+44 (0)1632 960001',
    '0044 1632 960001',
    '016977 2345',
    '07700 900982',
    '1632 960001',
    '01632 960001 ext 12',
    '01632 960001 x12',
    '01632 960001 extension 1234',
    '+48 22 123 45 67',
    '+1 (202) 555-0123',
  ])('%s is taken as it was typed', (number) => {
    expect(outcome({ type: 'tel' }, number)).toBe(number);
  });

  test.each([
    '960001',
    '12345',
    '016329600011',
    'ask Ann',
    '01632 960001 or 2',
    '+44',
    '++44 1632 960001',
  ])('%s is not', (number) => {
    expect(outcome({ type: 'tel' }, number)).toEqual([{ code: 'NOT_A_TELEPHONE' }]);
  });
});

describe('a number', () => {
  test.each([
    ['30', '30'],
    [' 1,250 ', '1250'],
    ['1 250 000', '1250000'],
    ['£12.50', '12.50'],
    ['£ 30', '30'],
    ['-4', '-4'],
    ['0', '0'],
  ])('%s is %s', (typed, stored) => {
    expect(outcome({ type: 'number' }, typed)).toBe(stored);
  });

  test.each(['many', '1e9', '0x10', '1.2.3', '12 34', 'Infinity', '1,25'])(
    '%s is none',
    (typed) => {
      expect(outcome({ type: 'number' }, typed)).toEqual([{ code: 'TYPE_NUMERIC' }]);
    },
  );

  test('has a smallest and a largest', () => {
    const field: Field = { type: 'number', min: 1, max: 5 };
    expect(outcome(field, '1')).toBe('1');
    expect(outcome(field, '0')).toEqual([{ code: 'TOO_LOW', values: { min: 1 } }]);
    expect(outcome(field, '5.01')).toEqual([{ code: 'TOO_HIGH', values: { max: 5 } }]);
  });
});

describe('options', () => {
  const options = ['Bins', 'Bins, boxes and bags', 'Tax'];

  test.each(['select', 'radios'] as const)('a %s takes one of its own', (type) => {
    expect(outcome({ type, options }, 'Bins, boxes and bags')).toBe('Bins, boxes and bags');
    expect(outcome({ type, options }, 'Parks')).toEqual([{ code: 'NOT_AN_OPTION' }]);
    expect(outcome({ type, options }, ['Bins', 'Tax'])).toEqual([{ code: 'NOT_AN_OPTION' }]);
  });

  test('checkboxes take any number, in the order the form has them', () => {
    expect(outcome({ type: 'checkboxes', options }, ['Tax', 'Bins', 'Tax'])).toBe('Bins, Tax');
    expect(outcome({ type: 'checkboxes', options }, 'Tax, Bins, boxes and bags')).toBe(
      'Bins, boxes and bags, Tax',
    );
    expect(outcome({ type: 'checkboxes', options }, ['Tax', 'Parks'])).toEqual([
      { code: 'NOT_AN_OPTION' },
    ]);
  });
});

describe('a date', () => {
  const boxes = (day: string, month: string, year: string) => ({
    'it-day': day,
    'it-month': month,
    'it-year': year,
  });

  test.each([
    ['27', '3', '2026', '2026-03-27'],
    [' 7 ', '03', '2026', '2026-03-07'],
    ['29', '2', '2028', '2028-02-29'],
    ['29', '2', '2000', '2000-02-29'],
    ['1', 'March', '2026', '2026-03-01'],
    ['31', 'dec', '1999', '1999-12-31'],
    ['২৭', '৩', '২০২৬', '2026-03-27'],
    ['9', 'Sept', '2026', '2026-09-09'],
    ['9', 'Sept.', '2026', '2026-09-09'],
    ['9', 'Sep.', '2026', '2026-09-09'],
    ['9', 'SEPTEMBER', '2026', '2026-09-09'],
    ['9', ' september ', '2026', '2026-09-09'],
    ['5th', 'March', '2026', '2026-03-05'],
    ['1st', '3', '2026', '2026-03-01'],
    ['22ND', '3', '2026', '2026-03-22'],
    ['3 rd', '3', '2026', '2026-03-03'],
    ['31st of', 'Dec', '2026', '2026-12-31'],
    ['31st', 'of Dec', '2026.', '2026-12-31'],
    ['5/', '3/', '2026', '2026-03-05'],
    ['5,', 'March,', '2026,', '2026-03-05'],
    ['5/3/2026', '', '', '2026-03-05'],
    ['5 March 2026', '', '', '2026-03-05'],
    ['31st of Dec 2026', '', '', '2026-12-31'],
    ['2026-03-05', '', '', '2026-03-05'],
    ['5.', '11.', '2026', '2026-11-05'],
    ['5', 'XI', '2026', '2026-11-05'],
    ['２７', '３', '２０２６', '2026-03-27'],
    ['২৭', 'March', '২০২৬', '2026-03-27'],
    ['March 5, 2026', '', '', '2026-03-05'],
    ['Thursday, 5 March 2026', '', '', '2026-03-05'],
    ['the 5th of March 2026', '', '', '2026-03-05'],
    ['5', 'March 2026', '', '2026-03-05'],
    ['5 March', '', '2026', '2026-03-05'],
    ['5/3', '', '2026', '2026-03-05'],
    ['5', '3rd', '2026', '2026-03-05'],
    ['', '', '5 March 2026', '2026-03-05'],
    ['', '', '', ''],
  ])('%s %s %s is %s', (day, month, year, stored) => {
    expect(outcome({ type: 'date' }, boxes(day, month, year))).toBe(stored);
  });

  test.each([
    ['29', '2', '2026'],
    ['29', '2', '1900'],
    ['31', '4', '2026'],
    ['0', '1', '2026'],
    ['1', '13', '2026'],
    ['1', 'Octember', '2026'],
    ['1', 'ma', '2026'],
    ['first', '1', '2026'],
  ])('%s %s %s is no day of the calendar', (day, month, year) => {
    expect(outcome({ type: 'date' }, boxes(day, month, year))).toEqual([{ code: 'NOT_A_DATE' }]);
  });

  test('a year has four figures', () => {
    expect(outcome({ type: 'date' }, boxes('1', '3', '26'))).toEqual([
      { code: 'NOT_A_DATE', values: { part: 'year' } },
    ]);
  });

  test.each([
    [boxes('', '3', '2026'), 'day'],
    [boxes('1', '', '2026'), 'month'],
    [boxes('', '', '2026'), 'day-and-month'],
    [boxes('1', '', ''), 'month-and-year'],
  ])('%o lacks its %s', (sent, part) => {
    expect(outcome({ type: 'date' }, sent)).toEqual([
      { code: 'DATE_PART_MISSING', values: { part } },
    ]);
  });

  test('a client may send it whole', () => {
    expect(outcome({ type: 'date' }, '2028-02-29')).toBe('2028-02-29');
    expect(outcome({ type: 'date' }, '2026-02-29')).toEqual([{ code: 'NOT_A_DATE' }]);
    for (const typed of [
      '2026/3/1',
      '2026–03–01',
      '2026年3月1日',
      '1 March 2026',
      '1st of Mar. 2026',
    ]) {
      expect(outcome({ type: 'date' }, typed), typed).toBe('2026-03-01');
    }
    // Whose month is first, a client does not say.
    expect(outcome({ type: 'date' }, '01/03/2026')).toEqual([{ code: 'NOT_A_DATE' }]);
    expect(outcome({ type: 'date' }, 'tomorrow')).toEqual([{ code: 'NOT_A_DATE' }]);
  });
});

test.each([
  ['listopada', 'pl'],
  ['listopad', 'pl'],
  ['lis', 'pl'],
  ['November', 'pl'],
  ['kasım', 'tr'],
  ['KASIM', 'tr'],
  ['kasim', 'tr'],
  ['Kas.', 'tr'],
  ['LISTOPADA', 'pl'],
  ['lis.', 'pl'],
  ['Tachwedd', 'cy'],
  ['Dachwedd', 'cy'],
  ['mis Tachwedd', 'cy'],
  ['de novembro', 'pt'],
  ['noiembrie', 'ro'],
  ['noi.', 'ro'],
  ['lapkričio', 'lt'],
  ['lapkricio', 'lt'],
  ['novembro', 'pt'],
  ['nov.', 'pt'],
  ['নভেম্বর', 'bn'],
  ['نومبر', 'ur'],
  ['11月', 'zh'],
  ['十一月', 'zh-Hant'],
  ['十一月', 'zh'],
  ['Nov.', 'no-such-language'],
])('a month may be written as %s where the page is in %s', (month, language) => {
  const sent = { 'it-day': '5', 'it-month': month, 'it-year': '2026', _language: language };
  expect(outcome({ type: 'date' }, sent)).toBe('2026-11-05');
});

test.each([
  ['rug', 'lt'],
  ['ma', 'en'],
  ['m', 'pl'],
])('%s in %s could be two months, and so is none', (month, language) => {
  const sent = { 'it-day': '5', 'it-month': month, 'it-year': '2026', _language: language };
  expect(outcome({ type: 'date' }, sent)).toEqual([{ code: 'NOT_A_DATE' }]);
});

test.each([
  ['październik', 'pl', '10'],
  ['PAZDZIERNIKA', 'pl', '10'],
  ['Eylül', 'tr', '09'],
  ['EYLUL', 'tr', '09'],
  ['HAZİRAN', 'tr', '06'],
  ['ŞUB.', 'tr', '02'],
  ['março', 'pt', '03'],
  ['marco', 'pt', '03'],
  ['Fawrth', 'cy', '03'],
  ['Fai', 'cy', '05'],
  ['Fehefin', 'cy', '06'],
  ['Orffennaf', 'cy', '07'],
  ['Fedi', 'cy', '09'],
])('%s in %s is month %s', (month, language, number) => {
  const sent = { 'it-day': '5', 'it-month': month, 'it-year': '2026', _language: language };
  expect(outcome({ type: 'date' }, sent)).toBe(`2026-${number}-05`);
});

test.each([
  ['5-go', '2026 r.', 'pl'],
  ['5日', '2026年', 'zh'],
  ['৫ই', '২০২৬', 'bn'],
  ["5'i", '2026', 'tr'],
  ['5 d.', '2026 m.', 'lt'],
  ['5º', '2026', 'pt'],
  ['5 listopada 2026 r.', '', 'pl'],
  ['5 de novembro de 2026', '', 'pt'],
  ['2026 m. lapkričio 5 d.', '', 'lt'],
])('a day may be written %s and a year %s where the page is in %s', (day, year, language) => {
  const month = year === '' ? '' : '11';
  const sent = { 'it-day': day, 'it-month': month, 'it-year': year, _language: language };
  expect(outcome({ type: 'date' }, sent)).toBe('2026-11-05');
});

describe('a postcode', () => {
  test.each([
    ['ca143yj', 'CA14 3YJ'],
    ['CA14 3YJ', 'CA14 3YJ'],
    [' ca 14  3yj ', 'CA14 3YJ'],
    ['CA14-3YJ', 'CA14 3YJ'],
    ['CA14 3YJ, UK', 'CA14 3YJ'],
    ['ca14 3yj England', 'CA14 3YJ'],
    ['Postcode: CA14 3YJ', 'CA14 3YJ'],
    ['m11ae', 'M1 1AE'],
    ['w1a0ax', 'W1A 0AX'],
    ['sw1a 1aa', 'SW1A 1AA'],
    ['gir0aa', 'GIR 0AA'],
    ['CA14–3YJ', 'CA14 3YJ'],
    ['CA14—3YJ', 'CA14 3YJ'],
    ['CA14‑3YJ', 'CA14 3YJ'],
    ['CA14−3YJ', 'CA14 3YJ'],
    ['CA14\u00A03YJ', 'CA14 3YJ'],
    ['CA14_3YJ', 'CA14 3YJ'],
    ['ＣＡ１４　３ＹＪ', 'CA14 3YJ'],
    ['sw1a oaa', 'SW1A 0AA'],
    ['CA1O 1AA', 'CA10 1AA'],
    ['CAl4 3YJ', 'CA14 3YJ'],
    ['CA14 lAA', 'CA14 1AA'],
    ['BI ITT', 'B1 1TT'],
    ['Ll 8JQ', 'L1 8JQ'],
    ['S014 2AA', 'SO14 2AA'],
    ['0X1 1AA', 'OX1 1AA'],
    ['CA14+3YJ', 'CA14 3YJ'],
    ['je2 3ab', 'JE2 3AB'],
    ['gy11aa', 'GY1 1AA'],
    ['IM1-1AA', 'IM1 1AA'],
    ['bfpo801', 'BFPO 801'],
    ['BFPO 5', 'BFPO 5'],
    ['BFPO c/o 57', 'BFPO 57'],
    ['bf1 0aa', 'BF1 0AA'],
    ['fiqq1zz', 'FIQQ 1ZZ'],
    ['STHL 1ZZ', 'STHL 1ZZ'],
    ['gx11 1aa', 'GX11 1AA'],
    ['ai 2640', 'AI-2640'],
    ['ky1 1001', 'KY1-1001'],
    ['hm08', 'HM 08'],
  ])('%s is %s', (typed, stored) => {
    expect(outcome({ type: 'postcode' }, typed)).toBe(stored);
  });

  test.each([
    'D02 X285',
    '75001',
    'BFPO',
    'XX 08',
    'CA14',
    'CA14 3Y',
    'CA14 3YJJ',
    '14 3YJ',
    'CA14 3CJ',
    'CAA14 3YJ',
    'CA14 YJ3',
  ])('%s is none', (typed) => {
    expect(outcome({ type: 'postcode' }, typed)).toEqual([{ code: 'NOT_A_POSTCODE' }]);
  });
});

describe('an address', () => {
  const lines = (line1: string, line2: string, town: string, postcode: string) => ({
    'it-line1': line1,
    'it-line2': line2,
    'it-town': town,
    'it-postcode': postcode,
  });

  test('is stored line by line, without the empty one', () => {
    expect(outcome({ type: 'address' }, lines('1 High Street', '', 'Wigton', 'ca79nj'))).toBe(
      '1 High Street\nWigton\nCA7 9NJ',
    );
  });

  test.each([
    ['Dublin', '5 Main Street', '', 'Dublin', 'D02 X285'],
    ['Paris', '5 rue du Four', '', 'Paris', '75001'],
    ['Hong Kong', 'Flat 5', '12 Nathan Road', 'Hong Kong', ''],
    ['Canada', '5 Main Street', 'Toronto', 'Ontario', 'M5V 3L9'],
    ['only a postcode for a town', '1 High Street', '', '', 'CA7 9NJ'],
    ['the forces', 'Sergeant A Smith', '1 Regiment', 'BFPO 801', ''],
    ['the forces in its first line', 'Sergeant A Smith, BFPO 801', '', '', ''],
    ['the forces in its second line', 'Sergeant A Smith', 'BFPO 801', '', ''],
    ['one line', '1 High Street, Wigton', '', '', ''],
    ['one line with a postcode', '1 High Street Wigton CA7 9NJ', '', '', ''],
    ['no place, for who is homeless', 'No fixed address', '', '', ''],
    ['no place, in short', 'NFA', '', '', ''],
    ['no place, in a sentence', 'I am of no fixed abode', '', '', ''],
    ['no place of their own', 'Sofa surfing', '', '', ''],
    ['France with its town in the second line', '5 rue du Four', '75001 Paris', '', ''],
    ['the second line and on', '', '1 High Street', 'Wigton', 'CA7 9NJ'],
    ['the forces without a town', 'Sergeant A Smith', '1 Regiment', '', 'BFPO 801'],
  ])('may be in %s', (_, line1, line2, town, postcode) => {
    expect(outcome({ type: 'address' }, lines(line1, line2, town, postcode))).toBe(
      [line1, line2, town, postcode].filter(Boolean).join('\n'),
    );
  });

  test('that was begun has to be one a letter would reach', () => {
    expect(outcome({ type: 'address' }, lines('', 'Flat 2', '', ''))).toEqual([
      { code: 'REQUIRED_FIELD_EMPTY', values: { part: 'line1' } },
      { code: 'REQUIRED_FIELD_EMPTY', values: { part: 'town' } },
    ]);
  });

  test('may be asked to be British, and then has a British postcode', () => {
    const british: Field = { type: 'address', britishPostcode: true };
    const problem = (code: string, part: string) => ({ code, values: { part } });
    expect(outcome(british, lines('1 High Street', '', 'Wigton', 'ca7–9nj'))).toBe(
      '1 High Street\nWigton\nCA7 9NJ',
    );
    expect(outcome(british, lines('Sergeant A Smith', '', '', 'bfpo801'))).toBe(
      'Sergeant A Smith\nBFPO 801',
    );
    expect(outcome(british, lines('5 Main Street', '', 'Dublin', 'D02 X285'))).toEqual([
      problem('NOT_A_POSTCODE', 'postcode'),
    ]);
    expect(outcome(british, lines('1 High Street', '', 'Wigton', ''))).toEqual([
      problem('REQUIRED_FIELD_EMPTY', 'postcode'),
    ]);
  });

  test('that has to be British is not asked of someone who has none', () => {
    const british: Field = { type: 'address', britishPostcode: true };
    expect(outcome(british, lines('No fixed address', '', '', ''))).toBe('No fixed address');
  });

  test('that has to be British may have its postcode in another line', () => {
    const british: Field = { type: 'address', britishPostcode: true };
    expect(outcome(british, lines('1 High Street', '', 'Wigton CA7 9NJ', ''))).toBe(
      '1 High Street\nWigton CA7 9NJ',
    );
    expect(outcome(british, lines('1 High Street, Wigton, CA7 9NJ', '', '', ''))).toBe(
      '1 High Street, Wigton, CA7 9NJ',
    );
  });

  test('of a flat and a street alone lacks its town', () => {
    expect(outcome({ type: 'address' }, lines('Flat 2, 5', '', '', ''))).toEqual([
      { code: 'REQUIRED_FIELD_EMPTY', values: { part: 'town' } },
    ]);
  });

  test('that has to be British and was begun names all that is missing', () => {
    const british: Field = { type: 'address', britishPostcode: true };
    expect(outcome(british, lines('', 'Flat 2', '', 'CA7'))).toEqual([
      { code: 'REQUIRED_FIELD_EMPTY', values: { part: 'line1' } },
      { code: 'REQUIRED_FIELD_EMPTY', values: { part: 'town' } },
      { code: 'NOT_A_POSTCODE', values: { part: 'postcode' } },
    ]);
  });

  test('a client may send it as one text', () => {
    expect(outcome({ type: 'address' }, '1 High Street\r\nWigton')).toBe('1 High Street\nWigton');
  });
});

describe('a reference', () => {
  test.each([
    'K7RM-3XDW',
    'k7rm3xdw',
    'k7rm 3xdw',
    ' K7RM–3XDW ',
    '#K7RM-3XDW',
    'Ref: K7RM-3XDW',
    'Your reference: K7RM_3XDW',
    '(K7RM/3XDW)',
  ])('%s is K7RM3XDW', (typed) => {
    expect(outcome({ type: 'reference' }, typed)).toBe('K7RM3XDW');
  });

  test.each(['K7RM', 'K7RM-3XDWX', 'K7RM-3XD!'])('%s is none', (typed) => {
    expect(outcome({ type: 'reference' }, typed)).toEqual([{ code: 'NOT_A_REFERENCE' }]);
  });
});

test.each([
  ['yes', 'yes'],
  ['on', 'yes'],
  ['true', 'yes'],
  ['', ''],
  ['no', ''],
])('a box to tick that sends %j is %j', (sent, stored) => {
  expect(outcome({ type: 'consent' }, sent)).toBe(stored);
});

describe('how answers are shown', () => {
  const words = Object.assign((key: string) => key, { language: 'en', has: () => false });
  const shown = (field: Field, answer: string) => {
    const own = fieldOf(field);
    const model = fieldModels[own.type];
    return [
      model.onPage(own, answer, words),
      model.inEmail(own, answer, words),
      model.inCsv(own, answer),
    ];
  };

  test('a date is in words for people and in figures for a table', () => {
    expect(shown({ type: 'date' }, '2026-03-27')).toEqual([
      '27 March 2026',
      '27 March 2026',
      '2026-03-27',
    ]);
  });

  test('an address has its lines for people and one line for a table', () => {
    expect(shown({ type: 'address' }, '1 High Street\nWigton')).toEqual([
      '1 High Street\nWigton',
      '1 High Street\nWigton',
      '1 High Street, Wigton',
    ]);
  });

  test('a reference is in groups for people', () => {
    expect(shown({ type: 'reference' }, 'K7RM3XDW')).toEqual([
      'K7RM-3XDW',
      'K7RM-3XDW',
      'K7RM3XDW',
    ]);
  });

  test('options are shown by their labels, one a line, and tabled by their values', () => {
    const options = [
      { value: 'bins', label: 'Bins, boxes' },
      { value: 'tax', label: 'Council Tax' },
    ];
    expect(shown({ type: 'checkboxes', options }, 'bins, tax')).toEqual([
      'Bins, boxes\nCouncil Tax',
      'Bins, boxes\nCouncil Tax',
      'bins, tax',
    ]);
  });

  test('an option that the form no longer has is shown as it was stored', () => {
    expect(shown({ type: 'checkboxes', options: ['tax'] }, 'bins, tax')[0]).toBe('bins\ntax');
  });
});

describe('at the limits', () => {
  const long = (length: number) => 'a'.repeat(length);

  test.each([
    ['text', 199, 200],
    ['textarea', 19_999, 20_000],
  ] as const)('a %s may have %i or %i characters, and no more', (type, fewer, most) => {
    expect(outcome({ type }, long(fewer))).toBe(long(fewer));
    expect(outcome({ type }, long(most))).toBe(long(most));
    expect(outcome({ type }, long(most + 1))).toEqual([
      { code: 'TOO_LONG', values: { max: most, over: 1 } },
    ]);
  });

  test('what has at least three characters has three or more, or is no answer', () => {
    const field = { type: 'text', minLength: 3 } as const;
    expect(outcome(field, 'abc')).toBe('abc');
    expect(outcome(field, 'ab')).toEqual([{ code: 'TOO_SHORT', values: { min: 3 } }]);
    expect(outcome(field, '   ')).toBe('');
  });

  test.each([
    ['5', '5'],
    ['10', '10'],
    ['4.99', [{ code: 'TOO_LOW', values: { min: 5 } }]],
    ['10.01', [{ code: 'TOO_HIGH', values: { max: 10 } }]],
    ['-5', [{ code: 'TOO_LOW', values: { min: 5 } }]],
  ])('of a number from 5 to 10, %s', (typed, stored) => {
    expect(outcome({ type: 'number', min: 5, max: 10 }, typed)).toEqual(stored);
  });

  test.each([
    ['-£5', '-5'],
    ['£1,250.50', '1250.50'],
    ['1 250 000', '1250000'],
    ['−5', '-5'],
    ['.5', '.5'],
    ['-.5', '-.5'],
    ['0', '0'],
    [`${'9'.repeat(30)}`, '9'.repeat(30)],
  ])('%s is the number %s', (typed, stored) => {
    expect(outcome({ type: 'number' }, typed)).toBe(stored);
  });

  test.each([
    '5.',
    '--5',
    '5-',
    '£',
    '5£',
    '1,2345',
    '1,,250',
    ',250',
    '5 −',
    'x5',
    '5x',
    '9'.repeat(31),
  ])('%s is no number', (typed) => {
    expect(outcome({ type: 'number' }, typed)).toEqual([{ code: 'TYPE_NUMERIC' }]);
  });

  test('each line of an address has at most 200 characters', () => {
    const sent = (line: string) => ({
      'it-line1': line,
      'it-line2': line,
      'it-town': line,
      'it-postcode': line,
    });
    const line = long(200);
    expect(outcome({ type: 'address' }, sent(line))).toBe([line, line, line, line].join('\n'));
    expect(outcome({ type: 'address' }, sent(long(201)))).toEqual(
      ['line1', 'line2', 'town', 'postcode'].map((part) => ({
        code: 'TOO_LONG',
        values: { part, max: 200, over: 1 },
      })),
    );
    expect(outcome({ type: 'address' }, long(800))).toBe(long(800));
    expect(outcome({ type: 'address' }, long(801))).toEqual([
      { code: 'TOO_LONG', values: { max: 800, over: 1 } },
    ]);
  });

  test.each([
    [`${long(64)}@example.org`, true],
    [`${long(65)}@example.org`, false],
    [`a@${long(63)}.org`, true],
    [`a@${long(64)}.org`, false],
    [`a@${[long(63), long(63), long(63), long(56)].join('.')}.uk`, true],
    [`a@${[long(63), long(63), long(63), long(57)].join('.')}.uk`, true],
    [`a@${[long(63), long(63), long(63), long(58)].join('.')}.uk`, false],
  ])('the address %s is taken: %s', (address, isTaken) => {
    expect(outcome({ type: 'email' }, address)).toEqual(
      isTaken ? address : [{ code: 'TYPE_EMAIL' }],
    );
  });

  test('an address that was copied with a thousand signs around it is looked at, and no more', () => {
    expect(outcome({ type: 'email' }, 'ada@example.org'.padEnd(1_000, ' '))).toBe(
      'ada@example.org',
    );
    expect(outcome({ type: 'email' }, 'ada@example.org'.padEnd(1_001, ' '))).toEqual([
      { code: 'TYPE_EMAIL' },
    ]);
  });

  test.each([
    ['1000-01-01', '1000-01-01'],
    ['0999-12-31', [{ code: 'NOT_A_DATE' }]],
    ['2028-02-29', '2028-02-29'],
    ['2027-02-29', [{ code: 'NOT_A_DATE' }]],
    ['2026-12-31', '2026-12-31'],
    ['2026-12-32', [{ code: 'NOT_A_DATE' }]],
    ['2026-12-00', [{ code: 'NOT_A_DATE' }]],
    ['2026-00-10', [{ code: 'NOT_A_DATE' }]],
    ['on 2026-12-31', [{ code: 'NOT_A_DATE' }]],
    ['2026-12-311', [{ code: 'NOT_A_DATE' }]],
  ])('the date %s', (typed, stored) => {
    expect(outcome({ type: 'date' }, typed)).toEqual(stored);
  });
});

describe('a ticked box', () => {
  test.each(['yes', 'on', 'true', '1', 'YES', ' On '])('is sent as "%s"', (sent) => {
    expect(outcome({ type: 'consent' }, sent)).toBe('yes');
  });

  test.each(['no', 'off', 'false', '0', '', 'yes please'])('is not sent as "%s"', (sent) => {
    expect(outcome({ type: 'consent' }, sent)).toBe('');
  });
});

test.each([...'ABDEFGHJLNPQRSTUWXYZ'])('a postcode may end with the letter %s', (letter) => {
  expect(outcome({ type: 'postcode' }, `CA14 3${letter}${letter}`)).toBe(
    `CA14 3${letter}${letter}`,
  );
});

test.each([...'CIKMOV'])('no postcode ends with the letter %s', (letter) => {
  expect(outcome({ type: 'postcode' }, `CA14 3A${letter}`)).toEqual([{ code: 'NOT_A_POSTCODE' }]);
  expect(outcome({ type: 'postcode' }, `CA14 3${letter}A`)).toEqual([{ code: 'NOT_A_POSTCODE' }]);
});

test.each([
  ['gir 0aa', 'GIR 0AA'],
  ['GIROAA', 'GIR 0AA'],
  ['ASCN 1ZZ', 'ASCN 1ZZ'],
  ['BBND1ZZ', 'BBND 1ZZ'],
  ['BIQQ 1ZZ', 'BIQQ 1ZZ'],
  ['FIQQ 1ZZ', 'FIQQ 1ZZ'],
  ['PCRN 1ZZ', 'PCRN 1ZZ'],
  ['SIQQ 1ZZ', 'SIQQ 1ZZ'],
  ['STHL 1ZZ', 'STHL 1ZZ'],
  ['TDCU 1ZZ', 'TDCU 1ZZ'],
  ['TKCA 1ZZ', 'TKCA 1ZZ'],
  ['BFPO 1', 'BFPO 1'],
  ['bfpo c/o 1234', 'BFPO 1234'],
  ['ai 2640', 'AI-2640'],
  ['KY11108', 'KY1-1108'],
  ['vg1110', 'VG1110'],
  ['VG1160', 'VG1160'],
  ['MSR1110', 'MSR1110'],
  ['MSR4350', 'MSR4350'],
  ...['CR', 'DV', 'FL', 'GE', 'HM', 'HS', 'MA', 'PG', 'SB', 'SN', 'WK'].map((parish) => [
    `${parish.toLowerCase()}-12`,
    `${parish} 12`,
  ]),
  ['M1 1AE', 'M1 1AE'],
  ['EC1A 1BB', 'EC1A 1BB'],
])('%s is the postcode %s', (typed, stored) => {
  expect(outcome({ type: 'postcode' }, typed)).toBe(stored);
});

test.each([
  'XCA14 3YJA',
  'ABC1 1AA',
  'C 3YJ',
  'GIR 0A',
  'XGIR 0AA',
  'ASCN 1ZZZ',
  'BFPO',
  'BFPO 12345',
  'XBFPO 1',
  'AI 2641',
  'KY1 110',
  'KY1 11080',
  'VG1170',
  'VG1100',
  'MSR5110',
  'XX 12',
  'CR 1',
  'CR 123',
  'XCR 12',
])('%s is no postcode', (typed) => {
  expect(outcome({ type: 'postcode' }, typed)).toEqual([{ code: 'NOT_A_POSTCODE' }]);
});
