import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a built page says of itself. */
export interface AboutPage {
  language: string;
  /** The words of its first h1. */
  title: string;
  titleLanguage: string;
  /** Empty where there is none in the page's own language. */
  description: string;
}

/** @example aboutPage('<html lang="en"><h1>Pay council tax</h1>').title // => "Pay council tax" */
export function aboutPage(html: string): AboutPage {
  const all = [...elementsIn(parse(beginningOf(html)))];
  const named = (name: string) => all.find(({ tagName }) => tagName === name);
  const language = attribute(named('html'), 'lang') ?? 'en';
  const heading = named('h1');
  const marked = heading && [heading, ...elementsIn(heading)].find((one) => attribute(one, 'lang'));
  const about = all.find(
    (one) => one.tagName === 'meta' && attribute(one, 'name') === 'description',
  );
  const isOwn = (attribute(about, 'lang') ?? language) === language;
  return {
    language,
    title: heading ? textOf(heading).replace(/\s+/g, ' ').trim() : '',
    titleLanguage: attribute(marked, 'lang') ?? language,
    description: isOwn ? (attribute(about, 'content') ?? '') : '',
  };
}

/** All of it is said by the end of the first h1, and little of it by what is between the page's first lines and that. */
function beginningOf(html: string): string {
  const [begin, end] = [html.indexOf('<h1'), html.indexOf('</h1>')];
  if (begin < 0 || end < begin) return html;
  const first = html.search(/<(?:script|body)\b/);
  return first < 0 || first > begin
    ? html.slice(0, end)
    : `${html.slice(0, first)}<body>${html.slice(begin, end)}`;
}

function* elementsIn(node: Node): Generator<Element> {
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    if ('tagName' in child) yield child;
    yield* elementsIn(child);
  }
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
