import { expect, test } from 'vitest';
import { knownWords, knownWordsInSteps } from '../../src/search/known-words.ts';
import { searched } from '../../src/search/searched.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { MOST_OF_A_TURN, processorTime, timeOf } from '../support/processor-time.ts';

/** As many as a question may have that say something. */
const common =
  'apply bins council garden home parking pay planning report schools street tax'.split(' ');

/** Pages of which each has all these words in its text, and two of them in its name. */
function indexOf(pages: number): SearchIndex {
  const every = Array.from({ length: pages }, (_, number) => number.toString(36)).join(' ');
  return {
    language: 'en',
    pages: Array.from({ length: pages }, (_, number) => ({
      href: `/${String(number)}/`,
      title: `${common[number % 12] ?? ''} ${common[(number * 5 + 1) % 12] ?? ''} ${String(number)}`,
      also: [`${common[(number + 3) % 12] ?? ''} here`, 'Another name of it'],
      foreign: [`Inna nazwa ${String(number)}`],
      about: 'What to do, and where to ask',
    })),
    words: Object.fromEntries(common.map((word) => [word, every])),
  };
}

test('a question whose words are on each of five thousand pages is answered within one turn', async () => {
  const known = knownWords(indexOf(5_000));
  const ask = () => searched(common.join(' '), known, '2026-11-28');
  expect(ask().found).toHaveLength(5_000);
  expect(await timeOf(ask)).toBeLessThan(MOST_OF_A_TURN);
});

test('none of the steps in which an index of five thousand pages is made ready takes a turn', () => {
  const index = indexOf(5_000);
  // A busy machine makes a step longer and never shorter.
  let least = Infinity;
  for (let tries = 0; tries < 12 && least > MOST_OF_A_TURN; tries += 1) {
    least = Math.min(least, longestOf(knownWordsInSteps(index)));
  }
  expect(least).toBeLessThan(MOST_OF_A_TURN);
});

/** Milliseconds of the processor. */
function longestOf(steps: Iterator<unknown>): number {
  let longest = 0;
  for (let isDone = false; !isDone;) {
    const began = processorTime();
    isDone = steps.next().done === true;
    longest = Math.max(longest, processorTime() - began);
  }
  return longest;
}

test('an index is made ready in a time that grows with its pages and not with their square', async () => {
  const [few, many] = [indexOf(1_000), indexOf(8_000)];
  const ofFew = await timeOf(() => knownWords(few), 3);
  // Eight times as many pages: squared, it would be sixty-four times as long.
  expect(await timeOf(() => knownWords(many), 3)).toBeLessThan(ofFew * 24);
});
