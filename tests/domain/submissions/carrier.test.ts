import { describe, expect, test } from 'vitest';
import { carrierAfter, carrierOf, carriers } from '../../../src/domain/submissions/carrier.ts';
import { MailFailure } from '../../../src/domain/submissions/ports.ts';

describe('after a failure, the service', () => {
  test.each([
    '421',
    '429',
    '454',
    '502',
    '503',
    '504',
    '530',
    '535',
    '538',
    '539',
    '554',
    'ECONNREFUSED',
    'ETIMEDOUT',
    'EDNS',
    'ESOCKET',
    'EENVELOPES',
    'XEMESSAGE',
    '42a',
  ])('is away after %s', (code) => {
    expect(carrierAfter(new MailFailure(code, false))).toBe('away');
  });

  test.each([
    '420',
    '422',
    '428',
    '430',
    '450',
    '452',
    '453',
    '455',
    '501',
    '505',
    '529',
    '540',
    '550',
    '553',
    '555',
    '4210',
    '5530',
    '1554',
    'EENVELOPE',
    'EMESSAGE',
  ])('is there after %s, which is about one message', (code) => {
    expect(carrierAfter(new MailFailure(code, false))).toBe('there');
  });

  test.each(['421', '554', 'ECONNREFUSED'])(
    'is there after %s where that was its last word',
    (code) => {
      expect(carrierAfter(new MailFailure(code, true))).toBe('there');
    },
  );

  test('was not asked where the message could not be composed', () => {
    expect(carrierAfter(new Error('421'))).toBeUndefined();
    expect(carrierAfter(undefined)).toBeUndefined();
  });
});

test('mail takes what people read, and the webhook the rest', () => {
  expect(carriers).toEqual(['mail', 'webhook']);
  expect(carrierOf('acknowledgement')).toBe('mail');
  expect(carrierOf('notification')).toBe('mail');
  expect(carrierOf('webhook')).toBe('webhook');
});
