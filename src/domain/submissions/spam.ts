import type { Answers } from '../forms/answers.ts';

/** What is known of how a message came about. */
export interface Signs {
  /** What stood in the field that people do not see. */
  trap: string;
  /** Seconds between the page's opening and sending, as script on the page counted; undefined without script. */
  secondsToFillIn?: number;
  answers: Answers;
}

/** From here on a message is set aside. Staff see it, and can release it. */
const SET_ASIDE = 100;

/** No one reads a form, writes a message and sends it in less. */
const TOO_FAST_SECONDS = 2;

/**
 * Why a message looks like spam, as a code for staff; undefined where it does not. Nothing is ever thrown away for it.
 *
 * The trap alone is enough. Speed and links are not, each by itself: autofill is fast, and a resident may well send
 * two addresses. No script, no speed: that counts neither for nor against.
 * @example
 * spamReason({ trap: '', secondsToFillIn: 1, answers: { message: 'https://a.test https://b.test https://c.test' } })
 * // => "too-fast, links"
 */
export function spamReason({ trap, secondsToFillIn, answers }: Signs): string | undefined {
  const text = Object.values(answers).join('\n');
  const signs: [name: string, points: number][] = [
    ['honeypot', trap.trim() === '' ? 0 : 100],
    ['too-fast', secondsToFillIn !== undefined && secondsToFillIn < TOO_FAST_SECONDS ? 60 : 0],
    ['links', Math.min(60, 20 * count(text, /https?:\/\//gi))],
    // Markup of bulletin boards, which no resident writes.
    ['markup', /\[(?:url|link)[=\]]|<a\s+href/i.test(text) ? 60 : 0],
  ];
  const found = signs.filter(([, points]) => points > 0);
  const score = found.reduce((sum, [, points]) => sum + points, 0);
  return score >= SET_ASIDE ? found.map(([name]) => name).join(', ') : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
