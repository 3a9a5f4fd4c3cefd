const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const toTwenty = [
  ...ones,
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Every number up to 99 in words, the longer ones first: `twenty-eight` before `twenty`. */
const words = new Map<string, number>([
  ...tens.flatMap((ten, place) => [
    ...ones.map((one, unit): [string, number] => [`${ten}-${one}`, (place + 2) * 10 + unit + 1]),
    [ten, (place + 2) * 10] as [string, number],
  ]),
  ...toTwenty.map((word, place): [string, number] => [word, place + 1]),
]);

/** A number in figures or in words, as part of a pattern. */
export const numberPattern = `(?:\\d+|${[...words.keys()].map((word) => word.replace('-', '[-\\s]')).join('|')})`;

/**
 * @example numberOf('Twenty-eight') // => 28
 */
export function numberOf(written: string): number {
  return words.get(written.toLowerCase().replace(/\s/, '-')) ?? Number(written);
}
