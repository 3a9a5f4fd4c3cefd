import { expect, test } from 'vitest';
import { failureInWords } from '../../../src/domain/submissions/failure-in-words.ts';

const line = (delivery: 'acknowledgement' | 'webhook', reason: string): string =>
  failureInWords({ reference: 'K7RM3XDW', delivery, attempt: 3, reason, next: '14:05' });

test('a code of a mail server is explained as mail has it', () => {
  expect(line('acknowledgement', '421')).toContain('failed (421 try later); next at 14:05');
  expect(line('acknowledgement', '550')).toContain('failed (550 refused)');
});

test.each([
  ['301', 'HTTP 301, a redirect, which is not followed'],
  ['401', 'HTTP 401, the webhook did not accept the signature'],
  ['404', 'HTTP 404, there is nothing at WEBHOOK_URL'],
  ['410', 'HTTP 410, the webhook asks for no more of them'],
  ['418', 'HTTP 418, not taken by the webhook'],
  ['429', 'HTTP 429, too many at once for the webhook'],
  ['500', 'HTTP 500, a fault at the webhook'],
  ['503', 'HTTP 503, the webhook is not available'],
  ['400', 'HTTP 400, the webhook could not read it'],
  ['403', 'HTTP 403, the webhook refused us access'],
  ['405', 'HTTP 405, WEBHOOK_URL does not take POST'],
  ['413', 'HTTP 413, too big for the webhook'],
  ['399', 'HTTP 399, a redirect, which is not followed'],
  ['499', 'HTTP 499, not taken by the webhook'],
  ['599', 'HTTP 599, a fault at the webhook'],
  ['600', '600'],
  ['5000', '5000'],
  ['1500', '1500'],
  ['4000', '4000'],
  ['1400', '1400'],
  ['3000', '3000'],
  ['1300', '1300'],
  ['ECONNREFUSED', 'ECONNREFUSED'],
])('a webhook that answers %s is explained as HTTP has it', (reason, said) => {
  expect(line('webhook', reason)).toContain(`webhook, attempt 3 of 22 failed (${said}); next`);
});

test.each([
  ['450', '450 try later'],
  ['554', '554 refused'],
  ['4500', '4500'],
  ['1450', '1450'],
  ['5540', '5540'],
  ['1554', '1554'],
  ['354', '354'],
  ['ETIMEDOUT', 'ETIMEDOUT'],
])('a mail server that answers %s is said to have answered so', (reason, said) => {
  expect(line('acknowledgement', reason)).toBe(
    `[outbox] K7RM-3XDW: acknowledgement, attempt 3 of 22 failed (${said}); next at 14:05`,
  );
});

test('the last attempt is followed by none', () => {
  const failure = {
    reference: 'K7RM3XDW',
    delivery: 'webhook',
    attempt: 22,
    reason: '500',
  } as const;
  expect(failureInWords({ ...failure, next: undefined })).toBe(
    '[outbox] K7RM-3XDW: webhook, attempt 22 of 22 failed (HTTP 500, a fault at the webhook); given up',
  );
});
