import { expect, test } from 'vitest';
import { endedPages } from '../../../src/council/read/ended-pages.ts';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { placeOf } from '../../../src/council/read/place-of.ts';
import { siteAddresses } from '../../../src/council/read/site-addresses.ts';
import { sitemapEntries } from '../../../src/server/build/sitemap-entry.ts';
import { translatedFile } from '../../../src/site/translated-file.ts';
import { inLanguages } from '../../../src/views/in-languages.ts';
import { linkInLanguage } from '../../../src/views/link-in-language.ts';
import { pagesIn } from '../../../src/views/pages-in.ts';
import { searchFacts } from '../../../src/views/search-facts.ts';

const council = await loadCouncil('fellbridge', {
  contentFolder: 'tests/fixtures/many-languages',
  today: '2026-11-23',
});

test.each([
  ['missed-bin', undefined],
  ['bins/missed-bin.pl', { original: 'bins/missed-bin', language: 'pl' }],
  ['missed-bin.zh-Hant', { original: 'missed-bin', language: 'zh-Hant' }],
  ['missed-bin.old', undefined],
  ['missed-bin.md', undefined],
])('the name %s says %j', (name, says) => {
  expect(translatedFile(name)).toEqual(says);
});

test('an editor may write it, and no other name with a dot', () => {
  const place = (name: string) => placeOf(`content/a/services/${name}.mdx`, 'a');
  expect(place('bins/missed-bin.pl')).toBe('services/bins/missed-bin.pl.mdx');
  expect(place('bins/missed-bin.md')).toBeUndefined();
  expect(place('../staff.pl')).toBeUndefined();
});

test('a page in another language has its own words and the facts of its original', () => {
  const [english, urdu] = inLanguages('services', council).filter(
    ({ page }) => page.id === 'missed-bin',
  );
  expect(urdu?.page.data.title).toBe('کوڑا نہ اٹھائے جانے کی اطلاع');
  expect(urdu?.page.data.ways).toEqual(english?.page.data.ways);
  expect(urdu?.page.data.topic).toBe('bins');
  expect(urdu?.languages.unchecked).toBe(true);
  const alternates = [
    { language: 'en', href: '/services/bins/missed-bin/' },
    { language: 'ur', href: '/ur/services/bins/missed-bin/' },
  ];
  expect(english?.languages.alternates).toEqual(alternates);
  expect(urdu?.languages.alternates).toEqual(alternates);
});

test('a page that is in English alone has no other languages to choose from', () => {
  const [contact] = inLanguages('services', council).filter(({ page }) => page.id === 'contact');
  expect(contact?.languages.alternates).toEqual([]);
});

test('its address is known to links, the sitemap and search, in its language', () => {
  const path = '/ur/services/bins/missed-bin/';
  expect(siteAddresses(council).map((one) => one.path)).toContain(path);
  const site = 'https://fellbridge.example.gov.uk';
  const links = [
    { lang: 'en', url: `${site}/services/bins/missed-bin/` },
    { lang: 'ur', url: `${site}${path}` },
    { lang: 'x-default', url: `${site}/services/bins/missed-bin/` },
  ];
  const entries = sitemapEntries(council, new Map(), site);
  expect(entries.get(path)?.links).toEqual(links);
  expect(entries.get('/services/bins/missed-bin/')?.links).toEqual(links);
  const known = searchFacts(council).pages.get(path);
  expect(known?.foreign.get('ur')).toContain('کچرا');
  expect(known?.sort).toBe('services');
  expect(known?.ways).toBe('آن لائن');
  expect(pagesIn('ur', council)).toEqual([
    { path: '/ur/look-up/postcode/', title: 'پوسٹ کوڈ سے معلوم کریں' },
    { path, title: 'کوڑا نہ اٹھائے جانے کی اطلاع' },
  ]);
  expect(entries.get('/ur/look-up/postcode/')?.links.map(({ lang }) => lang)).toEqual([
    ...['en', 'ur', 'cy', 'ro', 'zh-Hant', 'x-default'],
  ]);
});

test.each([
  ['/services/bins/missed-bin/#x', '/ur/services/bins/missed-bin/#x', false],
  ['/services/bins/missed-bin', '/ur/services/bins/missed-bin/', false],
  ['https://fellbridge.example.gov.uk/forms/complaint/', '/ur/forms/complaint/', false],
  ['/look-up/postcode/', '/ur/look-up/postcode/', false],
  ['/contact/', '/contact/', true],
  ['/', '/ur/', false],
  ['/cy/', '/cy/', false],
  ['/plan.pdf', '/plan.pdf', false],
  ['https://www.example.org/', 'https://www.example.org/', false],
  ['#x', '#x', false],
  ['mailto:a@example.org', 'mailto:a@example.org', false],
])('on a page in Urdu the link %s leads to %s', (href, leads, isInEnglish) => {
  expect(linkInLanguage(href, 'ur', council)).toMatchObject({ href: leads, isInEnglish });
  expect(linkInLanguage(href, 'en', council)).toEqual({ href, isInEnglish: false });
});

test('it is gone when its original has ended, and its address says so in its language', () => {
  const [translation] = council.translations;
  const file = council.services.find(({ id }) => id === 'missed-bin');
  if (translation === undefined || file === undefined) throw new Error('No translation.');
  const ended = endedPages({
    ...council,
    setAside: [{ folder: 'services', file, life: 'ended', translations: [translation] }],
  });
  expect(ended).toContainEqual({
    path: '/ur/services/bins/missed-bin/',
    language: 'ur',
    title: translation.data.title,
    isTitleTranslated: true,
    instead: undefined,
  });
});
