import type { ErrorCode } from 'yaml';
import { inQuotes } from './in-quotes.ts';
import { settingLine } from '../read/setting-line.ts';

/** What is wrong with how settings are written. */
export interface YamlProblem {
  /** From 1, within the settings. */
  line: number;
  message: string;
  /** What comes after it may be wrong for this alone, and is reported only when it is put right. */
  misleads?: boolean;
}

/** What the parser found on a line, from 1, in words that say what is there. */
export function yamlErrorInWords(
  code: ErrorCode,
  line: number,
  lines: readonly string[],
): YamlProblem {
  const text = lines[line - 1] ?? '';
  if (code === 'DUPLICATE_KEY') {
    const name = settingLine(text.trim()).head.replace(/^(?:- +)*|: *$/g, '');
    return { line, message: `\`${name}\` is there twice. Take one of them out.` };
  }
  if (code === 'MULTIPLE_DOCS') {
    const message =
      'A line of --- or ... ends the settings. Take out the one here, or the one above.';
    return { line, message };
  }
  if (code === 'BAD_INDENT') return wrongStep(line, lines);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return secondColon(line, lines);
  return (
    wrongWords(line, text) ??
    firstSetIn(line, lines) ??
    withoutColon(line, lines) ?? {
      line,
      misleads: true,
      message:
        'This line cannot be read. Check it and the line above: for a colon without a space after it, and for how far each is indented.',
    }
  );
}

/**
 * @param words what is there: the sign alone, or the words from it on
 * @example beginsWithSign('title: @council', '@') // => 'Put words that begin with @ in quotation marks: title: "@council"'
 */
export function beginsWithSign(text: string, words: string): string {
  const { head, value } = settingLine(text.trim());
  const sign = words.charAt(0);
  const whole = value.startsWith(sign) ? `${head}${inQuotes(value)}` : inQuotes(words);
  return `Put words that begin with ${sign} in quotation marks: ${whole}`;
}

/** Words that are in the right place, and have to be in quotation marks. */
function wrongWords(line: number, text: string): YamlProblem | undefined {
  const { head, value } = settingLine(text.trim());
  const sign = /^(?:[@`%*&!|>,[\]{}]|[-?](?= ))/.exec(value)?.[0];
  if (sign !== undefined) return { line, message: beginsWithSign(text, sign) };
  const whole = `${head}${inQuotes(value)}`;
  if (/^(["']).*\1./.test(value)) {
    return {
      line,
      message: `The quotation marks end before the words do. Put other marks around all of them: ${whole}`,
    };
  }
  if (/^".*\\/.test(value)) {
    return { line, message: `Put words with a \\ between single quotation marks: ${whole}` };
  }
  return undefined;
}

/** Either the words have a colon in them, or the next line is set in as if this one had no words of its own. */
function secondColon(line: number, lines: readonly string[]): YamlProblem {
  const text = lines[line - 1] ?? '';
  const { head, value } = settingLine(text);
  if (/:(?: |$)/.test(value)) {
    const message = `There is a colon within the words. Put them in quotation marks: ${head}${inQuotes(value)}`;
    return wrongWords(line, text) ?? { line, message };
  }
  const next = lines.findIndex((below, index) => index >= line && below.trim() !== '');
  if (next < 0) return { line, message: beginsWithSign(text, value.charAt(0)) };
  const message = `This line is indented further than the one above, which has its words already. ${begin(wordsAt(text))}; if it goes on with those words, put them all in quotation marks.`;
  return wrongWords(line, text) ?? { line: next + 1, message, misleads: true };
}

/** A line that begins at no place where the ones above begin. */
function wrongStep(line: number, lines: readonly string[]): YamlProblem {
  const text = lines[line - 1] ?? '';
  const { setIn } = settingLine(text);
  const words = text.trim();
  if (/^-[^\s-]/.test(words)) {
    const message = `After the hyphen comes a space: - ${words.slice(1)}`;
    return { line, message, misleads: true };
  }
  const above = lines.slice(0, line - 1).filter((other) => other.trim() !== '');
  const sibling = above.findLast((other) => settingLine(other).setIn <= setIn);
  if (sibling?.startsWith(`${' '.repeat(setIn)}- `) === true) {
    const message = `An entry of the list begins with a hyphen and a space: - ${words}. If the line goes on with the entry above, indent it by ${spaces(setIn + 2)}.`;
    return { line, message, misleads: true };
  }
  const isEntry = words.startsWith('- ');
  const places = [
    ...new Set(above.map((other) => (isEntry ? settingLine(other).setIn : wordsAt(other)))),
  ];
  const less = Math.max(...places.filter((place) => place < setIn));
  const more = Math.min(...places.filter((place) => place > setIn));
  const right = [less, more].filter(Number.isFinite).map(String).join(' or ');
  const message = `This line is indented by ${spaces(setIn)}, and none above it that it could belong with is. Indent it by ${right}.`;
  return { line, message, misleads: true };
}

/** The first setting is set in, and another begins at the edge. */
function firstSetIn(line: number, lines: readonly string[]): YamlProblem | undefined {
  const first = lines.findIndex((text) => text.trim() !== '');
  const { setIn } = settingLine(lines[first] ?? '');
  if (setIn === 0 || settingLine(lines[line - 1] ?? '').setIn >= setIn) return undefined;
  const message = `This line is indented by ${spaces(setIn)}, and the settings below it are not. ${begin(0)}.`;
  return { line: first + 1, message, misleads: true };
}

function withoutColon(line: number, lines: readonly string[]): YamlProblem | undefined {
  const words = (lines[line - 1] ?? '').trim();
  if (/^-[^\s-]/.test(words)) return wrongStep(line, lines);
  const close = /^((?:- )*[A-Za-z][\w-]*):[ \u00a0]*(\S.*)$/.exec(words);
  const misleads = true;
  if (close && settingLine(words).head === '') {
    const plain = `${close[1] ?? ''}: ${close[2] ?? ''}`;
    const message = words.startsWith(`${close[1] ?? ''}:\u00a0`)
      ? `The space after the colon is a no-break space, such as Word writes: it looks like one. Delete it and type a space: ${plain}`
      : `After the colon comes a space: ${plain}`;
    return { line, message, misleads };
  }
  if (/:(?: |$)/.test(words)) return undefined;
  const begins =
    (lines[line - 2] ?? 'x').trim() === ''
      ? ' If the words of the page begin here, write a line of --- above it.'
      : '';
  const message = `This line has no colon. A setting is its name, a colon and a space, and then its words, as in title: Bins. Words that go on from the line above are indented by two spaces.${begins}`;
  return { line, message, misleads };
}

/** How far in the words of a line begin: after the hyphen, where it is the first of an entry. */
function wordsAt(text: string): number {
  return /^ *(?:- +)*/.exec(text)?.[0].length ?? 0;
}

function begin(setIn: number): string {
  return setIn === 0 ? 'Start it at the left edge' : `Indent it by ${spaces(setIn)}`;
}

function spaces(amount: number): string {
  return `${String(amount)} ${amount === 1 ? 'space' : 'spaces'}`;
}
