import { expect, test } from 'vitest';
import { aboutPage } from '../../src/server/about-page.ts';

const page = (heading: string, { head = '', body = '' } = {}): string =>
  `<!DOCTYPE html><html lang="pl"><head><title>Tytuł – Rada</title>${head}<script type="application/ld+json">{"name":"<\\u002fscript>"}</script></head><body class="a"><header><p lang="en">Council</p></header>${body}<main>${heading}<p>Words.</p><h1>Second</h1></main></body></html>`;

test('a page is said by its language, its first heading and its description', () => {
  const head = '<meta name="description" content="O &amp; tym">';
  expect(aboutPage(page('<h1>Worki &amp; <em>kosze</em>\n na śmieci</h1>', { head }))).toEqual({
    language: 'pl',
    title: 'Worki & kosze na śmieci',
    titleLanguage: 'pl',
    description: 'O & tym',
  });
});

test.each([
  ['on the heading', '<h1 lang="en">Bins</h1>'],
  ['within it', '<h1><span lang="en">Bins</span></h1>'],
])('a heading in another language says so %s', (_, heading) => {
  expect(aboutPage(page(heading))).toMatchObject({ title: 'Bins', titleLanguage: 'en' });
});

test('a description in another language is none', () => {
  const head = '<meta name="description" lang="en" content="About bins">';
  expect(aboutPage(page('<h1>Kosze</h1>', { head })).description).toBe('');
});

test('a page without a heading has no title', () => {
  const html =
    '<html lang="en"><head><meta name="description" content="Words"></head><body><p>Words.';
  expect(aboutPage(html)).toEqual({
    language: 'en',
    title: '',
    titleLanguage: 'en',
    description: 'Words',
  });
});
