import { expect, test } from 'vitest';
import { partsOfIndex } from '../../../src/server/build/parts-of-index.ts';

const addresses = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => `/services/bins/page-${String(number)}`);

/** How many pages each part has. */
function sizes(count: number, most?: number): number[] {
  const all = addresses(count);
  const parts = Map.groupBy(all, partsOfIndex(all, most));
  return [...parts].sort(([one], [other]) => one - other).map(([, its]) => its.length);
}

test('a site of a usual size has one part, and a large one parts of much the same size', () => {
  expect(sizes(3000)).toEqual([3000]);
  expect(sizes(3001)).toHaveLength(2);
  const large = sizes(10_000);
  expect(large).toHaveLength(4);
  for (const size of large) expect(size).toBeGreaterThan(2350);
  for (const size of large) expect(size).toBeLessThan(2650);
});

test('one page more leaves all others where they were', () => {
  const before = partsOfIndex(addresses(4800));
  const after = partsOfIndex([...addresses(4800), '/services/bins/another']);
  for (const address of addresses(4800)) expect(after(address)).toBe(before(address));
});

test('pages in other languages are in the first part, and are not counted', () => {
  const polish = addresses(100).map((address) => `/pl${address}`);
  const partOf = partsOfIndex([...addresses(100), ...polish], 30);
  expect(new Set(polish.map(partOf))).toEqual(new Set([0]));
  expect([...new Set(addresses(100).map(partOf))].sort()).toEqual([0, 1, 2, 3]);
});
