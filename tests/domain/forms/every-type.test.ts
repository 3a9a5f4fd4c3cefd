import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldTypes } from '../../../src/domain/forms/definition.ts';

test('the sentence that editors read about types names every type', () => {
  const code = readFileSync('src/domain/forms/definition.ts', 'utf8');
  const sentence = /\/\*\* How it is asked: .*?\*\//.exec(code)?.[0] ?? '';
  const named = [...sentence.matchAll(/`([a-z]+)`/g)].map(([, type]) => type);
  expect(named.sort()).toEqual([...fieldTypes].sort());
});
