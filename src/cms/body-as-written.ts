/**
 * The words of a page with every paragraph that reads as it did before in the letters it had. Editing pages write
 * Markdown in a way of their own: another sign for a list, another number of blank lines.
 */
export function bodyAsWritten(sent: string, before: string): string {
  const old = blocksOf(before);
  const now = blocksOf(sent);
  if (sameWords(now.map(plain).join('\n'), old.map(plain).join('\n'))) return before;
  const known = new Map<string, string[]>();
  for (const block of old) {
    const key = plain(block);
    known.set(key, [...(known.get(key) ?? []), block]);
  }
  const written = now.map((block) => known.get(plain(block))?.shift() ?? block);
  const [opening = ''] = /^\n*/.exec(before) ?? [];
  return `${opening}${written.join('\n\n')}\n`;
}

/** Paragraphs, headings and lists: what has blank lines between. */
function blocksOf(text: string): string[] {
  return text
    .split(/\n(?:[ \t]*\n)+/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter((block) => block !== '');
}

/**
 * A block without what means nothing to a reader.
 * @example plain('* One\n* _Two_') // => "- One\n- *Two*"
 */
function plain(block: string): string {
  return block
    .split('\n')
    .map((line) =>
      line
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .replace(/^(\s*)[*+-]\s+/, '- ')
        .replace(/^(\s*)(\d+)[.)]\s+/, '$2. ')
        .replaceAll('_', '*')
        .replace(/\s+/g, ' ')
        .replace(/ ?\| ?/g, '|')
        .replace(/-{3,}/g, '---')
        .trim(),
    )
    .join(' ')
    .trim();
}

function sameWords(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ') === b.replace(/\s+/g, ' ');
}
