import { stringify } from 'yaml';
import type { Council } from '../council/council.ts';
import { dateOf, dayNumber } from '../domain/calendar/day-number.ts';
import { noteToReplace } from '../site/words-to-replace.ts';
import type { MadePage } from './new-page.ts';

/**
 * A short list of streets that there are not, with a round, a ward and an office, which the check passes as it is: an editor writes
 * their own over it.
 * @param today YYYY-MM-DD; rubbish is collected a week from it, so that no day is behind
 * @example newLookUp(council, '2026-11-27').map(({ path }) => path) // => ["postcodes.csv", "look-ups.yaml"]
 */
export function newLookUp({ offices }: Council, today: string): MadePage[] {
  const office = offices[0]?.id ?? '';
  const daysFrom = (days: number): string => dateOf(dayNumber(today) + days);
  const rows = [
    ['postcode', 'street', 'ward', 'round', 'office'],
    ['ZZ1 1AA', 'Example Street', 'example-ward', 'round-a', office],
    ['ZZ1 2BB', '"Example Lane, East"', 'example-ward', 'round-a', office],
  ];
  const lookUps = {
    note: noteToReplace,
    rounds: [
      {
        id: 'round-a',
        collections: [
          { what: 'Rubbish', first: daysFrom(7), every: '2 weeks' },
          { what: 'Recycling', first: daysFrom(14), every: '2 weeks' },
        ],
      },
    ],
    wards: [
      {
        id: 'example-ward',
        name: 'Example Ward',
        councillors: [{ name: 'Councillor Example', telephone: '01632 960150' }],
      },
    ],
  };
  return [
    { path: 'postcodes.csv', text: `${rows.map((row) => row.join(',')).join('\n')}\n` },
    { path: 'look-ups.yaml', text: stringify(lookUps, { lineWidth: 0 }) },
  ];
}
