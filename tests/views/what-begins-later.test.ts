import { expect, test } from 'vitest';
import type { Council } from '../../src/council/council.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { dateOf, dayNumber } from '../../src/domain/calendar/day-number.ts';
import { parseTarget } from '../../src/domain/charter/target.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { delaysShown } from '../../src/views/delays-shown.ts';
import { dayOfBuild } from '../../src/views/in-force.ts';
import { searchFacts } from '../../src/views/search-facts.ts';

const words = wordsFrom('en', allWords);
const fellbridge = await loadCouncil('fellbridge', {
  contentFolder: 'tests/fixtures/many-languages',
});

const inDays = (days: number): string => dateOf(dayNumber(dayOfBuild) + days);

/** The council with an alert and a delay of all its standards, from a day on. */
function from(days: number): Council {
  const when = { from: inDays(days), until: inDays(40) };
  const [page] = fellbridge.notices;
  if (page === undefined) throw new Error('the council for tests has a notice');
  const alert = {
    title: 'Strike of bin crews',
    description: 'No bins are emptied.',
    alsoKnownAs: [],
    level: 'minor' as const,
    ...when,
  };
  const delay = {
    standards: Object.keys(fellbridge.standards),
    forms: [],
    ...when,
    target: parseTarget('3 months'),
    reason: 'Half the team has left.',
    telephone: '01632 960199',
  };
  return { ...fellbridge, alerts: [{ ...page, id: 'strike', data: alert }], delays: [delay] };
}

test.each([
  [-1, true],
  [0, true],
  [2, true],
  [3, false],
  [20, false],
])('what begins in %i days is in the pages and in what search knows: %s', (days, isIn) => {
  const council = from(days);
  const promised = council.forms.map(({ id }) => ({ form: id }));
  expect(delaysShown(promised, council, words).length > 0).toBe(isIn);
  expect(JSON.stringify(searchFacts(council)).includes('Strike of bin crews')).toBe(isIn);
});
