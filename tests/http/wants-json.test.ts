import { expect, test } from 'vitest';
import { ownPath } from '../../src/http/same-origin.ts';
import { wantsJson } from '../../src/http/wants-json.ts';

test.each([
  ['JSON alone', { accept: 'application/json' }, true],
  [
    'a browser',
    { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' },
    false,
  ],
  ['JSON before HTML', { accept: 'application/json, text/html' }, true],
  ['HTML before JSON', { accept: 'text/html, application/json' }, false],
  ['problem details', { accept: 'application/problem+json' }, true],
  ['anything', { accept: '*/*' }, false],
  ['anything, with a JSON body', { accept: '*/*', 'content-type': 'application/json' }, true],
  ['nothing, with a JSON body', { 'content-type': 'application/json; charset=utf-8' }, true],
  ['HTML, with a JSON body', { accept: 'text/html', 'content-type': 'application/json' }, false],
  ['a script that says so', { accept: 'text/html', 'x-requested-with': 'XMLHttpRequest' }, true],
  ['JSON refused by its weight', { accept: 'application/json;q=0, text/html' }, false],
  ['HTML refused by its weight', { accept: 'text/html; q=0.0, application/json' }, true],
  ['a word that only holds json', { accept: 'text/jsonish' }, false],
])('%s', (_, headers, json) => {
  expect(wantsJson(new Headers(headers))).toBe(json);
});

test.each([
  ['/contact/sent/', '/contact/sent/'],
  ['/a?b=c#d', '/a?b=c#d'],
  ['/a/../b/', '/b/'],
  ['/zażółć/', '/za%C5%BC%C3%B3%C5%82%C4%87/'],
  ['', undefined],
  ['contact', undefined],
  ['https://evil.test/', undefined],
  ['//evil.test', undefined],
  ['/\\evil.test', undefined],
  ['/..//evil.test', undefined],
  ['/\n/evil.test', undefined],
  ['javascript:alert(1)', undefined],
  [`/${'x'.repeat(2_000)}`, undefined],
])('_next %j leads to %j', (next, path) => {
  expect(ownPath(next)).toBe(path);
});
