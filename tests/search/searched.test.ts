import { expect, test } from 'vitest';
import { searched, type FindInText } from '../../src/search/searched.ts';
import { smallCouncil } from './a-search-index.ts';

const known = smallCouncil();
const nothing: FindInText<string> = () => Promise.resolve([]);

async function found(question: string, find = nothing): Promise<string[]> {
  return (await searched(question, known, find)).found.map(({ page }) => page.href);
}

test.each([
  ['FOI', '/records/'],
  ['dog fouling', '/area/'],
  ['fly tipping', '/dumped/'],
  ['flytipping', '/dumped/'],
  ['wheelie bins', '/bins/'],
  ['missed bin', '/bins/'],
  ['collection day', '/which-bin/'],
  ['ward', '/councillor/'],
  ['bins', '/all-bins/'],
])('%s finds what is called so, first', async (question, href) => {
  expect((await found(question))[0]).toBe(href);
});

test('rare words count, common ones do not', async () => {
  const pages = await found('when is my council bin collected');
  expect(pages.slice(0, 2).sort()).toEqual(['/bins/', '/which-bin/']);
  expect(pages).not.toContain('/councillor/');
});

test('a word that Pagefind shortened until something had it finds nothing', async () => {
  const shortens: FindInText<string> = () =>
    Promise.resolve([{ id: 'id-8', score: 9, data: () => Promise.resolve('') }]);
  expect(await found('dog fouling', shortens)).toEqual(['/area/']);
});

test('a word that no page has costs nothing but itself', async () => {
  const { found: pages, leftOut, instead } = await searched('FOI xylophone', known, nothing);
  expect(pages.map(({ page }) => page.href)).toEqual(['/records/']);
  expect({ leftOut, instead }).toEqual({ leftOut: true, instead: 'foi' });
});

test('nothing but unknown words finds nothing', async () => {
  expect(await found('xylophone orchestra')).toEqual([]);
});

test('the excerpt is from where all the words are, else from where the rarest is', async () => {
  const excerpts: Record<string, string> = { 'bin emptied': 'both', bin: 'bin', emptied: 'rare' };
  const find: FindInText<string> = (words) =>
    Promise.resolve(
      words === 'bin emptied'
        ? []
        : [
            { id: 'id-0', score: 1, data: () => Promise.resolve(excerpts[words] ?? '') },
            ...(words === 'bin'
              ? [{ id: 'id-1', score: 1, data: () => Promise.resolve('bin') }]
              : []),
          ],
    );
  const [first] = (await searched('bin emptied', known, find)).found;
  expect(await first?.inText?.data()).toBe('rare');
});
