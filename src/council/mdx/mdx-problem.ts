import { escapePattern } from '../../domain/text/escape-pattern.ts';
import { noSuchTag } from './no-such-tag.ts';
import { components, ruleOf } from './vocabulary.ts';

/** What the compiler could not read: where, from 1, and its own words for it. */
export interface Refused {
  line: number;
  column: number;
  reason: string;
}

/** Words that MDX cannot read: where, and what to write. */
export interface MdxProblem {
  /** From 0, in the file's words. */
  index: number;
  message: string;
}

type Range = readonly [from: number, to: number];

interface Problem extends MdxProblem {
  /** What to leave out so that the rest can be read, and nothing that only follows from this is reported. */
  blank: Range[];
}

/**
 * What the compiler refused, in an editor's words. The compiler says where it stopped, in a programmer's words; what
 * is there says what an editor did.
 */
export function problemAt(text: string, { line, column, reason }: Refused): Problem {
  const at = indexOf(text, line, column);
  const program = programAround(text, at);
  if (program !== undefined) return program;
  const expression = /expression/.test(reason) ? text.lastIndexOf('{', at) : -1;
  const index = expression < 0 ? at : expression;
  const rest = text.slice(index);
  if (rest.startsWith('{')) return inBrackets(text, index);
  const closing = /^<\/\s*([A-Za-z][\w.:-]*)?\s*>?/.exec(rest);
  if (closing) return wrongEnd(text, index, closing, reason);
  const opening = /^<([A-Za-z][\w.:-]*)(?=[\s/>])/.exec(rest)?.[1];
  if (opening !== undefined && /closing tag/.test(reason)) return neverEnded(text, index, opening);
  return unreadable(text, rest.startsWith('<') ? index : Math.max(0, text.lastIndexOf('<', index)));
}

/** What is in a script or a style sheet is no words of a page, and is not told besides. */
function programAround(text: string, index: number): Problem | undefined {
  for (const found of text.matchAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi)) {
    const to = found.index + found[0].length;
    if (index >= found.index && index < to) {
      const [, name = ''] = found;
      return { index: found.index, message: noSuchTag(name), blank: [[found.index, to]] };
    }
  }
  return undefined;
}

/** The index of a line and column, both from 1. */
function indexOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, Math.max(0, text.length - 1));
}

/** @param index of the { */
function inBrackets(text: string, index: number): Problem {
  // In a tag, it is the whole tag that is written wrongly.
  const tag = /<[A-Za-z][^<>{}]*(?:=|\s)$/.exec(text.slice(0, index));
  if (tag) return unreadable(text, tag.index);
  const comment = text.startsWith('{/*', index);
  const end = comment ? -1 : text.indexOf('}', index);
  return {
    index,
    message: comment
      ? `"${excerpt(text, index)}": this comment does not end. Write */} where it ends.`
      : codeBegins(excerpt(text, index)),
    blank: [[index, end < 0 || text.slice(index, end).includes('\n\n') ? index + 1 : end + 1]],
  };
}

/** What an editor reads about a { that is not meant as code. */
export function codeBegins(found: string): string {
  return `"${found}": a { begins code. Write \\{ for the sign itself, or use words or round brackets.`;
}

function wrongEnd(text: string, index: number, closing: RegExpExecArray, reason: string): Problem {
  const [whole, name = ''] = closing;
  const own: Range = [index, index + whole.length];
  const inner = /for `<([^`>]*)>` \((\d+):(\d+)\)/.exec(reason);
  if (name === '' || inner === null) {
    return {
      index,
      message:
        name === '' || ruleOf(name) !== undefined
          ? `Nothing begins before this </${name}>. Write <${name}>, or take it out.`
          : noSuchTag(name),
      blank: [own],
    };
  }
  const [, other = '', line = '1', column = '1'] = inner;
  const from = indexOf(text, Number(line), Number(column));
  const later = endOf(text, other, own[1]);
  const opened = tagRange(text, from);
  if (later === undefined) return { ...neverEnded(text, from, other), blank: [opened] };
  return {
    index,
    message: `</${name}> comes before the </${other}> that belongs inside it. Swap them.`,
    blank: [opened, later],
  };
}

/** @param index of the tag that begins */
function neverEnded(text: string, index: number, name: string): Problem {
  const quoted = /^<[A-Za-z][^<>\n]*\n(?:[ \t]*>[^\n]*\n)*?[ \t]*>[^\n]*?\/?>/.exec(
    text.slice(index),
  );
  if (quoted && ruleOf(name) !== undefined) {
    const message = `In a quotation a tag is on one line. Write <${name} …> on one line, with no > within it.`;
    return { index, message, blank: [[index, index + quoted[0].length]] };
  }
  const own = tagRange(text, index);
  const whole = text.slice(...own);
  const rule = ruleOf(name);
  const end = endOf(text, name, own[1]);
  if (rule === undefined) {
    return { index, message: noSuchTag(name), blank: end === undefined ? [own] : [own, end] };
  }
  if (rule.words === 'none') {
    const message = Object.hasOwn(components, name)
      ? `Write ${withSlash(whole)} with a slash: <${name}> has no end.`
      : `Write ${withSlash(whole)} with a slash, because nothing ends a <${name}>.`;
    return { index, message, blank: end === undefined ? [own] : [own, end] };
  }
  if (end === undefined) {
    return {
      index,
      message: `Nothing ends this <${name}>. Write </${name}> after its words; write \\< for the sign itself.`,
      blank: [own, ...partsOf(text, name, own[1], text.length)],
    };
  }
  const message =
    rule.isBlock === true
      ? `Write <${name}> and </${name}> each on a line of its own, and everything between them on the lines between.`
      : `<${name}> begins in one paragraph and ends in another. End it in the first, and begin it again in the second.`;
  return { index, message, blank: [own, end, ...partsOf(text, name, own[1], end[0])] };
}

/** The tags that may be in this one alone: without it, each would be told as out of its place. */
function partsOf(text: string, name: string, from: number, to: number): Range[] {
  return [...text.slice(from, to).matchAll(/<\/?([a-z]+)[^<>]*>/g)].flatMap(
    ({ 0: whole, 1: part = '', index }): Range[] =>
      ruleOf(part)?.inside?.includes(name) === true
        ? [[from + index, from + index + whole.length]]
        : [],
  );
}

function withSlash(tag: string): string {
  return tag.endsWith('>') ? `${tag.slice(0, -1).trimEnd()} />` : tag;
}

/** From a tag's < to its >, which may be within quotation marks; else to the end of the line. */
function tagRange(text: string, index: number): Range {
  const found = /^<[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>/.exec(text.slice(index));
  if (found) return [index, index + found[0].length];
  const close = /^<[^\n<>]*>?/.exec(text.slice(index));
  return [index, index + Math.max(1, close?.[0].length ?? 1)];
}

/** Where the next </name> is, if there is one. */
function endOf(text: string, name: string, from: number): Range | undefined {
  const found = new RegExp(`</${escapePattern(name)}\\s*>`).exec(text.slice(from));
  return found ? [from + found.index, from + found.index + found[0].length] : undefined;
}

function unreadable(text: string, index: number): Problem {
  const rest = text.slice(index);
  const one = (message: string, length: number): Problem => ({
    index,
    message,
    blank: [[index, index + length]],
  });
  const comment = /^<!--(?:[\s\S]*?-->)?/.exec(rest)?.[0];
  if (comment !== undefined)
    return one('A comment is written {/* like this */}, not <!-- like this -->.', comment.length);
  const [angled = '', address = ''] = /^<((?:https?:\/\/|mailto:)?[^\s<>]+)>/.exec(rest) ?? [];
  if (/:\/\/|@|^mailto:/.test(address)) {
    const whole = address.includes('@') && !address.includes(':') ? `mailto:${address}` : address;
    return one(
      `An address is written [words of the link](${whole}), not <${address}>.`,
      angled.length,
    );
  }
  const name = /^<([A-Za-z][\w-]*)(?=[\s/>=]|$)/.exec(rest)?.[1];
  if (name !== undefined) return unreadableTag(text, index, name);
  const [line = ''] = rest.split('\n');
  return one(
    `"${line.slice(0, 24).trimEnd()}": a < begins a tag. Write \\< for the sign itself, or use words such as "less than".`,
    1,
  );
}

const curly = /[“”„‟‘’«»]/g;

/** A tag that is known, and whose settings are not written as settings are. */
function unreadableTag(text: string, index: number, name: string): Problem {
  const [line = ''] = text.slice(index).split('\n');
  const [whole = ''] = /^<[^<>]*>?/.exec(line) ?? [];
  const own: Range = [index, index + Math.max(whole.length, 1)];
  const end = endOf(text, name, own[1]);
  const blank: Range[] = end === undefined ? [own] : [own, end];
  const rule = ruleOf(name);
  if (rule === undefined) return { index, message: noSuchTag(name), blank };
  const setting = rule.needs?.[0] ?? Object.keys(rule.settings)[0] ?? 'of';
  const straight = whole.replace(/=\s*[“”„‟‘’«»]/g, '="').replace(curly, '"');
  const message =
    straight !== whole
      ? `The quotation marks in ${whole} are curly. Write straight ones: ${straight}`
      : `This <${name}> cannot be read. Write its settings in quotation marks and a > at its end, such as <${name} ${setting}="…">; write \\< for the sign itself.`;
  return { index, message, blank };
}

/** What an editor looks for on the line. */
export function excerpt(words: string, index: number): string {
  const [line = ''] = words.slice(index).split('\n');
  return line.length > 24 ? `${line.slice(0, 24).trimEnd()}…` : line.trimEnd();
}
