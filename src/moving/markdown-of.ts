import TurndownService from 'turndown';
import { nodesIn } from '../council/mdx/nodes-in.ts';
import { parseMdx } from '../council/mdx/parse.ts';

/**
 * The words of an old page as Markdown that MDX reads as nothing but words: no tag, no code, no import.
 * @param main what plainTables, headingsInOrder and the like have left
 * @throws StillCode where it would be read as more than words all the same
 */
export function markdownOf(main: Element): string {
  const words = withoutPrograms(service().turndown(main as HTMLElement)).trim();
  const { root, problems } = parseMdx(words);
  const isCode = nodesIn(root).some(({ node }) => /^mdx|^html$/.test(node.type));
  if (problems.length > 0 || isCode) throw new StillCode();
  return words;
}

/** The words of a page would be read as code. It is then not imported. */
export class StillCode extends Error {
  override name = 'StillCode';
}

/** Made for each page: it keeps what it was given. */
function service(): TurndownService {
  const places = new Map<Element, ReadonlyMap<Element, number>>();
  const placeIn = (list: Element, line: Element): number => {
    const known = places.get(list) ?? new Map([...list.children].map((one, at) => [one, at]));
    places.set(list, known);
    return known.get(line) ?? 0;
  };
  const made = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    emDelimiter: '_',
    hr: '---',
  });
  const markdown = made.escape.bind(made);
  const escape = (words: string): string => asWords(markdown(words));
  made.escape = escape;
  made.addRule('link', {
    filter: (node) => node.nodeName === 'A',
    replacement: (content, node) => {
      const href = (node as Element).getAttribute('href');
      const words = content.trim();
      return href && words !== '' ? `[${words.replace(/\n+/g, ' ')}](${asAddress(href)})` : content;
    },
  });
  made.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => {
      const { alt, src } = { alt: attribute(node, 'alt'), src: attribute(node, 'src') };
      return `![${escape(alt.replace(/\s+/g, ' '))}](${asAddress(src)})`;
    },
  });
  // Each line of a list as Prettier writes it.
  made.addRule('line', {
    filter: 'li',
    replacement: (content, node, { bulletListMarker = '-' }) => {
      const list = node.parentNode as Element | null;
      const start = Number(list?.getAttribute('start') ?? 1) || 1;
      const mark =
        list?.nodeName === 'OL'
          ? `${String(start + placeIn(list, node as Element))}. `
          : `${bulletListMarker} `;
      const words = content.trim().replace(/\n/g, `\n${' '.repeat(mark.length)}`);
      return `${mark}${words.replace(/[ \t]+$/gm, '')}\n`;
    },
  });
  made.addRule('cell', {
    filter: ['th', 'td'],
    replacement: (content) => ` ${content.replace(/\s+/g, ' ').trim()} |`,
  });
  made.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const row = node as Element;
      const isFirst = row.previousElementSibling === null;
      return `\n|${content}${isFirst ? `\n|${' --- |'.repeat(row.children.length)}` : ''}`;
    },
  });
  made.addRule('table', {
    filter: ['table', 'tbody', 'thead'],
    replacement: (content) => `\n\n${content.trim()}\n\n`,
  });
  return made;
}

function attribute(node: Node, name: string): string {
  return (node as Element).getAttribute(name) ?? '';
}

/** Signs that MDX or a table would read as more than signs. */
function asWords(markdown: string): string {
  return markdown.replace(/[{}<|~]/g, '\\$&').replace(/&(?=#?\w+;)/g, '&amp;');
}

/** An address that ends where it ends, and holds no code. */
function asAddress(href: string): string {
  return href.replace(/[\s<>{}()"'`\\|]/g, (sign) =>
    encodeURIComponent(sign).replace(/^[()']$/, hex),
  );
}

function hex(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** A line that begins with import or export would be code; one with a capital letter is a sentence. */
function withoutPrograms(markdown: string): string {
  return markdown.replace(
    /^(?:import|export)\b/gm,
    (word) => word.slice(0, 1).toUpperCase() + word.slice(1),
  );
}
