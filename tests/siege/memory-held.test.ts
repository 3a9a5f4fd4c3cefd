import { expect, test } from 'vitest';
import { isFlat, type MemoryHeld } from './memory-held.ts';

const held = (heap: number, external = 17): MemoryHeld => ({ heap, external, resident: 300 });

test('memory that is held again and again is flat, and one that grows is not', () => {
  expect(isFlat([held(29.5), held(24.5), held(24.6), held(23.8)])).toBe(true);
  expect(isFlat([held(24), held(28), held(32), held(36)])).toBe(false);
  expect(isFlat([held(24), held(24), held(24), held(24, 28)])).toBe(false);
  expect(isFlat([])).toBe(false);
});
