/** RFC 5545, section 3.1: lines of a calendar file should not be longer than this, in octets, without their end. */
const LONGEST_LINE = 75;

const utf8 = new TextEncoder();

/**
 * A calendar file with its long lines folded as RFC 5545 has it: at 75 octets of UTF-8, never within a character, with CRLF and
 * one space. Lines that were folded otherwise are put together first. (`ics` folds at 75 characters, which in Bengali are 225.)
 * @example foldedLines(`SUMMARY:${'a'.repeat(70)}\r\n`) // => 75 octets, then "\r\n aaa\r\n"
 */
export function foldedLines(file: string): string {
  return file
    .replaceAll(/\r\n[\t ]/g, '')
    .split('\r\n')
    .map(folded)
    .join('\r\n');
}

function folded(line: string): string {
  let written = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      written += '\r\n ';
      // The space that begins the line counts.
      octets = 1;
    }
    written += character;
    octets += size;
  }
  return written;
}
