/** Characters of a question that a sentence of ours repeats. */
const LONGEST = 80;

/** Signs that would end our own quotation marks, in any of our languages. */
const quotes =
  /["\u00AB\u00BB\u2018-\u201F\u2039\u203A\u275B-\u275E\u2E42\u300C-\u300F\u301D-\u301F\uFF02\uFF62\uFF63]/g;

/** Control characters, and those that turn a line's direction round: all that follows would be turned as well. */
const controls =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * A question as a sentence or a title of ours may quote it. Anyone who makes a link to a search chooses its words, and so they
 * must not look like ours: they can't end the quotation marks around them, turn the line round, or go on for ever.
 * @example quotable('bins”. We are closed. “') // => "bins'. We are closed. '"
 */
export function quotable(question: string): string {
  const text = question.replace(quotes, "'").replace(controls, ' ').replace(/\s+/g, ' ').trim();
  const signs = [...text];
  return signs.length <= LONGEST ? text : `${signs.slice(0, LONGEST).join('').trimEnd()}…`;
}

/**
 * The beginning of a page's title: anyone who has several searches open tells them apart by it.
 * @example titleOfSearch('missed bin') // => "“missed bin” – "
 */
export function titleOfSearch(question: string): string {
  return question === '' ? '' : `“${quotable(question)}” – `;
}
