import { expect, test } from 'vitest';
import type { Council } from '../../src/council/council.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { successorOn } from '../../src/views/successor-on.ts';
import { wordsOf } from '../../src/views/words-of.ts';

test('Allerdale → Cumberland, 1 April 2023: on the last day of March it is to come, and on the first of April it has been', async () => {
  const allerdale = (today: string): Promise<Council> =>
    loadCouncil('allerdale', { today }).then((council) => ({
      ...council,
      facts: {
        ...council.facts,
        successor: {
          name: 'Cumberland Council',
          from: '2023-04-01',
          pages: 'stay',
          forms: 'stay',
        },
      },
    }));
  const said = async (day: string, language: string): Promise<string | undefined> =>
    successorOn(await allerdale('2026-11-23'), wordsOf(language), day)?.who.source;
  expect(await said('2023-03-31', 'en')).toBe(
    'Cumberland Council takes over from Allerdale Borough Council on Saturday 1 April 2023.',
  );
  expect(await said('2023-04-01', 'en')).toBe(
    'Cumberland Council took over from Allerdale Borough Council on Saturday 1 April 2023.',
  );
  expect(await said('2023-04-01', 'pl')).toBe(
    'Zadania <span lang="en">Allerdale Borough Council</span> przejęto w sobotę, 1 kwietnia 2023 r. Teraz wykonuje je <span lang="en">Cumberland Council</span>.',
  );
});
