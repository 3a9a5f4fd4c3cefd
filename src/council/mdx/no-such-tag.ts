import { nearest } from '../wording/nearest.ts';
import { components, elements } from './vocabulary.ts';

/** What Markdown has a sign for, and an editor who knows HTML writes as a tag. */
const signs: Readonly<Record<string, string>> = {
  p: 'An empty line begins a new paragraph: take out <p> and </p>.',
  h1: 'The title is the page’s first heading. Write ## and a space before a heading below it.',
  h2: 'Write ## and a space before a heading.',
  h3: 'Write ### and a space before a heading.',
  h4: 'Write #### and a space before a heading.',
  h5: 'Write #### and a space before a heading.',
  h6: 'Write #### and a space before a heading.',
  ul: 'Write a list with - and a space before each item.',
  ol: 'Write a list with 1. and a space before each item.',
  li: 'Write a list with - and a space before each item.',
  hr: 'Write --- on a line of its own for a rule.',
  blockquote: 'Write > and a space before each line of a quotation.',
  pre: 'Write ``` on a line above it and on a line below it.',
};

/** What makes words look otherwise, and what Word puts round them (`o:p`, `st1:place`). */
const looks = /^(?:font|center|big|small-caps|u|strike|tt|marquee|blink|[a-z]\w*:[a-z]\w*)$/;

/** What runs, or brings other sites' pages into a page. */
const programs = new Set([
  ...['script', 'style', 'iframe', 'object', 'embed', 'link', 'meta', 'base', 'form', 'input'],
  ...['button', 'select', 'textarea', 'svg', 'video', 'audio', 'canvas', 'template', 'slot'],
]);

/**
 * What an editor reads about a tag that pages do not have, and what to write.
 * @example noSuchTag('promise') // => 'There is no <promise>. Did you mean <Promise>?'
 */
export function noSuchTag(name: string | null): string {
  if (name === null) return 'A tag has a name. Take out <> and </>.';
  const ours = Object.keys(components);
  const known = [...ours, ...Object.keys(elements)];
  const sameName = known.find((one) => one.toLowerCase() === name.toLowerCase());
  if (sameName !== undefined) return `There is no <${name}>. Did you mean <${sameName}>?`;
  const sign = signs[name.toLowerCase()];
  if (sign !== undefined) return `A page has no <${name}>. ${sign}`;
  if (looks.test(name)) {
    return `A page has no <${name}>: the site gives words their looks. Take out <${name}> and </${name}>, and leave the words.`;
  }
  if (programs.has(name)) {
    return `A page has no <${name}>: pages are words, and nothing in them may run or be styled. Take it out, or link to what it shows.`;
  }
  const near = name.length > 4 ? nearest(name, known) : undefined;
  if (near !== undefined) return `There is no <${name}>. Did you mean <${near}>?`;
  const list = (names: readonly string[]): string => names.map((one) => `<${one}>`).join(', ');
  return /^[A-Z]/.test(name)
    ? `There is no <${name}>. There are: ${list(ours)}.`
    : `There is no <${name}>. There are ${list(ours)}, and of HTML: ${list(Object.keys(elements))}. Write \\< for the sign itself.`;
}
