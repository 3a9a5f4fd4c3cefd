import { withoutCode } from '../../domain/charter/without-markup.ts';

/** A link or a picture in an editor's words. */
export interface Link {
  /** The address as it is written. `undefined`: `[words][name]`, and no line says what the name stands for. */
  href: string | undefined;
  /** As an editor would find it: the address, or the name. */
  text: string;
  isImage: boolean;
  /** Lines below the first, from 0. */
  line: number;
}

const image = /!\[[^\]\n]*\]\([^()\n]*\)/g;
/** `](/contact/)`, `](</car parks/>)`, `](/contact/ "How to reach us")`. */
const address =
  /\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g;
/** An address with spaces in it: Markdown makes no link of it at all. */
const spaced = /\]\(((?!\s*<)[^()\n"']*\S[ \t]+[^()\n"'\s][^()\n"']*)\)/g;
const definition = /^ {0,3}\[([^\]\n]+)\]:[ \t]*<?([^\s>]+)/gm;
const byName = /\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g;
const attribute = /<(\w+)\b[^>]*?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Every link and picture in a text of MDX, with its line. Code and comments are passed over.
 * @example linksIn('See [our offices](/offices/).') // => [{ href: '/offices/', isImage: false, line: 0, … }]
 */
export function linksIn(text: string): Link[] {
  const words = withoutCode(text);
  const lineAt = (index: number): number => words.slice(0, index).split('\n').length - 1;
  const link = (index: number, href: string, isImage = false): Link => ({
    href: href.replaceAll('&amp;', '&'),
    text: href,
    isImage,
    line: lineAt(index),
  });
  const images = new Set([...words.matchAll(image)].map(({ 0: all, index }) => index + all.length));
  const named = new Set([...words.matchAll(definition)].map(([, name]) => nameOf(name)));
  return [
    ...[...words.matchAll(address)].map(({ 0: all, 1: quoted, 2: bare = '', index }) =>
      link(index, quoted ?? bare, images.has(index + all.length)),
    ),
    ...[...words.matchAll(spaced)].map(({ 1: href = '', index }) => link(index, href)),
    ...[...words.matchAll(definition)].map(({ 2: href = '', index }) => link(index, href)),
    ...[...words.matchAll(attribute)].map(({ 0: all, 1: tag, 2: double, 3: single, index }) =>
      link(index + all.length - 1, double ?? single ?? '', tag === 'img'),
    ),
    ...[...words.matchAll(byName)]
      .map(({ 1: own, 2: other, index }) => ({ name: nameOf(other === '' ? own : other), index }))
      .filter(({ name }) => !named.has(name))
      .map(({ name, index }) => ({
        href: undefined,
        text: name,
        isImage: false,
        line: lineAt(index),
      })),
  ].sort((a, b) => a.line - b.line);
}

/** Capital letters and spare spaces do not matter in the name of an address. */
function nameOf(written = ''): string {
  return written.trim().replace(/\s+/g, ' ').toLowerCase();
}
