import { describe, expect, test } from 'vitest';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { siteAddresses } from '../../../src/council/read/site-addresses.ts';
import { besidePart, guidesOf } from '../../../src/views/guides.ts';
import { changedCouncil } from '../../support/changed-council.ts';
import { errorsOf } from '../../support/errors-of.ts';

type Changes = Parameters<typeof errorsOf>[0];

const page =
  (title: string, settings = '') =>
  (): string =>
    `---\ntitle: ${title}\ndescription: About ${title}.\nsource: Made up\n${settings}---\n\nWords about it.\n`;

/** A guide as it should be; its tenth part is there to come after the second. */
const moving: Changes = {
  'guides/moving/index.mdx': page('Moving home', 'topic: bins\n'),
  'guides/moving/1-before.mdx': page('Before you move'),
  'guides/moving/2-on-the-day.mdx': page('On the day'),
  'guides/moving/10-after.mdx': page('After you have moved'),
  'services/missed-bin.mdx': (text) => text.replace('topic: bins', 'topic: bins\nguides: [moving]'),
};

test('a guide has its parts in the order of their figures, and addresses without them', async () => {
  const contentFolder = await changedCouncil(moving);
  const council = await loadCouncil('plain', { contentFolder, today: '2026-11-23' });
  const [guide] = guidesOf(council);
  if (guide === undefined) throw new Error('there is one guide');
  expect(guide.parts.map(({ title, href }) => [title, href])).toEqual([
    ['Before you move', '/guides/moving/before/'],
    ['On the day', '/guides/moving/on-the-day/'],
    ['After you have moved', '/guides/moving/after/'],
  ]);
  expect(besidePart(guide, 'before').previous).toBeUndefined();
  expect(besidePart(guide, 'on-the-day').previous?.name).toBe('before');
  expect(besidePart(guide, 'on-the-day').next?.name).toBe('after');
  expect(besidePart(guide, 'after').next).toBeUndefined();
  expect(siteAddresses(council)).toContainEqual({
    path: '/guides/moving/print/',
    unlisted: true,
  });
});

describe('what does not fit together in a guide is named with its file', () => {
  test.each<[string, Changes, string]>([
    [
      'a file that is in no guide’s folder',
      { 'guides/parking.mdx': page('Parking', 'topic: bins\n') },
      "guides/parking.mdx:1 A guide is a folder. Move this file to guides/parking/index.mdx, and put the guide's parts beside it.",
    ],
    [
      'a part in a folder of its own',
      { 'guides/moving/after/3-keys.mdx': page('Keys') },
      'guides/moving/after/3-keys.mdx:1 The file is too deep: the parts of a guide are in one folder. Move it to guides/moving/3-keys.mdx.',
    ],
    [
      'a part without a figure',
      { 'guides/moving/keys.mdx': page('Keys') },
      "guides/moving/keys.mdx:1 The file's name does not say which part this is. Put its place and a hyphen first, such as 1-keys.mdx.",
    ],
    [
      'two parts with one figure',
      { 'guides/moving/2-keys.mdx': page('Keys') },
      'guides/moving/2-on-the-day.mdx:1 moving/2-keys.mdx is part 2 too. Begin one of the two names with another figure.',
    ],
    [
      'a part at the address of the whole guide',
      { 'guides/moving/3-print.mdx': page('Printed matter') },
      'guides/moving/3-print.mdx:1 The whole guide is at /guides/moving/print/, to be printed. Give the file another name.',
    ],
    [
      'a guide without a front page',
      { 'guides/parking/1-permits.mdx': page('Permits') },
      "guides/parking/1-permits.mdx:1 The guide has no front page, so nothing leads to its parts. Write guides/parking/index.mdx with the guide's title, description and topic.",
    ],
    [
      'a guide under no topic',
      { 'guides/moving/index.mdx': page('Moving home') },
      "guides/moving/index.mdx:1 The guide is under no topic, so no topic's page lists it. Write topic: and the id of one. There are: bins.",
    ],
    [
      'a guide under a topic that there is not',
      { 'guides/moving/index.mdx': page('Moving home', 'topic: bin\n') },
      'guides/moving/index.mdx:5 There is no topic "bin". Did you mean "bins"?',
    ],
    [
      'a part with a topic of its own',
      { 'guides/moving/1-before.mdx': page('Before you move', 'topic: bins\n') },
      'guides/moving/1-before.mdx:5 The topic is written once for the whole guide, in index.mdx. Take it out here.',
    ],
    [
      'a service that names a guide there is not',
      {
        'services/missed-bin.mdx': (text) =>
          text.replace('topic: bins', 'topic: bins\nguides: [moveing]'),
      },
      'services/missed-bin.mdx:6 There is no guide "moveing". Did you mean "moving"?',
    ],
  ])('%s', async (_, changes, told) => {
    expect(await errorsOf({ ...moving, ...changes })).toEqual([told]);
  });
});
