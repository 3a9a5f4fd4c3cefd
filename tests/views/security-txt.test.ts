import { expect, test } from 'vitest';
import { councilSchema } from '../../src/council/schemas/council.ts';
import { securityTxt } from '../../src/views/security-txt.ts';

const contact = {
  telephone: '01632 960000',
  email: 'hello@example.gov.uk',
  address: ['Town Hall'],
};
const builtAt = Date.parse('2026-11-27T09:30:00Z');
const url = 'https://www.example.gov.uk';

test('where no one is named for it, a fault goes to the council’s own e-mail', () => {
  expect(securityTxt({ contact }, url, builtAt)).toMatchInlineSnapshot(`
    "Contact: mailto:hello@example.gov.uk
    Expires: 2027-11-26T00:00:00.000Z
    Canonical: https://www.example.gov.uk/.well-known/security.txt
    Preferred-Languages: en
    "
  `);
});

test('the council may name someone, by e-mail or by an address, and its policy', () => {
  const security = {
    contact: 'https://example.gov.uk/report',
    policy: 'https://example.gov.uk/policy',
  };
  expect(securityTxt({ contact, security }, url, builtAt)).toMatchInlineSnapshot(`
    "Contact: https://example.gov.uk/report
    Expires: 2027-11-26T00:00:00.000Z
    Canonical: https://www.example.gov.uk/.well-known/security.txt
    Preferred-Languages: en
    Policy: https://example.gov.uk/policy
    "
  `);
});

test.each([
  ['security@example.gov.uk', true],
  ['https://example.gov.uk/report', true],
  ['http://example.gov.uk/report', false],
  ['01632 960000', false],
])('%s may be named: %s', (named, may) => {
  const { success } = councilSchema.shape.security.safeParse({ contact: named });
  expect(success).toBe(may);
});
