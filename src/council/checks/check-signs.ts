import type { ContentFile } from '../council.ts';
import { nodesIn, sourceOf } from '../mdx/nodes-in.ts';
import type { MdxNode } from '../mdx/parse.ts';
import { components } from '../mdx/vocabulary.ts';
import type { Finding } from '../wording/finding.ts';
import { aboutNode } from './about-node.ts';

/** Signs that were meant as markup and that a page would show as they are; markup that pages do not have. */
export function checkSigns(file: ContentFile<unknown>): Finding[] {
  return nodesIn(file.tree.root).flatMap(({ node }) => [
    ...(node.type === 'paragraph' ? lines(file, node) : []),
    ...(node.type === 'text' ? [...within(file, node), ...tagAsWords(file, node)] : []),
    ...notOffered(file, node),
  ]);
}

/** What Word and the web write where a keyboard writes a space. */
const oddSpace = String.raw`[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]`;

interface Sign {
  pattern: RegExp;
  severity: Finding['severity'];
  /** Said only where two lines of one paragraph begin so: once it may be meant. */
  isOfLists?: true;
  told: (found: RegExpExecArray) => string;
}

/** How a line of a paragraph begins, where it was meant to begin something else. */
const beginnings: Sign[] = [
  {
    pattern: new RegExp(String.raw`^([-*+>]|#{1,6}|\d{1,9}[.)])[ \t]*${oddSpace}\s*(.*)$`),
    severity: 'error',
    told: ([, sign = '', words = '']) =>
      `After ${sign} comes an ordinary space, and here is a no-break space, such as Word writes. Write ${sign} ${words}`,
  },
  {
    pattern: /^(#{2,6})(?![#\s])(.+)$/,
    severity: 'error',
    told: ([, sign = '', words = '']) => `After ${sign} comes a space. Write ${sign} ${words}`,
  },
  {
    pattern: /^#(?=[A-Z][a-z]* )(.+)$/,
    severity: 'warning',
    told: ([, words = '']) => `A page would show the #. If this is a heading, write ## ${words}`,
  },
  {
    // A star that another one ends is emphasis.
    pattern: /^([-+]|\*(?!.*\*)|\d{1,2}[.)])(?=\p{L}{2})(.+)$/u,
    severity: 'warning',
    told: ([, sign = '', words = '']) =>
      `A page would show the ${sign} within its words. If this is an item of a list, write ${sign} ${words}`,
  },
  {
    pattern: /^[•·▪▫◦‣⁃●○■□❖➢✓\uf0a7\uf0b7\uf076]\s*(.*)$/,
    severity: 'error',
    told: ([whole, words = '']) =>
      `${whole.charAt(0)} does not make a list. Write - ${words}, and leave an empty line above the first item`,
  },
  {
    pattern: /^[–—]\s+(.*)$/,
    severity: 'warning',
    told: ([whole, words = '']) =>
      `${whole.charAt(0)} does not make a list. If this is an item of one, write - ${words}`,
  },
  {
    pattern: /^(\p{Extended_Pictographic}\ufe0f?)\s*(.*)$/u,
    severity: 'warning',
    isOfLists: true,
    told: ([, sign = '', words = '']) =>
      `${sign} does not make a list, and it is read out by its name. Write - ${words}, or say in words what it means`,
  },
  {
    pattern: /^\(?[a-z]\)\s+(.*)$/,
    severity: 'warning',
    isOfLists: true,
    told: ([, words = '']) =>
      `Letters make no list, so these lines would run together. Write 1. ${words}, or - ${words} where the order says nothing`,
  },
];

function lines(file: ContentFile<unknown>, paragraph: MdxNode): Finding[] {
  const all = sourceOf(paragraph, file.tree.text)
    .split('\n')
    .map((line) => line.replace(/^[ \t>]*/, (edge) => (edge.includes('>') ? edge : '').trim()));
  return all.flatMap((line, index) => {
    for (const { pattern, severity, isOfLists, told } of beginnings) {
      const found = pattern.exec(line);
      if (found === null) continue;
      if (isOfLists === true && all.filter((other) => pattern.test(other)).length < 2) continue;
      return [aboutNode(file, paragraph, severity, told(found), index)];
    }
    return [];
  });
}

/** What is left of signs within words. */
const leftovers: Sign[] = [
  {
    pattern: /(?<![\\*])\*\*(?!\*)(\S[^*\n]*?)([\p{P}\p{S}]+)\*\*(?=[\p{L}\p{N}])/u,
    severity: 'error',
    told: ([whole, words = '', mark = '']) =>
      `The stars of ${whole} would show, because a sign and a letter are on their two sides. Write the sign outside: **${words}**${mark}`,
  },
  {
    pattern: /(?<![\\*])\*\*(?!\*)/,
    severity: 'error',
    told: () =>
      'Two stars would show here. Write **words** with no space inside the stars, on one line; write \\*\\* for the signs themselves.',
  },
  {
    pattern: /(?<![\\*])\*(?!\*)(\S[^*\n]*?)(\p{P}+)\*(?=[\p{L}\p{N}])/u,
    severity: 'error',
    told: ([whole, words = '', mark = '']) =>
      `The stars of ${whole} would show, because a sign and a letter are on their two sides. Write the sign outside: *${words}*${mark}`,
  },
  {
    pattern:
      /(?<![\\\p{L}\p{N}_])__(?=[\p{L}\p{N}_])|(?<=[\p{L}\p{N}_])(?<!\\)__(?![\p{L}\p{N}_])/u,
    severity: 'warning',
    told: () =>
      'Two lines would show here. Write **words** for words in bold; write \\_ for the sign itself.',
  },
  {
    pattern: /(?<!\\)\(([^()\n]+)\)\[([^\]\s]*[/.@:][^\]\s]*)\]/,
    severity: 'error',
    told: ([, words = '', address = '']) =>
      `The brackets of this link are the wrong way round. Write [${words}](${address})`,
  },
  {
    pattern: /(?<!\\)\[([^\]\n]+)\]\s+\(((?:\/|https?:|mailto:|tel:|www\.)[^)\s]*)\)/,
    severity: 'error',
    told: ([, words = '', address = '']) =>
      `A link has no space between its two brackets. Write [${words}](${address})`,
  },
  {
    pattern: /(?<!\\)\[([^\]\n]+)\]\(((?:\/|https?:|mailto:|tel:|www\.|#)[^)\s]*)$/m,
    severity: 'error',
    told: ([, words = '', address = '']) =>
      `This link has no ) at its end. Write [${words}](${address})`,
  },
  {
    // One that is whole is a link, and no text. Where a ) comes later, the address has a space in it.
    pattern: /(?<!\\)\[([^\]\n]+)\]\(((?:\/|https?:)[^)\s]*)(?=\s[^)\n]*(?:\n|$))/,
    severity: 'error',
    told: ([, words = '', address = '']) =>
      `This link has no ) after its address. Write [${words}](${address})`,
  },
  {
    pattern: /(?<!\\)\[([^[\]()\n]+)\(((?:\/|https?:)[^)\s]*)\)/,
    severity: 'error',
    told: ([, words = '', address = '']) =>
      `This link has no ] after its words. Write [${words}](${address})`,
  },
  {
    pattern: /(?:^|\s)(\S+)\]\(((?:\/|https?:)[^)\s]*)\)/,
    severity: 'error',
    told: ([, word = '', address = '']) =>
      `This link has no [ before its words. Write [words](${address}), and ${word} is the last of them`,
  },
  {
    // What comes after the space may be a link by itself, and ends this text.
    pattern: /(?<!\\)\[([^\]\n]+)\]\((mailto:|tel:)?\s+$/,
    severity: 'error',
    told: ([, words = '', scheme = '']) =>
      `An address has no spaces in it. Write [${words}](${scheme}… with nothing between`,
  },
  {
    pattern: /(?<!\\)\[([^\]\n]+)\]\(\\([^)\n]*)\)?/,
    severity: 'error',
    told: ([, words = '', address = '']) =>
      `An address has / where this has \\. Write [${words}](/${address.replaceAll('\\', '/')})`,
  },
  {
    pattern: /(?<!\\)\[([a-z][\w-]*)\s+[\w-]+=["“”'][^\]\n]*\]/i,
    severity: 'error',
    told: ([, name = '']) =>
      `[${name} …] is a shortcode of WordPress, and a page would show it as it is. Take it out with what ends it, and write the form, picture or words that it brought: <Form of="…">…</Form> leads to a form.`,
  },
  {
    pattern: /£\s(\d[\d,.]*\d|\d)/,
    severity: 'warning',
    told: ([whole, amount = '']) =>
      `"${whole.replace(/\s/, ' ')}" could be parted at the end of a line. Write £${amount}`,
  },
  {
    pattern: /£(\d[\d,]*\.\d)(?![\d.])/,
    severity: 'warning',
    told: ([whole, amount = '']) =>
      `"${whole}" has one figure after the point, and pence have two. Write £${amount}0`,
  },
];

function within(file: ContentFile<unknown>, node: MdxNode): Finding[] {
  const source = sourceOf(node, file.tree.text);
  for (const { pattern, severity, told } of leftovers) {
    const found = pattern.exec(source);
    if (found === null) continue;
    const below = source.slice(0, found.index).split('\n').length - 1;
    return [aboutNode(file, node, severity, told(found), below)];
  }
  return [];
}

const tagInWords = new RegExp(
  String.raw`<\s*(${Object.keys(components).join('|')})\b[^<>]*>?`,
  'i',
);

/** A component that would be shown as it is written: a space after its <, or &lt; as an editing window writes it. */
function tagAsWords(file: ContentFile<unknown>, node: MdxNode & { value: string }): Finding[] {
  const [written] = tagInWords.exec(node.value.replace(/[“”]/g, '"')) ?? [];
  if (written === undefined || sourceOf(node, file.tree.text).includes('\\<')) return [];
  const meant = written.replace(/^<\s+/, '<');
  return [
    aboutNode(file, node, 'error', `"${written}" would be shown as it is here. Write ${meant}`),
  ];
}

/** The note of a footnote is one finding with the place that refers to it. */
function isReferredTo({ tree }: ContentFile<unknown>, identifier: string): boolean {
  return nodesIn(tree.root).some(
    ({ node }) => node.type === 'footnoteReference' && node.identifier === identifier,
  );
}

/** Markup that Markdown has and pages do not. */
function notOffered(file: ContentFile<unknown>, node: MdxNode): Finding[] {
  const error = (message: string): Finding[] => [aboutNode(file, node, 'error', message)];
  if (
    node.type === 'footnoteReference' ||
    (node.type === 'footnoteDefinition' && !isReferredTo(file, node.identifier))
  )
    return error(
      `A page has no footnotes. Write the note where it belongs, in brackets; write \\[^${node.identifier}] for the signs themselves.`,
    );
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return error(
      'A list has no boxes to tick: no one could tick them. Take [ ] out, or write \\[ ].',
    );
  if (node.type === 'code') {
    const source = sourceOf(node, file.tree.text);
    const fence = /^(`{3,}|~{3,})/.exec(source)?.[1];
    if (fence !== undefined && !(source.trimEnd().endsWith(fence) && source.includes('\n')))
      return error(
        `Nothing ends the ${fence} here, so everything below it is read as code. Write ${fence} on a line of its own where the code ends.`,
      );
  }
  return [];
}
