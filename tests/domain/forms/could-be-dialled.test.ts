import { expect, test } from 'vitest';
import { couldBeDialled } from '../../../src/domain/forms/could-be-dialled.ts';

test.each([
  ['a text relay prefix', '18001 01632 960001'],
  ['a text relay prefix and brackets', '18001 (01632) 960001'],
  ['a text relay prefix without spaces', '1800101632960001'],
  ['a text relay prefix before a country', '18002 +44 1632 960001'],
  ['a country in brackets', '(+44) 1632 960001'],
  ['a country and a nought in brackets', '(+44) (0)1632 960001'],
  ['a nought in brackets', '(0)1632 960001'],
  ['a country without its plus', '44 1632 960001'],
  ['an en dash', '01632–960001'],
  ['a minus sign', '01632−960001'],
  ['a hyphen that does not break', '01632‑960‑001'],
  ['an em dash', '01632—960001'],
  ['no-break spaces', '01632\u00A0960\u00A0001'],
  ['thin spaces', '01632\u2009960\u202F001'],
  ['an extension in brackets', '01632 960001 (ext 123)'],
  ['an extension with a full stop', '01632 960001 ext. 123'],
  ['an extension in short', '01632 960001 extn 123'],
  ['an x', '01632 960001x123'],
  ['a number sign', '01632 960001 #123'],
  ['a comma before the extension', '01632 960001, ext 123'],
  ['an option of a menu', '01632 960001 option 2'],
  ['a pasted link', 'tel:+441632960001'],
  ['a pasted link with an extension', 'tel:+441632960001;ext=12'],
  ['a word before it', 'Tel: 01632 960001'],
  ['a word before it without a colon', 'Mobile 07700 900123'],
  ['a word in another language', 'Móvil: 07700 900123'],
  ['a note after it', '07700 900123 (mobile)'],
  ['a note with a time', '07700 900123 (after 6pm)'],
  ['a stroke', '01632/960001'],
  ['full stops', '01632.960.001'],
  ['two numbers', '01632 960001 / 07700 900123'],
  ['two numbers in words', '01632 960001 or 07700 900123'],
  ['two numbers, each with a note', '01632 960001 (home) 07700 900123 (mob)'],
  ['two numbers on two lines', '01632 960001 07700 900123'],
  ['someone else’s', 'c/o 01632 960001'],
  ['an extension with a word more', '01632 960001 ext no 12'],
  ['an extension in many words', '01632 960001 extension number 12'],
  ['a letter O', 'O1632 96OOO1'],
  ['ten figures', '016977 2345'],
  ['the short national lines', '0800 1111'],
  ['Ireland', '+353 1 234 5678'],
  ['Ireland with 00', '00353 1 234 5678'],
  ['Ireland without a plus', '353 87 123 4567'],
  ['Poland', '+48 22 123 45 67'],
  ['Germany', '+49 (0)30 901820'],
  ['North America', '+1 (202) 555-0123'],
  ['as dialled from North America', '011 44 1632 960001'],
  ['a small island', '+290 23456'],
  ['the Channel Islands', '01534 445500'],
])('%s: %s', (_, typed) => {
  expect(couldBeDialled(typed)).toBe(true);
});

test.each([
  ['it does not say where', '960001'],
  ['an emergency number calls nobody back', '999'],
  ['a figure too many', '016329600011'],
  ['five figures', '12345'],
  ['words', 'ask Ann'],
  ['nothing but a country', '+44'],
  ['an unknown country', '+999 1632 960001'],
  ['one number and a piece of another', '01632 960001 or 2'],
  ['two pluses', '++44 1632 960001'],
  ['an e-mail address', 'ann@example.org'],
  ['a date', '12/03/2026'],
  ['a postcode', 'CA14 3YJ'],
  ['signs', `0${'('.repeat(41)}1632960001`],
  ['more than a box of one line holds', '01632 960001'.repeat(10)],
])('not where %s: %s', (_, typed) => {
  expect(couldBeDialled(typed)).toBe(false);
});

test('a hostile text takes no time', () => {
  const started = performance.now();
  for (const piece of ['1 ', '(', 'x', 'ext 1', 'a ', '18001 ', '-', 'O1']) {
    couldBeDialled(piece.repeat(100));
    couldBeDialled(piece.repeat(100).slice(0, 100));
  }
  expect(performance.now() - started).toBeLessThan(500);
});

test.each([
  [
    'the prefixes of text relay',
    ['18000 01632 960001', '18001-01632-960001', '18002.01632.960001', '1 800 1 01632 960001'],
  ],
  [
    'what is written before a number',
    [
      'Home: 01632 960001',
      'Work 01632 960001',
      'Tel. no. 01632 960001',
      'My mobile: +44 1632 960001',
      'Office (01632) 960001',
      'Home: O1632 960001',
    ],
  ],
  [
    'extensions',
    [
      '01632 960001 x1',
      '01632 960001 ext: 1234567',
      '01632 960001 ~12',
      '01632 960001,,12',
      '01632 960001 opt 2',
      '01632 960001 extension 12#',
    ],
  ],
  [
    'two numbers',
    [
      '01632 960001, 01632 960002',
      '01632 960001; 01632 960002',
      '01632 960001 & 01632 960002',
      '01632 960001 | 01632 960002',
      '01632 960001 lub 01632 960002',
    ],
  ],
  [
    'words about a number without brackets',
    [
      '01632 960001 mornings',
      '01632 960001 after 6pm',
      '01632 960001 9am-5pm',
      '01632 960001 - evenings only',
      '01632 960001, ask for Ann',
      '01632 960001 Ann',
      '01632 960001 [mobile]',
      '01632 960001 <work>',
    ],
  ],
  [
    'signs around a number',
    [
      '☎ 01632 960001',
      '📞 01632 960001',
      '"01632 960001"',
      '01632 960001;',
      '01632·960001',
      '01632_960001',
      '[01632] 960001',
    ],
  ],
  [
    'two numbers with what each is, and numbers that follow each other',
    ['h: 01632 960001 m: 07700 900123', '01632 960001/2', '01632 960001 / 2 / 3', '01632 960001-5'],
  ],
  [
    'foreign numbers as they are dialled',
    ['0011 353 1 234 5678', '00 353 1 234 5678', '011 353 87 123 4567'],
  ],
])('%s are as the resident likes them', (_, numbers) => {
  expect(numbers.filter((number) => !couldBeDialled(number))).toEqual([]);
});

test.each([
  ['another prefix than text relay’s', '18003 01632 960001'],
  ['a long word before it', 'Telephone number of my mother: 01632 960001'],
  ['an extension of eight figures', '01632 960001 ext 12345678'],
  ['three numbers', '01632 960001, 01632 960002, 01632 960003'],
  ['a number and a word', '01632 960001 or ask'],
  ['a plus in the middle', '01632+960001'],
  ['letters within', '01632 96a001'],
  ['a number of no country', '999 1234 5678 90'],
  ['nothing', ''],
])('not where it is %s: %s', (_, typed) => {
  expect(couldBeDialled(typed)).toBe(false);
});

test('a hundred characters are looked at, and no more', () => {
  const note = (length: number): string => `01632 960001 (${'a'.repeat(length - 15)})`;
  expect(note(100)).toHaveLength(100);
  expect(couldBeDialled(note(100))).toBe(true);
  expect(couldBeDialled(note(101))).toBe(false);
});
