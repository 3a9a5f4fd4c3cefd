import { expect, test } from 'vitest';
import { mayBeKept, type LoadedPage } from '../../../src/domain/offline/may-be-kept.ts';

const never = /^\/sent\/|\/search\//;
const page: LoadedPage = {
  path: '/charter/',
  query: '',
  status: 200,
  type: 'text/html; charset=utf-8',
  cacheControl: 'no-cache',
};

test.each([
  ['a page as it was built', {}, true],
  ['one that answers a question', { query: '?q=debt' }, false],
  ['one that is for its reader alone', { cacheControl: 'private, no-cache' }, false],
  ['one that says it is not to be stored', { cacheControl: 'no-store' }, false],
  ['a confirmation', { path: '/sent/K7RM-3XDW/' }, false],
  ['a search in Polish', { path: '/pl/search/' }, false],
  ['a page for an address that is none', { status: 404 }, false],
  ['a file', { path: '/api/charter.json', type: 'application/json' }, false],
  ['one of which nothing is said', { cacheControl: null, type: null }, false],
])('%s', (_, other, isKept) => {
  expect(mayBeKept({ ...page, ...other }, never)).toBe(isKept);
});
