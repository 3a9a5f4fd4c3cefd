import { expect, test } from 'vitest';
import { folded } from '../../../src/domain/text/folded.ts';

test.each([
  ['KASIM', 'kasim'],
  ['Kasım', 'kasim'],
  ['İSTANBUL', 'istanbul'],
  ['Październik', 'pazdziernik'],
  ['ŁÓDŹ', 'lodz'],
  ['rugpjūtis', 'rugpjutis'],
  ['Straße', 'strasse'],
  ['ｆｏｉ', 'foi'],
  ['ǅ', 'dz'],
  ['Đorđe', 'dorde'],
  ['Guðrún', 'gudrun'],
  ['Ħamrun', 'hamrun'],
  ['Tromsø', 'tromso'],
  ['Æbeltoft', 'aebeltoft'],
  ['cœur', 'coeur'],
  ['Þórir', 'thorir'],
  ['Caffè', 'caffe'],
  ['bin day', 'bin day'],
])('%s is compared as %s', (typed, compared) => {
  expect(folded(typed)).toBe(compared);
});

test.each(['মার্চ', '十一月', 'نومبر'])('%s keeps its signs, which are letters', (typed) => {
  expect(folded(typed)).toBe(typed.normalize('NFC'));
});
