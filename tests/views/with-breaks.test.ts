import { expect, test } from 'vitest';
import { withBreaks } from '../../src/views/with-breaks.ts';

test('an email address goes on in the next line after its @ and its full stops only', () => {
  expect(withBreaks('customer.services@north-norfolk.example.gov.uk')).toBe(
    'customer.<wbr>services@<wbr>north-norfolk.<wbr>example.<wbr>gov.<wbr>uk',
  );
});

test('nothing comes after a last full stop', () => {
  expect(withBreaks('hello@example.org.')).toBe('hello@<wbr>example.<wbr>org.');
});
