import { expect, test } from 'vitest';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { listsFound } from '../../src/views/lists-found.ts';

test('lists are found by their names, and an empty one is not', async () => {
  const lists = listsFound(await loadCouncil('cambridge', { today: '2026-11-27' }));
  expect(lists.map(({ href }) => href)).toEqual([
    '/services/',
    '/forms/',
    '/events/',
    '/consultations/',
    '/publications/',
    '/directories/',
    '/campaigns/',
    '/guides/',
    '/step-by-step/',
  ]);
  expect(lists[2]).toEqual({
    href: '/events/',
    title: 'Events',
    about: 'Events of Cambridge City Council: when, where and what they cost.',
    kind: 'Your council',
    sort: 'pages',
  });
});
