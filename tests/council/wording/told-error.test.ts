import { expect, test } from 'vitest';
import { ToldError } from '../../../src/council/wording/told-error.ts';

test('is no reason for Astro to speak of a browser: it looks for "document" and "window" in the text', () => {
  const error = new ToldError('There is no such document in files/: plan.pdf.');
  expect(String(error)).toBe('ToldError');
  expect(error.message).toBe('There is no such document in files/: plan.pdf.');
});
