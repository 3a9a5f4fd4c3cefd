/** English endings that make another form of one word, longest first, and how many letters must be left. */
const endings: readonly [ending: RegExp, becomes: string][] = [
  [/(?<=.{4})(?:ations?|ings|ions?|ness)$/, ''],
  [/(?<=.{2})ies$/, 'y'],
  [/(?<=.{3})ied$/, 'y'],
  [/(?<=.{3})(?:ing|ed)$/, ''],
  [/(?<=ss|sh|ch|x|z)es$/, ''],
  [/(?<=[^s])s$/, ''],
];

/**
 * What the forms of one word have in common, so that "collected", "collection" and "collect" are one. English only: other
 * languages change their words in more ways, and there a word is taken for another form of one that begins alike.
 * @example stem('collections', 'en') // => "collect"
 */
export function stem(word: string, language: string): string {
  if (!language.startsWith('en') || word.length < 4) {
    return language.startsWith('en') ? word.replace(/(?<=..)s$/, '') : beginning(word);
  }
  const [ending, becomes = ''] = endings.find(([one]) => one.test(word)) ?? [];
  const short = ending === undefined ? word : word.replace(ending, becomes);
  // "parked" and "parking" lose no letter, "planned" and "racing" one: "plann" is "plan", and "race" is "rac".
  return short.replace(/([b-df-hj-km-np-rtv-z])\1$/, '$1').replace(/(?<=..)e$/, '');
}

/** Five letters and more: the last two or three are where most languages bend a word. */
function beginning(word: string): string {
  return word.length < 5 ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.65)));
}
