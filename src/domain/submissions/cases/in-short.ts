import type { Submission } from '../submission.ts';
import { REDACTED } from './redacted.ts';

/** Characters of what someone wrote that a list has room for. */
const ROOM = 70;

/** Characters of it that are looked at: a list shows fifty, each of which may be as long as an answer may be. */
const LOOKED_AT = 1_000;

/**
 * A case in a line: who wrote, and the subject or else the first words, so that an officer knows it again in a list. What was
 * taken out stays out.
 * @example inShort(submission) // => { from: 'Ada Bell', about: 'There is a hole in the road outside number 12, and it …' }
 */
export function inShort({ definition, answers, extra }: Submission): {
  from: string;
  about: string;
} {
  const longest = definition.fields.find(({ name, type }) => type === 'textarea' && answers[name]);
  const said = extra['_subject'] ?? answers['subject'] ?? answers[longest?.name ?? ''] ?? '';
  return { from: shown(answers['name'] ?? ''), about: cut(shown(said)) };
}

function shown(text: string): string {
  return text === REDACTED ? '' : text.slice(0, LOOKED_AT).replace(/\s+/g, ' ').trim();
}

/** Words are not broken; where there is no space, as in Chinese, the line is. */
function cut(text: string): string {
  const signs = [...text];
  if (signs.length <= ROOM) return text;
  const first = signs.slice(0, ROOM).join('');
  const space = first.lastIndexOf(' ');
  return `${space > ROOM / 2 ? first.slice(0, space) : first} …`;
}
