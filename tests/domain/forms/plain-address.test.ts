import { expect, test } from 'vitest';
import { isPlainAddress, plainAddress } from '../../../src/domain/forms/plain-address.ts';

const label = 'a'.repeat(63);
/** Names of 254 characters in all, which is the most that a message's header can hold. */
const longest = `${'a'.repeat(62)}@${label}.${label}.${label}`;

test.each([
  ['Ada@Müller.example', 'Ada@xn--mller-kva.example'],
  ['ada.bell+bins@example.org', 'ada.bell+bins@example.org'],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  [longest, longest],
  ['ada@1and1.example', 'ada@1and1.example'],
  ['ada@example.4a', 'ada@example.4a'],
  ['ada@example.a4', 'ada@example.a4'],
])('%s is one address, written %s', (typed, plain) => {
  expect(plainAddress(typed)).toBe(plain);
  expect(isPlainAddress(typed)).toBe(true);
});

test.each([
  [''],
  ['ada'],
  ['ada@'],
  ['@example.org'],
  ['ada@example'],
  ['ada@example.o'],
  ['ada@example.org@example.org'],
  ['ada@example.org@'],
  ['a@b.uk, evil@x.y'],
  ['ada bell@example.org'],
  ['ada@exa mple.org'],
  ['<ada@example.org>'],
  ['ada@example.org\n'],
  ['ada\u200B@example.org'],
  ['ada..bell@example.org'],
  ['.ada@example.org'],
  ['ada%home@example.org'],
  ['=?utf-8?q?ada?=@example.org'],
  ['relay!ada@example.org'],
  ['ada@-example.org'],
  ['ada@example-.org'],
  ['ada@192.0.2.10'],
  ['ada@[192.0.2.10]'],
  ['ada@example..org'],
  [`${'a'.repeat(65)}@example.org`],
  [`a${longest}`],
  [`ada@${'a'.repeat(64)}.org`],
  // Short as it is typed, and longer than a header can hold once its domain is in ASCII.
  [`${'a'.repeat(60)}@${'ü.'.repeat(40)}example`],
])('%j is none', (typed) => {
  expect(plainAddress(typed)).toBeUndefined();
  expect(isPlainAddress(typed)).toBe(false);
});
