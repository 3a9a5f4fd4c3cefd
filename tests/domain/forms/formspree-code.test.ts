import { expect, test } from 'vitest';
import { formspreeCode, formspreeProblem } from '../../../src/domain/forms/formspree-code.ts';

test.each([
  ['NO_WAY_TO_REPLY', 'REQUIRED_FIELD_MISSING'],
  ['CONSENT_NEEDED', 'REQUIRED_FIELD_MISSING'],
  ['FILE_EMPTY', 'REQUIRED_FIELD_EMPTY'],
  ['NOT_A_POSTCODE', 'TYPE_TEXT'],
  ['TOO_LOW', 'TYPE_NUMERIC'],
  ['TYPE_EMAIL', 'TYPE_EMAIL'],
  ['EMPTY', 'EMPTY'],
] as const)('Formspree’s clients read %s as %s', (code, theirs) => {
  expect(formspreeCode({ code })).toBe(theirs);
});

test('a form code goes without a field, a field code with it', () => {
  expect(formspreeProblem({ field: 'photo', code: 'FILES_TOO_BIG' })).toEqual({
    code: 'FILES_TOO_BIG',
  });
  expect(formspreeProblem({ field: 'photo', code: 'FILE_TYPE' })).toEqual({
    code: 'TYPE_TEXT',
    field: 'photo',
  });
});
