/** Words that MDX cannot read: where, and what to write. */
export interface WordsWrong {
  /** From 0, in the words. */
  index: number;
  message: string;
}

/** A tag that can be read: `<a href="/offices/" hreflang="en">`, `</a>`, `<Telephone />`. Its settings may be on several lines. */
const tag = /^<(\/?)([A-Za-z][\w-]*)((?:\s+[A-Za-z_][\w:-]*(?:=(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>/;

/**
 * A < with a word after it. Before a space it is a sign like any other, but not at the end of a paragraph; and
 * Markdown may write an address between < and >.
 */
const begins = /(?<!\]\(\s*|\]:[ \t]*)<(?![ \t]|\n[ \t]*\S)/g;

/** HTML's tags that have no end: MDX wants a slash in them. */
const empty = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

interface Open {
  name: string;
  index: number;
}

/**
 * Tags that cannot be read, that nothing ends, or that end nothing.
 * @param words without code, comments and escaped signs
 */
export function wrongTags(words: string): WordsWrong[] {
  const wrong: WordsWrong[] = [];
  const open: Open[] = [];
  for (const { index } of words.matchAll(begins)) {
    const found = tag.exec(words.slice(index));
    if (!found) {
      wrong.push({ index, message: unreadable(words.slice(index)) });
      continue;
    }
    const [whole, closing, name = '', , selfClosing] = found;
    if (closing === '/') {
      const message = wrongEnd(words, index, name, open);
      if (message !== undefined) wrong.push({ index, message });
    } else if (selfClosing === '/') {
      continue;
    } else if (empty.has(name.toLowerCase())) {
      wrong.push({
        index,
        message: `Write ${whole.slice(0, -1).trimEnd()} /> with a slash, because nothing ends a <${name}>.`,
      });
    } else {
      open.push({ name, index });
    }
  }
  return [...wrong, ...open.map(({ name, index }) => ({ index, message: neverEnded(name) }))];
}

/** Takes the tag that ends off those that are open. */
function wrongEnd(words: string, index: number, name: string, open: Open[]): string | undefined {
  const last = open.at(-1);
  if (last?.name !== name) {
    const begun = open.findLastIndex((one) => one.name === name);
    if (begun === -1)
      return `Nothing begins before this </${name}>. Write <${name}>, or take it out.`;
    // Those in between are told as never ended.
    const [own] = open.splice(begun, 1);
    return own === undefined || last === undefined
      ? undefined
      : `</${name}> stands before the </${last.name}> that belongs within it. Change their places.`;
  }
  open.pop();
  const between = words.slice(last.index, index);
  const withinLine = /\S/.test(words.slice(words.lastIndexOf('\n', last.index) + 1, last.index));
  return withinLine && /\n[ \t]*\n/.test(between)
    ? `<${name}> begins within one paragraph and ends in another. End it in the first, and begin it again in the second.`
    : undefined;
}

function neverEnded(name: string): string {
  return `Nothing ends this <${name}>. Write </${name}> after its words or <${name} /> if it has none; write \\< for the sign itself.`;
}

function unreadable(rest: string): string {
  if (rest.startsWith('<!--'))
    return 'A comment is written {/* like this */}, not <!-- like this -->.';
  const address = /^<((?:https?:\/\/|mailto:)?[^\s<>]+)>/.exec(rest)?.[1];
  if (address !== undefined && /:\/\/|@|^mailto:/.test(address)) {
    const whole = /@/.test(address) && !/:/.test(address) ? `mailto:${address}` : address;
    return `An address is written [words of the link](${whole}), not <${address}>.`;
  }
  const name = /^<([A-Za-z][\w-]*)(?=[\s/>])/.exec(rest)?.[1];
  if (name !== undefined) {
    return `This <${name}> cannot be read. Write its settings in quotation marks and a > at its end, such as <Form of="complaint">; write \\< for the sign itself.`;
  }
  const [line = ''] = rest.split('\n');
  return `"${line.slice(0, 24).trimEnd()}": a < begins a tag. Write \\< for the sign itself, or use words such as "less than".`;
}
