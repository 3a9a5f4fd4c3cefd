import { describe, expect, test } from 'vitest';
import { fieldTypes } from '../../../src/domain/forms/definition.ts';
import { shownAgain } from '../../../src/domain/forms/shown-again.ts';
import { testSite } from '../../support/test-runtime.ts';

const fields = [
  { name: 'message', type: 'textarea', required: true },
  { name: 'long', type: 'text', maxLength: 3_000 },
  ...fieldTypes.map((type) => ({
    name: `a-${type}`,
    type,
    ...(['select', 'radios', 'checkboxes'].includes(type) ? { options: ['yes', 'no'] } : {}),
  })),
];
const definition = testSite({ every: { fields } }).forms['every'];

function lengthOf(name: string, ...values: string[]): number | undefined {
  if (definition === undefined) throw new Error('The test has no form.');
  return shownAgain(definition, { [name]: values })[name]?.join('').length;
}

describe('an answer that is shown again', () => {
  test.each([
    'a-text',
    'a-tel',
    'a-email',
    'a-reference',
    'a-postcode',
    'a-number',
    'a-date-day',
    'a-address-line1',
    'a-address-town',
    'email',
    '_replyto',
    '_next',
    '_nonce',
  ])('in one line (%s) has 1,000 characters of what no one typed', (name) => {
    expect(lengthOf(name, '"'.repeat(250_000))).toBe(1_000);
    expect(lengthOf(name, ...Array.from({ length: 200 }, () => 'x'.repeat(999)))).toBe(1_000);
    expect(lengthOf(name, 'x'.repeat(1_000))).toBe(1_000);
  });

  test.each(['message', 'a-textarea', 'other', '_subject'])('in sentences (%s) has all', (name) => {
    expect(lengthOf(name, '"'.repeat(250_000))).toBe(250_000);
  });

  test('has as many characters as its question takes', () => {
    expect(lengthOf('long', 'x'.repeat(250_000))).toBe(3_000);
  });

  test('is cut between two signs, never within one', () => {
    if (definition === undefined) throw new Error('The test has no form.');
    const given = { 'a-text': [`a${'😀'.repeat(1_000)}`] };
    const [shown = ''] = shownAgain(definition, given)['a-text'] ?? [];
    expect(shown.isWellFormed()).toBe(true);
  });
});
