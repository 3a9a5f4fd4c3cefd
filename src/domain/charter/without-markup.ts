/** What MDX takes as it stands, whichever begins first: code, a comment, a character with a backslash before it. */
const asItStands =
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[^\n]*$|(?![\s\S]))|(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?[^`]\2(?!`)|\{\/\*[\s\S]*?\*\/\}|\\[!-/:-@[-`{-~]/gm;

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
