import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allWords } from '../../src/i18n/all-words.ts';
import { frames } from '../../src/i18n/date-frames.ts';

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|astro)$/.test(name))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

/** What a key begins with that is put together where it is said: `refusal.${kind}.title`. */
const beginnings = new Set(
  [...source.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map(([, beginning = '']) => beginning),
);
/** Put together from a key that is a value: `${key}.${unit}`. */
const byValue = ['promise.target.', 'promise.within.'];

const isNamed = (key: string): boolean => ["'", '"', '`'].some((q) => source.includes(q + key + q));

test('every English sentence is said somewhere', () => {
  const unused = Object.keys(allWords['en'] ?? {})
    .filter((key) => !(key in frames))
    .filter((key) => !isNamed(key) && !isNamed(key.replace(/-time$/, '')))
    .filter((key) => ![...beginnings, ...byValue].some((beginning) => key.startsWith(beginning)));
  expect(unused).toEqual([]);
});
