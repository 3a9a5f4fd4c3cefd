/** Letters that Unicode takes for letters of their own, and people without the keyboard write as these. */
const plainLetters: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** The accents of Latin, Greek and Cyrillic letters. The vowel signs of other scripts are letters to their readers. */
const accents = /[\u0300-\u036F]/g;

/**
 * A word as it is compared with others: in small letters, without accents, in figures and letters of normal width.
 * It is the same however the word was typed: with a Turkish keyboard or an English one, in capitals or not.
 * @example
 * folded('KASIM') // => "kasim", as folded('Kasım') is
 * folded('Październik') // => "pazdziernik"
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(/[ıłđðħøæœßþ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}
