import { expect, test } from 'vitest';
import { attemptsHere } from '../../../src/domain/submissions/attempts-here.ts';

test('an attempt that is under way here is begun by no one else, until it ends', () => {
  const here = attemptsHere(() => 0);
  expect(here.begin('K7RM3XDW/webhook')).toBe(true);
  expect(here.begin('K7RM3XDW/webhook')).toBe(false);
  expect(here.begin('K7RM3XDW/notification')).toBe(true);
  here.end('K7RM3XDW/webhook');
  expect(here.begin('K7RM3XDW/webhook')).toBe(true);
});

test('it was seen for fifteen minutes once fifteen minutes have passed since it was first asked for', () => {
  let now = 1_000;
  const here = attemptsHere(() => now);
  expect(here.wasSeenFor('K7RM3XDW/webhook', 0)).toBe(false);
  now += 15 * 60_000 - 1;
  expect(here.wasSeenFor('K7RM3XDW/webhook', 15)).toBe(false);
  expect(here.wasSeenFor('00000001/webhook', 15)).toBe(false);
  now += 1;
  expect(here.wasSeenFor('K7RM3XDW/webhook', 15)).toBe(true);
  expect(here.wasSeenFor('00000001/webhook', 15)).toBe(false);
  here.end('K7RM3XDW/webhook');
  expect(here.wasSeenFor('K7RM3XDW/webhook', 15)).toBe(false);
});

test('of more than ten thousand all are seen anew, so that they cannot fill the memory', () => {
  let now = 0;
  const here = attemptsHere(() => now);
  for (let index = 0; index < 10_000; index += 1) here.wasSeenFor(`message ${String(index)}`, 15);
  now = 20 * 60_000;
  expect(here.wasSeenFor('message 0', 15)).toBe(true);
  expect(here.wasSeenFor('message 9999', 15)).toBe(true);
  expect(here.wasSeenFor('one more', 15)).toBe(false);
  expect(here.wasSeenFor('message 0', 15)).toBe(false);
});
