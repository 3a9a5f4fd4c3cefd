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
