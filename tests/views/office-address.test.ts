import { expect, test } from 'vitest';
import { addressOf } from '../../src/views/office-address.ts';

test('an office without an address is in its place', () => {
  expect(addressOf({ address: [], place: 'Wigton' })).toEqual(['Wigton']);
});

test('an address that does not name the place ends with it, and no place is named twice', () => {
  expect(addressOf({ address: ['Town Hall'], place: 'Maryport' })).toEqual([
    'Town Hall',
    'Maryport',
  ]);
  expect(addressOf({ address: ['Town Hall', 'Maryport CA15 6BH'], place: 'Maryport' })).toEqual([
    'Town Hall',
    'Maryport CA15 6BH',
  ]);
});
