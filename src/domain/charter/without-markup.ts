/** What MDX takes as it stands, whichever begins first: code, a comment, a character with a backslash before it. */
const asItStands = new RegExp(
  [
    // A block of code, in a list or a quotation too; one without an end goes to the end.
    /^(?:[ \t>]|[-*+] |\d+\. )*(?<fence>`{3,}|~{3,})[^`\n]*(?:\n|(?![\s\S]))[\s\S]*?(?:^[ \t>]*\k<fence>[`~]*[ \t]*$|(?![\s\S]))/,
    // `code` within a paragraph.
    /(?<!`)(?<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?[^`]\k<ticks>(?!`)/,
    /\{\/\*[\s\S]*?\*\/\}/,
    /\\[!-/:-@[-`{-~]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);

/**
 * Blanks out code, comments and escaped characters, and leaves all else where it was.
 * @example withoutCode('Write `{` or \\{, not {') // => "Write     or   , not {"
 */
export function withoutCode(text: string): string {
  return text.replace(asItStands, blank);
}

/** Blanks out besides what no resident reads: tags and addresses. */
export function withoutMarkup(text: string): string {
  return withoutCode(text)
    .replace(/<[^>]*>/g, blank)
    .replace(/\]\([^)]*\)/g, blank);
}

function blank(found: string): string {
  return found.replace(/[^\n]/g, ' ');
}
