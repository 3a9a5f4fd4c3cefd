import { expect, test } from 'vitest';
import {
  cleanCharacters,
  cleanCode,
  cleanLine,
  cleanParagraphs,
} from '../../../src/domain/forms/clean-text.ts';

const count = (text: string, mark: string): number => text.split(mark).length - 1;

test('of sixty thousand marks on one letter none is lost, and it takes no time', () => {
  const began = performance.now();
  const kept = cleanParagraphs(`Dear a${'\u0330'.repeat(60_000)} council`);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(count(kept, '\u0330')).toBe(60_000);
  expect(kept.replaceAll('\u034F', '')).toMatch(/^Dear a\u0330+ council$/);
});

test('thirty marks in a row stay as they are, and one more has the joiner before it that Unicode puts there', () => {
  expect(cleanCharacters(`x${'\u0330'.repeat(30)}`)).toBe(`x${'\u0330'.repeat(30)}`);
  expect(cleanCharacters(`x${'\u0330'.repeat(31)}`)).toBe(`x${'\u0330'.repeat(30)}\u034F\u0330`);
  const thirty = '\u0330'.repeat(30);
  expect(cleanCharacters('\u0330'.repeat(90))).toBe(`${thirty}\u034F${thirty}\u034F${thirty}`);
});

test('what has been cleaned once stays as it is when it is cleaned again', () => {
  const heap = `a${'\u0316\u0301\u0327\u05b0'.repeat(500)}b`;
  const once = cleanCharacters(heap);
  expect(cleanCharacters(once)).toBe(once);
});

test('letters of Vietnamese, Thai, Hebrew and Tibetan are composed, and get no joiner', () => {
  for (const text of ['Tie\u0302\u0301ng Vie\u0323\u0302t', 'ก็ที่นี่', 'שָׁלוֹם', 'བཀྲ་ཤིས་བདེ་ལེགས']) {
    expect(cleanCharacters(text)).toBe(text.normalize('NFC'));
  }
});

test('what turns the direction of all that follows goes, and the marks that Urdu needs stay', () => {
  const turned = '\u202Aa\u202B b\u202C\u202D\u202E c\u2066\u2067\u2068\u2069.';
  expect(cleanCharacters(turned)).toBe('a b c.');
  expect(cleanParagraphs(`One\n${turned}`)).toBe('One\na b c.');
  expect(cleanCharacters('شکریہ!\u200F')).toBe('شکریہ!\u200F');
});

test.each([
  ['one\r\ntwo\rthree\u2028four\u2029five', 'one\ntwo\nthree\nfour\nfive'],
  ['a\tb\u0000\u001Fc\u007Fd\u009Fe', 'a\tbcde'],
  ['half \uD83D and \uDE00', 'half \uFFFD and \uFFFD'],
  ['whole 😀', 'whole 😀'],
  ['Zoe\u0308', 'Zoë'],
])('%j is kept as %j', (typed, kept) => {
  expect(cleanCharacters(typed)).toBe(kept);
});

test.each([
  ' \n\t ',
  '\u00A0',
  '\u200B\u200C\u200D',
  '\u2800\u2800',
  '\u3164',
  '\uFEFF',
  '\u00AD\u034F',
])('%j shows nothing, and is no answer', (typed) => {
  expect(cleanLine(typed)).toBe('');
  expect(cleanParagraphs(typed)).toBe('');
});

test('a single letter or a full stop among what shows nothing is an answer', () => {
  expect(cleanLine('\u2800a\u2800')).toBe('\u2800a\u2800');
  expect(cleanParagraphs('\u2800.')).toBe('\u2800.');
});

test.each([
  ['০১৬৩২ ９６０１０１', '01632 960101'],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['０１２３４５６７８９', '0123456789'],
  ['९', '9'],
  ['ＣＡ１４\u200D ３ＹＪ', 'CA14 3YJ'],
  [' ca14\u200C3yj ', 'ca143yj'],
])('the code %s is read as %s', (typed, read) => {
  expect(cleanCode(typed)).toBe(read);
});

test('a text of five hundred signs may be a code, and a longer one stays as it is', () => {
  expect(cleanCode('９'.repeat(500))).toBe('9'.repeat(500));
  expect(cleanCode('９'.repeat(501))).toBe('９'.repeat(501));
});
