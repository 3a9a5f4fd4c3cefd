import { expect, test } from 'vitest';
import { publicationSchema } from '../../../src/site/schemas/publication.ts';
import { publicationThing } from '../../../src/views/data/publication-thing.ts';

const council = { facts: { name: 'Merrow Borough Council' } } as Parameters<
  typeof publicationThing
>[1];
const site = 'https://merrow.example.gov.uk';

test('a publication says where its original is and what it is', () => {
  const data = publicationSchema.parse({
    ...{ title: 'Plan', description: 'A plan.', publishedOn: '2026-11-02' },
    original: '/documents/plan.pdf',
  });
  expect(publicationThing({ id: 'plan', data }, council, site)).toMatchObject({
    '@type': 'Report',
    url: `${site}/publications/plan/`,
    datePublished: '2026-11-02',
    encoding: {
      contentUrl: `${site}/documents/plan.pdf`,
      encodingFormat: 'application/pdf',
    },
  });
});

test('and nothing of what it has not', () => {
  const data = publicationSchema.parse({ title: 'Plan', description: 'A plan.' });
  const thing = publicationThing({ id: 'plan', data }, council, site);
  expect(thing).not.toHaveProperty('encoding');
  expect(thing).not.toHaveProperty('datePublished');
});
