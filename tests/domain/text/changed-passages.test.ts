import { expect, test } from 'vitest';
import { changedPassages } from '../../../src/domain/text/changed-passages.ts';
import { whereTheyDiffer } from '../../../src/domain/text/where-they-differ.ts';

const was = ['Who can report it', 'Anybody can.', 'Call us within 2 days.', 'It is free.'];

test.each([
  ['nothing', was, { altered: [], added: [], removed: [] }],
  [
    'that a passage is at another place',
    ['It is free.', 'Who can report it', 'Anybody can.', 'Call us within 2 days.'],
    { altered: [], added: [], removed: [] },
  ],
  [
    'a passage with other words',
    ['Who can report it', 'Anybody can.', 'Call us within 3 days.', 'It is free.'],
    {
      altered: [{ was: 'Call us within 2 days.', now: 'Call us within 3 days.' }],
      added: [],
      removed: [],
    },
  ],
  [
    'one that is new, one that is gone and one that is there once less',
    ['Who can report it', 'Call us within 2 days.', 'It is free.', 'Please stand in the queue.'],
    { altered: [], added: ['Please stand in the queue.'], removed: ['Anybody can.'] },
  ],
  [
    'a passage after which more is written, however much',
    [
      ...was.slice(0, 3),
      'It is free, but a second bin in one year is 25 pounds and has to be asked for.',
    ],
    {
      altered: [
        {
          was: 'It is free.',
          now: 'It is free, but a second bin in one year is 25 pounds and has to be asked for.',
        },
      ],
      added: [],
      removed: [],
    },
  ],
  ['that all is gone', [], { altered: [], added: [], removed: was }],
])('it tells %s', (_, now, told) => {
  expect(changedPassages(was, now)).toEqual(told);
});

test('a sentence that is there twice and then once has gone once', () => {
  expect(changedPassages(['It is free.', 'It is free.'], ['It is free.']).removed).toEqual([
    'It is free.',
  ]);
});

test.each([
  [
    'Call us within 2 days.',
    'Call us within 3 days.',
    'Call us within 2 days.',
    'Call us within 3 days.',
  ],
  [
    'If your whole street was missed, please still tell us by noon on the next day.',
    'If your whole street was missed, please still tell us on the next day.',
    '… still tell us by noon on the next …',
    '… still tell us on the next …',
  ],
  ['It is free.', 'It is', 'It is free.', 'It is'],
  ['a a b', 'a a a b', 'a a b', 'a a a b'],
])('%j and %j differ in %j and %j', (one, other, first, second) => {
  expect(whereTheyDiffer(one, other)).toEqual([first, second]);
});
