import { beforeEach, expect, test } from 'vitest';
import { inOrder, type InOrder } from '../../../src/server/build/in-order.ts';

let handed: string[];
let pages: InOrder<string>;

beforeEach(() => {
  handed = [];
  pages = inOrder<string>((name, thing) => handed.push(`${name}: ${thing}`));
});

test('what comes too early waits for what is before it, and no longer', () => {
  pages.expect(['a', 'b', 'c']);
  pages.take('b', 'second');
  expect(handed).toEqual([]);
  pages.take('a', 'first');
  expect(handed).toEqual(['a: first', 'b: second']);
  pages.take('c', 'third');
  expect(handed).toEqual(['a: first', 'b: second', 'c: third']);
});

test('what is not there after all keeps no other waiting', () => {
  pages.expect(['a', 'b']);
  pages.take('b', 'second');
  pages.take('a', undefined);
  expect(handed).toEqual(['b: second']);
});

test('what was said and never came, or came and was never said, is no reason to lose the rest', () => {
  pages.expect(['a', 'b', 'c']);
  pages.take('z', 'not said');
  pages.take('c', 'third');
  pages.take('b', 'second');
  expect(handed).toEqual([]);
  pages.rest();
  expect(handed).toEqual(['b: second', 'c: third', 'z: not said']);
});

test('all are handed on when the last is there, and not while another waits that no one said', () => {
  pages.expect(['a', 'b']);
  pages.take('b', undefined);
  expect(pages.isWhole()).toBe(false);
  pages.take('a', 'first');
  expect(pages.isWhole()).toBe(true);
  pages.take('z', 'not said');
  expect(pages.isWhole()).toBe(false);
  pages.rest();
  expect(pages.isWhole()).toBe(true);
});

test('a name that is said twice is there once', () => {
  pages.expect(['a', 'a', 'b']);
  pages.take('a', 'first');
  pages.take('b', 'second');
  expect(handed).toEqual(['a: first', 'b: second']);
});
