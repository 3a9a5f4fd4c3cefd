import { expect, test } from 'vitest';
import { errorsOf } from '../../support/errors-of.ts';

const told = (...lines: string[]): Promise<string[]> =>
  errorsOf({ 'search.yaml': () => `${lines.join('\n')}\n` });

test('best bets that lead nowhere', async () => {
  expect(
    await told(
      'bestBets:',
      '  - asked: [my data]',
      '    page: /privaci/',
      '  - asked: [universal credit]',
      '    page: https://www.gov.uk/universal-credit',
      '  - asked: [cookies]',
      '    page: /privacy/#cookies',
      '  - asked: [robots]',
      '    page: /robots.txt',
      '  - asked: [dane]',
      '    language: polish',
      '    page: /privacy/',
    ),
  ).toMatchInlineSnapshot(`
    [
      "search.yaml:3 "/privaci/" is not a page of this site. Did you mean "/privacy/"?",
      "search.yaml:5 A best bet is a page of this site, and "https://www.gov.uk/universal-credit" is none. Write its address from the first /, such as /services/.",
      "search.yaml:7 "/privacy/#cookies" leads to a place that /privacy/ does not have. After the # comes a heading of that page in small letters, with hyphens for spaces.",
      "search.yaml:9 "/robots.txt" is not the address of a page by itself. Write the one that the page has in your browser, with the slash at its end and no # in it.",
      "search.yaml:11 There is no language "polish". There are: en, bn, cy, lt, pl, pt, ro, tr, ur, zh, zh-Hant.",
    ]
  `);
});

test('one question with two pages, and words that are there twice', async () => {
  expect(
    await told(
      'sameAs:',
      '  - [bin, dustbin, Bin]',
      'bestBets:',
      '  - asked: [my data, My Data]',
      '    page: /privacy/',
      '  - asked: [MY DATA]',
      '    page: /contact/',
      '  - asked: [my data]',
      '    language: pl',
      '    page: /contact/',
    ),
  ).toMatchInlineSnapshot(`
    [
      "search.yaml:4 "My Data" is there twice. Take one out.",
      "search.yaml:6 "MY DATA" leads to /privacy/ already. Only one page can come first: take one out.",
      "search.yaml:2 "Bin" is there twice. Take one out.",
    ]
  `);
});

test('words that mean nothing the same, and settings that there are not', async () => {
  expect(await told('sameAs:', '  - [bin]', "  - ['!', bin]")).toMatchInlineSnapshot(`
    [
      "search.yaml:2 number 1 under \`sameAs\` is a list or group. Write at least two words that mean the same.",
      "search.yaml:3 number 1 under number 2 under \`sameAs\` is "!". Write the words as residents type them.",
    ]
  `);
  expect(await told('synonyms:', '  - [bin, dustbin]')).toMatchInlineSnapshot(`
    [
      "search.yaml:1 \`synonyms\` is not a setting of this file. The settings are: sameAs, bestBets.",
    ]
  `);
  expect(await told('bestBets:', '  - page: /privacy/')).toMatchInlineSnapshot(`
    [
      "search.yaml:2 \`asked\` of number 1 under \`bestBets\` is missing. Write a list, one item a line, each beginning with a hyphen and a space.",
    ]
  `);
});

test('words and best bets that are right', async () => {
  expect(
    await told(
      'sameAs:',
      '  - [bin, dustbin, wheelie bin]',
      'bestBets:',
      '  - asked: [my data]',
      '    page: /privacy/',
      '  - asked: [śmieci, kosz]',
      '    language: pl',
      '    page: /services/bins/missed-bin/',
    ),
  ).toEqual([]);
});
