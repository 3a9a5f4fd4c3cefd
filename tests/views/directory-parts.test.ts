import { expect, test } from 'vitest';
import { directorySchema } from '../../src/site/schemas/directory.ts';
import { directoryThing } from '../../src/views/data/directory-thing.ts';
import { byName, directoryParts } from '../../src/views/directory-parts.ts';

const data = directorySchema.parse({
  ...{ title: 'Shops', description: 'Where to pay.' },
  filters: [
    { id: 'town', title: 'Town' },
    { id: 'pay', title: 'How to pay' },
  ],
  entries: [
    { name: 'Post office 10', is: { town: 'Wigton', pay: 'Cash' } },
    { name: 'Post office 2', is: { town: 'St Bees' }, href: '/offices/wigton/' },
    { name: 'Ełk stores', is: { pay: 'Cash' } },
    { name: 'Élan', is: { town: 'Wigton' }, href: 'https://example.org/élan' },
  ],
});

test('entries are in the order of their names, accents and figures as people read them', () => {
  expect(byName(data.entries).map(({ name }) => name)).toEqual([
    'Élan',
    'Ełk stores',
    'Post office 2',
    'Post office 10',
  ]);
});

test('each value of a filter is a part with an address, and who has none is in no part of it', () => {
  const parts = directoryParts('shops', data);
  expect(parts.map(({ href, entries }) => [href, entries.map(({ name }) => name)])).toEqual([
    ['/directories/shops/town/st-bees/', ['Post office 2']],
    ['/directories/shops/town/wigton/', ['Élan', 'Post office 10']],
    ['/directories/shops/pay/cash/', ['Ełk stores', 'Post office 10']],
  ]);
});

test('search engines have the entries in their order, with whole addresses', () => {
  const page = { title: 'Shops', description: 'Where to pay.', path: '/directories/shops/' };
  const thing = directoryThing(page, byName(data.entries), 'https://c.example.gov.uk');
  expect(thing).toMatchObject({
    url: 'https://c.example.gov.uk/directories/shops/',
    numberOfItems: 4,
    itemListElement: [
      { position: 1, name: 'Élan', url: 'https://example.org/%C3%A9lan' },
      { position: 2 },
      { position: 3, url: 'https://c.example.gov.uk/offices/wigton/' },
      { position: 4 },
    ],
  });
});
