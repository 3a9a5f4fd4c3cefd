import { expect, test } from 'vitest';
import { formspreeCode, formspreeProblem } from '../../../src/domain/forms/formspree-code.ts';

test.each([
  ['EMPTY', 'EMPTY'],
  ['REQUIRED_FIELD_MISSING', 'REQUIRED_FIELD_MISSING'],
  ['REQUIRED_FIELD_EMPTY', 'REQUIRED_FIELD_EMPTY'],
  ['TYPE_EMAIL', 'TYPE_EMAIL'],
  ['TYPE_NUMERIC', 'TYPE_NUMERIC'],
  ['TYPE_TEXT', 'TYPE_TEXT'],
  ['NO_FILE_UPLOADS', 'NO_FILE_UPLOADS'],
  ['FILES_TOO_BIG', 'FILES_TOO_BIG'],
  ['TOO_MANY_FILES', 'TOO_MANY_FILES'],
  ['NO_WAY_TO_REPLY', 'REQUIRED_FIELD_MISSING'],
  ['TOO_LONG', 'TYPE_TEXT'],
  ['TOO_SHORT', 'TYPE_TEXT'],
  ['TOO_LOW', 'TYPE_NUMERIC'],
  ['TOO_HIGH', 'TYPE_NUMERIC'],
  ['NOT_AN_OPTION', 'TYPE_TEXT'],
  ['NOT_A_DATE', 'TYPE_TEXT'],
  ['DATE_PART_MISSING', 'TYPE_TEXT'],
  ['NOT_A_POSTCODE', 'TYPE_TEXT'],
  ['NOT_A_TELEPHONE', 'TYPE_TEXT'],
  ['NOT_A_REFERENCE', 'TYPE_TEXT'],
  ['FILE_TYPE', 'TYPE_TEXT'],
  ['FILE_EMPTY', 'REQUIRED_FIELD_EMPTY'],
  ['CONSENT_NEEDED', 'REQUIRED_FIELD_MISSING'],
  ['DAY_TO_COME', 'TYPE_TEXT'],
  ['DAY_PAST', 'TYPE_TEXT'],
  ['DAY_TOO_FAR', 'TYPE_TEXT'],
  ['DAY_NOT_OPEN', 'TYPE_TEXT'],
  ['TIME_NOT_OPEN', 'TYPE_TEXT'],
  ['TIME_FULL', 'TYPE_TEXT'],
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

test.each(['EMPTY', 'FILES_TOO_BIG', 'NO_FILE_UPLOADS', 'TOO_MANY_FILES'] as const)(
  '%s is of the form as a whole, whatever field it came with',
  (code) => {
    expect(formspreeProblem({ field: 'photo', code })).toEqual({ code });
  },
);

test('a problem without a field has none', () => {
  expect(formspreeProblem({ code: 'TYPE_EMAIL' })).toEqual({ code: 'TYPE_EMAIL' });
});
