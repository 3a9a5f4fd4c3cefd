import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { BadArguments } from '../outcome.ts';
import type { Ask } from './ask.ts';

/**
 * Asks where there is no terminal: each question is a line, and so is each answer. No one could be asked again, so an answer
 * that can't be used ends the command.
 */
export function askPlainly(input: Readable, say: (line: string) => void): Ask {
  let lines: AsyncIterator<string> | undefined;
  return async ({ question, such, suggested, choices, wrong }) => {
    lines ??= createInterface({ input })[Symbol.asyncIterator]();
    const known = choices?.map(({ value }) => value).join(', ');
    const example = suggested ?? known ?? such;
    say(example === undefined ? question : `${question} (${example})`);
    const { value, done } = await lines.next();
    if (done === true) return undefined;
    const typed = value.trim() === '' ? (suggested ?? '') : value.trim();
    const problem = wrong?.(typed);
    if (problem !== undefined) throw new BadArguments(problem);
    return typed;
  };
}
