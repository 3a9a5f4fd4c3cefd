import { describe, expect, test } from 'vitest';
import { houseOf, letterAddressOf, mobileOf } from '../../../src/domain/submissions/other-ways.ts';
import { testForm } from '../../support/test-runtime.ts';
import { aSubmission } from './a-submission.ts';

const definition = testForm('general', {
  fields: [
    { name: 'name', type: 'text' },
    { name: 'email', type: 'email' },
    { name: 'phone', type: 'tel' },
    { name: 'evening-phone', type: 'tel' },
    { name: 'address', type: 'address' },
    { name: 'place', type: 'address' },
    { name: 'message', type: 'textarea', required: true },
  ],
});
const left = (answers: Record<string, string>) =>
  aSubmission({ definition, answers: { message: '07700 900123', ...answers } });

describe('the mobile number that someone left', () => {
  test.each([
    ['07700 900123', '+447700900123'],
    ['+44 (0)7700 900123', '+447700900123'],
    ['01632 960001', undefined],
    // Calls passed on to anywhere, and a pager.
    ['070 0000 0000', undefined],
    ['07600 000000', undefined],
    ['+48 600 000 000', undefined],
    // Jersey, Guernsey, the Isle of Man.
    ['07797 712345', undefined],
    ['+44 (0)7797 712345', undefined],
    ['07781 123456', undefined],
    ['07624 212345', undefined],
    ['my son’s', undefined],
    ['', undefined],
  ])('in %j is %s', (phone, number) => {
    expect(mobileOf(left({ phone }))).toBe(number);
  });

  test.each([1, 2, 3, 4, 5, 7, 8, 9])('may begin with 07%i', (figure) => {
    expect(mobileOf(left({ phone: `+44 7${String(figure)}00 900123` }))).toBe(
      `+447${String(figure)}00900123`,
    );
  });

  test('is the first mobile one of several, and of any question that asks for one', () => {
    const evening = { 'evening-phone': '07700 900456' };
    expect(mobileOf(left(evening))).toBe('+447700900456');
    expect(mobileOf(left({ ...evening, phone: '01632 960001' }))).toBe('+447700900456');
    expect(mobileOf(left({ ...evening, phone: '07700 900123' }))).toBe('+447700900123');
    expect(mobileOf(left({ ...evening, phone: '07797 712345' }))).toBe('+447700900456');
  });

  test('is one that was given later, whether or not the form asked for any', () => {
    const plain = testForm('plain', { fields: [{ name: 'message', type: 'textarea' }] });
    const given = { definition: plain, answers: { phone: '07700 900123' } };
    expect(mobileOf(aSubmission(given))).toBe('+447700900123');
    expect(mobileOf(aSubmission({ ...given, answers: { message: '07700 900123' } }))).toBe(
      undefined,
    );
  });
});

describe('the address for a letter', () => {
  const address = '1 High Street\nWorkington\nCA14 3YJ';

  test.each<[answers: Record<string, string>, lines: string[] | undefined]>([
    [{ name: 'Ada Bell', address }, ['Ada Bell', '1 High Street', 'Workington', 'CA14 3YJ']],
    [{ address }, ['1 High Street', 'Workington', 'CA14 3YJ']],
    [{ place: address }, ['1 High Street', 'Workington', 'CA14 3YJ']],
    [
      { address: ' 1  High Street \n\n Workington\n ca143yj' },
      ['1 High Street', 'Workington', 'ca143yj'],
    ],
    [{ address: '1 rue Haute\nParis\n75001' }, undefined],
    [{ address: 'CA14 3YJ\nWorkington\n1 High Street' }, undefined],
    [{ address: 'CA14 3YJ' }, undefined],
    [{ address: '1 High Street\nCA14 3YJ' }, undefined],
    [
      { name: 'Ada Bell', address: '1 High Street\nCA14 3YJ' },
      ['Ada Bell', '1 High Street', 'CA14 3YJ'],
    ],
    [{ address: '1\n2\n3\n4\nCA14 3YJ' }, ['1', '2', '3', '4', 'CA14 3YJ']],
    [{ address: '1\n2\n3\n4\n5\nCA14 3YJ' }, undefined],
    [
      { name: 'Ada Bell', address: 'Flat 2\n1 High Street\nSeaton\nWorkington\nCA14 3YJ' },
      ['Ada Bell', 'Flat 2', '1 High Street', 'Seaton', 'Workington', 'CA14 3YJ'],
    ],
    [{ address: `${'x\n'.repeat(8)}CA14 3YJ` }, undefined],
    [{}, undefined],
  ])('%j is %j', (answers, lines) => {
    expect(letterAddressOf(left(answers))).toEqual(lines);
  });

  test.each([
    'PAY £500 NOW',
    'Pay $5',
    'Pay 5€',
    'Call 0909 879 0123',
    'Call (0909) 879.0123',
    'Call 1234567',
    'https://example.org',
    'WWW.example.org',
    'ada@example.org',
  ])('is none where a stranger’s message is in it: %s', (line) => {
    expect(letterAddressOf(left({ address: `1 High Street\n${line}\nCA14 3YJ` }))).toBeUndefined();
    expect(letterAddressOf(left({ address: `${line}\nWorkington\nCA14 3YJ` }))).toBeUndefined();
  });

  test.each(['Flats 1-12, 34-36', 'Unit 123456', 'The www house'])(
    'may have figures and words in it: %s',
    (line) => {
      expect(letterAddressOf(left({ address: `${line}\nWorkington\nCA14 3YJ` }))?.[0]).toBe(line);
    },
  );

  test.each([
    ['Ada Bell', true],
    ['Zoë O’Neill-Núñez', true],
    ["Sean O'Neill Jr.", true],
    ['A'.repeat(60), true],
    ['A'.repeat(61), false],
    ['Buy at http://evil.test', false],
    ['Win 500 now', false],
    [' ', false],
    ['.com', false],
  ])('has the name %j above it: %s', (name, has) => {
    const lines = letterAddressOf(left({ name, address }));
    expect(lines).toEqual([...(has ? [name] : []), '1 High Street', 'Workington', 'CA14 3YJ']);
  });

  test('is the first of several that is one', () => {
    const place = '2 Low Street\nWorkington\nCA14 4AA';
    expect(letterAddressOf(left({ address: 'At home', place }))?.[0]).toBe('2 Low Street');
    expect(letterAddressOf(left({ address, place }))?.[0]).toBe('1 High Street');
  });
});

test.each([
  [['Ada Bell', '1 High Street', 'Workington', 'ca143yj'], 'CA14 3YJ 1'],
  [['Flat 12', '3 High Street', 'CA14 3YJ'], 'CA14 3YJ 12'],
  [['Rose Cottage', 'Workington', 'CA14 3YJ'], 'CA14 3YJ'],
  [['1 High Street', 'Workington'], '1'],
  [[], ''],
])('the house of %j is %j', (lines, house) => {
  expect(houseOf(lines)).toBe(house);
});
