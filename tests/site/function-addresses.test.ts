import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { answeredByFunction, functionNames } from '../../src/site/function-addresses.ts';

test('the addresses that functions answer are those in their own files', async () => {
  const files = (await readdir('functions')).filter((name) => name.endsWith('.ts'));
  const paths = (
    await Promise.all(
      files.map(async (name) => {
        const text = await readFile(`functions/${name}`, 'utf8');
        return [...text.matchAll(/'\/(?::language\/)?(\w+)[/']/g)].map(([, first]) => first);
      }),
    )
  ).flat();
  // The search's address is a page's, which editors may link to. It is there once for each language.
  const search = ['search', ...languages.map(({ code }) => code.split('-')[0])];
  expect([...new Set(paths)].filter((name) => !search.includes(name)).sort()).toEqual(
    // The figures are below a page that is built.
    [...functionNames, 'charter'].sort(),
  );
});

test.each([
  ['/f/complaint', true],
  ['/pl/sent/K7RM-3XDW/', true],
  ['/zh-Hant/sent/K7RM-3XDW/', true],
  ['/promise/complaint', true],
  ['/postcode/', true],
  ['/pl/postcode/', true],
  ['/look-up/postcode/', false],
  ['/pl/look-up/postcode/', false],
  ['/charter/performance/', true],
  ['/pl/charter/performance/', true],
  ['/charter/performance/figures.csv', true],
  ['/charter/performance/complaints/', true],
  ['/charter/', false],
  ['/forms/complaint/', false],
  ['/privacy/', false],
])('%s is answered by a function: %s', (path, isAnswered) => {
  expect(answeredByFunction.test(path)).toBe(isAnswered);
});
