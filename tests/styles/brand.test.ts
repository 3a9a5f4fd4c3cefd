import { expect, test } from 'vitest';
import { brandSass, type Brand } from '../../src/styles/brand.ts';

const brand: Brand = {
  deep: '#0f4a47',
  light: '#f5efe3',
  deepOnDark: '#8fd3ca',
  lightOnDark: '#223230',
  headings: 'plain',
  corners: 'soft',
  spacing: 'usual',
};

test('a council that says nothing of its look has plain headings, soft corners and the usual room', () => {
  expect(brandSass(brand)).toBe(
    '$council-deep: #0f4a47; $council-light: #f5efe3; $council-deep-on-dark: #8fd3ca; $council-light-on-dark: #223230; $council-headings: var(--font); $council-radius: 0.5rem; $council-space: 1;\n',
  );
});

test.each([
  ['headings', 'bookish', /\$council-headings: 'Iowan Old Style',.* serif;/],
  ['headings', 'rounded', /\$council-headings: ui-rounded,.* var\(--font\);/],
  ['headings', 'humanist', /\$council-headings: seravek,.* var\(--font\);/],
  ['corners', 'square', /\$council-radius: 0;/],
  ['corners', 'round', /\$council-radius: 1rem;/],
  ['spacing', 'close', /\$council-space: 0\.75;/],
  ['spacing', 'roomy', /\$council-space: 1\.3;/],
] as const)('%s: %s', (setting, value, expected) => {
  expect(brandSass({ ...brand, [setting]: value })).toMatch(expected);
});
