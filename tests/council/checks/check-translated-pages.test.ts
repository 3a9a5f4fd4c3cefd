import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../support/findings-of.ts';

const notice = () => `---
title: W innym języku
description: Jak otrzymać informacje w innym języku.
source: Made up
language: pl
checkedBy: A reader
---

Prosimy zadzwonić: <Telephone />.
`;

const translated = `---
title: Nieodebrane śmieci
description: Prosimy dać nam znać.
checkedBy: A reader
---

Wracamy po pojemnik. Odpowiadamy w terminie: <Promise of="online-enquiry" />.
`;

const original = [
  'Report a missed bin',
  'Tell us when your bin was not emptied.',
  'We come back for a bin we missed.',
  'We reply within ….',
];

const inPolish = {
  'council.yaml': (text: string) => `${text}languages: [pl]\n`,
  'notices/pl.mdx': notice,
  // What each original said is checked elsewhere.
  'translated.json': () =>
    JSON.stringify({ 'services/missed-bin.pl': { on: '2026-11-23', words: original } }),
  'services/missed-bin.mdx': (text: string) =>
    `${text}\nWe reply within <Promise of="online-enquiry" />.\n`,
};

/** What is said besides that the site's own words are not checked. What of settings is in English is counted elsewhere. */
async function told(changes: Parameters<typeof findingsOf>[0]): Promise<string[]> {
  const all = await findingsOf({ ...inPolish, ...changes });
  const known = new Set(await findingsOf(inPolish));
  return all.filter((one) => !known.has(one) && !one.includes('show words of yours in English'));
}

test('nothing is wrong with a translation beside its page, in a language of the site', async () => {
  expect(await told({ 'services/missed-bin.pl.mdx': () => translated })).toEqual([]);
});

describe('what an editor reads', () => {
  test.each([
    [
      'a translation of no page',
      { 'services/mised-bin.pl.mdx': () => translated },
      [
        'error 1 There is no page "mised-bin". Did you mean "missed-bin"? A translation is named as its original is, with .pl before .mdx.',
      ],
    ],
    [
      'a language that the council does not offer',
      { 'services/missed-bin.tr.mdx': () => translated },
      [
        'error 1 No one can come to a page in "tr", because council.yaml does not list the language. Write "languages: [pl, tr]" there, or take the file out.',
      ],
    ],
    [
      'a language that the site has no words in',
      { 'services/missed-bin.fr.mdx': () => translated },
      [
        'error 1 No one can come to a page in "fr": the site has no words of its own in that language. Put the page into a document for people to download, or take the file out.',
      ],
    ],
    [
      'English beside English',
      { 'services/missed-bin.en.mdx': () => translated },
      ['error 1 The original is in English. Name it missed-bin.mdx, without .en.'],
    ],
    [
      'a fact of its own',
      {
        'services/missed-bin.pl.mdx': () =>
          translated.replace('checkedBy', 'topic: bins\ncheckedBy'),
      },
      [
        'error 4 `topic` is not a setting of this file. A translation has only words (title, description, alsoKnownAs, checkedBy), and takes everything else from the page that it is a translation of. Take it out.',
      ],
    ],
    [
      'a promise left out',
      { 'services/missed-bin.pl.mdx': () => translated.replace(/ Odp.*\n/, '\n') },
      [
        'error 7 missed-bin.mdx has <Promise of="online-enquiry"> and this page in "pl" has not, so its readers would miss it. Write it where it belongs.',
      ],
    ],
    [
      'a part of its own',
      { 'services/missed-bin.pl.mdx': () => `${translated}\n<Telephone />\n` },
      [
        'error 9 missed-bin.mdx has no <Telephone>. A translation says what its original says: take it out, or write it into missed-bin.mdx too.',
      ],
    ],
    [
      'a form in another language',
      { 'forms/general-enquiry.pl.mdx': () => translated },
      [
        "error 1 A form is in all of the site's languages already, by the site's own words. Take the file out, and write what people should read first into a translation of the page that leads to general-enquiry.",
      ],
    ],
    [
      'a notice named twice by its language',
      { 'notices/en.pl.mdx': () => translated },
      ['error 1 A notice is named by its language alone: pl.mdx.'],
    ],
    [
      'no one has read it',
      { 'services/missed-bin.pl.mdx': () => translated.replace('checkedBy: A reader\n', '') },
      [],
    ],
  ])('%s', async (_, changes, wanted) => {
    expect(await told(changes as Parameters<typeof findingsOf>[0])).toEqual(wanted);
  });
});
