import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Characters: two numbers, each with an extension and a word about it. */
const LONGEST_NUMBER = 100;

/** What a telephone shows or a page links: `tel:`; and what people write before a number: `Mobile:`, `Home`. */
const label = /^(?:c\/o\s)?(?:\p{L}[\p{L}\p{M}. ]{0,20}[:.\s-]\s*)?(?=[\d(+]|O\d)/iu;
/** Someone's note about a number: `(mobile)`, `(after 6pm)`. */
const note = /\s*\((?!ext)[^()\d]{2,}[^()]*\)$/iu;
/** Text relay (18001, 18002) and emergency text (18000): dialled before the number itself. */
const relay = /^1\s?800\s?[0-2][\s.-]+|^1800[0-2](?=[0+(])/;
const extension =
  /[\s,;(]*(?:extension|extn|ext|option|opt|x|#|~|,,?|;ext=)(?:\s?(?:no|number|num)\b)?[\s.:#]*\d{1,7}\)?#?$/iu;
/** Between two numbers, each of which is whole: a sign, a word, what the second is: "h: … m: …", a note about the first, or a new line that has become a space. */
const between =
  /\s*[,;/|&]\s*|\s+\p{L}{1,5}\s+|\s+(?=\p{L}{1,10}[:.])|(?<=\))\s+(?=[\d+(])|(?<=\d)\s+(?=0[1-9]\d{2,}|\+\d)/u;
/** What is said about a number without brackets: "mornings", "- after 6pm", ", ask for Ann". A second number is none. */
const said =
  /[\s,;-]+(?!(?:or|and|x|ext|extn|extension)\b)(?:\p{L}|\d{1,2}(?:[.:]\d\d)?\s?[ap]m\b)(?!.*\d{4}).*$/iu;
/** The last figures of the next numbers: 01632 960001/2, 01632 960001-5. */
const nextOnes = /(?:\s?[/-]\s?\d{1,2}){1,3}$/;

/**
 * Whether someone who reads this could telephone: a British number, with or without its 0, its +44 or a text relay
 * prefix, or a number from anywhere with its country's. Its extension, its signs and a word about it are as the resident
 * likes them; two numbers are as good as one. What is possible is what `libphonenumber` takes for possible.
 * @example
 * couldBeDialled('18001 01632 960001') // => true: a text relay
 * couldBeDialled('960001') // => false: it does not say where
 */
export function couldBeDialled(typed: string): boolean {
  if (typed.length > LONGEST_NUMBER) return false;
  const text = typed
    .replace(/^tel:/i, '')
    .replace(/[\p{Pd}\u2212\u00AD]/gu, '-')
    .replace(/[[<]/g, '(')
    .replace(/[\]>]/g, ')')
    .replace(/[\s\u00B7\u2022_]+/g, ' ')
    .replace(/^[^\p{L}\p{N}(+]+|[\s,;"'’”]+$/gu, '');
  if (isNumber(text) || isNumber(text.replace(said, '')) || isNumber(text.replace(nextOnes, ''))) {
    return true;
  }
  const numbers = text.split(between);
  return numbers.length === 2 && numbers.every(isNumber);
}

function isNumber(text: string): boolean {
  const number = text
    .replace(label, '')
    .replace(note, '')
    .replace(extension, '')
    .replace(relay, '')
    // A letter O for a nought is read as one.
    .replace(/[\do]*\d[\do]*/gi, (figures) => figures.replace(/o/gi, '0'))
    .trim();
  // Signs are between figures, and not many together.
  if (!/^[(\s]*\+?[\d\s().\-/]+$/.test(number) || /[^\d]{7,}/.test(number)) return false;
  const digits = number.replace(/\D/g, '');
  return (
    parsePhoneNumberFromString(number, 'GB')?.isPossible() === true ||
    isFromAbroad(digits, number.includes('+'))
  );
}

/** Another country's number without its plus, or with what is dialled for the plus elsewhere: 011, 0011. */
function isFromAbroad(digits: string, hasPlus: boolean): boolean {
  if (hasPlus || digits.length < 10) return false;
  const whole = digits.replace(/^(?:011|0011|00)/, '');
  const number = whole.startsWith('0') ? undefined : parsePhoneNumberFromString(`+${whole}`);
  // Figures by chance make a possible number of some country, and seldom one that is given out there.
  return number?.countryCallingCode === '44' ? number.isPossible() : number?.isValid() === true;
}
