import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** Words that are read together, and the language they are marked as; none where nothing says so. */
export interface MarkedText {
  text: string;
  tag: string;
}

const inSentence = new Set(
  'a abbr b bdi br cite code em i kbd mark q s small span strong sub sup time u wbr'.split(' '),
);
/** Nothing of these is read. A page's title can have no language of its own (WCAG technique H57). */
const notRead = new Set(['script', 'style', 'template', 'title']);
const spoken = ['alt', 'aria-label', 'placeholder', 'title'];

/** Every block of words of a page or a mail, each with the nearest `lang` around it. */
export function htmlByLanguage(source: string): MarkedText[] {
  const found: MarkedText[] = [];
  const outside = { text: '', tag: '' };
  gather(parse(source), '', outside, found);
  return found;
}

function gather(node: Node, around: string, block: MarkedText, found: MarkedText[]): void {
  if (node.nodeName === '#text' && 'value' in node) {
    block.text += node.value;
    return;
  }
  if (node.nodeName === 'br') block.text += ' ';
  if (!('childNodes' in node) || notRead.has(node.nodeName)) return;
  const attributes = 'attrs' in node ? node.attrs : [];
  const tag = attributes.find(({ name }) => name === 'lang')?.value ?? around;
  for (const { name, value } of attributes) {
    if (spoken.includes(name) && value !== '') found.push({ text: value, tag });
  }
  const isOwn = tag !== block.tag || !inSentence.has(node.nodeName);
  const own = isOwn ? { text: '', tag } : block;
  for (const child of node.childNodes) gather(child, tag, own, found);
  if (!isOwn) return;
  const text = own.text.replace(/\s+/g, ' ').trim();
  if (text !== '') found.push({ text, tag });
  block.text += ' … ';
}
