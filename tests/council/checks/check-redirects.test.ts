import { expect, test } from 'vitest';
import { errorsOf } from '../../support/errors-of.ts';

const told = (...lines: string[]): Promise<string[]> =>
  errorsOf({ 'redirects.yaml': () => `${lines.join('\n')}\n` });

test('redirects that lead in a circle', async () => {
  expect(
    await told(
      '/a: /b',
      '/b: https://plain.example.gov.uk/a/',
      '/c: /c/',
      '/in: /a',
      '/once: /twice',
      '/twice: /privacy/',
    ),
  ).toMatchInlineSnapshot(`
    [
      "redirects.yaml:1 /a leads to /b, which leads to /a, so no one would arrive. Write the address of a page.",
      "redirects.yaml:2 /b leads to /a, which leads to /b, so no one would arrive. Write the address of a page.",
      "redirects.yaml:3 /c leads to /c, so no one would arrive. Write the address of a page.",
    ]
  `);
});

test('redirects that lead nowhere, or away from a page', async () => {
  expect(
    await told(
      '/old: /privaci/',
      '/script: javascript:alert(1)',
      '/privacy: /contact/',
      '/spaced: /car parks/',
      'old: /privacy/',
    ),
  ).toMatchInlineSnapshot(`
    [
      "redirects.yaml:4 \`/spaced\` is "/car parks/". An address has no spaces.",
      "redirects.yaml:5 "old" can't be used here. An old address begins with / and has no spaces.",
    ]
  `);
  expect(await told('/old: /privaci/', '/privacy: /contact/')).toMatchInlineSnapshot(`
    [
      "redirects.yaml:1 "/privaci/" is not a page of this site. Did you mean "/privacy/"?",
      "redirects.yaml:2 There is a page at /privacy, and it could not be reached. Take the redirect out, or the page.",
    ]
  `);
});

test('redirects that arrive', async () => {
  expect(
    await told(
      '/old.aspx?page=1: /privacy/',
      '/constructor: /services/bins/missed-bin/#main',
      '/elsewhere: https://www.gov.uk/bins',
      '/file: /robots.txt',
    ),
  ).toEqual([]);
});
