import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/**
 * HTML as a browser reads it, one line an element or text: attributes in the order of their names,
 * blank space as it counts on screen. Two texts of HTML that mean the same come out the same.
 */
export function parsedHtml(source: string): string {
  return parseFragment(source)
    .childNodes.flatMap((node) => linesOf(node, 0, false))
    .join('\n');
}

/** What a strict reader finds wrong with HTML: a tag left open, an attribute twice. */
export function mistakesIn(source: string): string[] {
  const mistakes: string[] = [];
  parseFragment(source, { onParseError: ({ code }) => mistakes.push(code) });
  return mistakes;
}

/** The elements of HTML in their order, each with its attributes and the text within. */
export function elementsIn(
  source: string,
): { tag: string; attributes: Record<string, string>; text: string }[] {
  const walk = (node: Node): ReturnType<typeof elementsIn> => {
    if (!('childNodes' in node)) return [];
    const within = node.childNodes.flatMap(walk);
    if (!('tagName' in node)) return within;
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ tag: node.tagName, attributes, text: textOf(node) }, ...within];
  };
  return walk(parseFragment(source));
}

/** What a browser would send of a form: names with their values, in order. Buttons are not pressed. */
export function sentBy(source: string): [string, string][] {
  const chosen = (attributes: Record<string, string>) =>
    attributes['checked'] !== undefined || !/^(radio|checkbox)$/.test(attributes['type'] ?? '');
  let select = '';
  return elementsIn(source).flatMap(({ tag, attributes, text }): [string, string][] => {
    const { name = '', value = '' } = attributes;
    if (tag === 'select') select = name;
    if (tag === 'textarea') return [[name, text]];
    if (tag === 'option' && attributes['selected'] !== undefined) return [[select, value]];
    if (tag === 'input' && attributes['type'] !== 'file' && chosen(attributes))
      return [[name, value]];
    return [];
  });
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function linesOf(node: Node, depth: number, isExact: boolean): string[] {
  const indent = '  '.repeat(depth);
  if (node.nodeName === '#text' && 'value' in node) {
    const text = isExact ? node.value : node.value.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [`${indent}"${text}"`];
  }
  if (!('tagName' in node)) return [];
  const attributes = node.attrs
    .map(({ name, value }) =>
      name === 'class' ? `class="${value.trim().replace(/\s+/g, ' ')}"` : `${name}="${value}"`,
    )
    .sort();
  const keepsSpace = node.tagName === 'textarea' || node.tagName === 'pre';
  return [
    `${indent}<${[node.tagName, ...attributes].join(' ')}>`,
    ...node.childNodes.flatMap((child) => linesOf(child, depth + 1, keepsSpace)),
  ];
}
