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
  ['ECONNREFUSED', 'ECONNREFUSED'],
])('a webhook that answers %s is explained as HTTP has it', (reason, said) => {
  expect(line('webhook', reason)).toContain(`webhook, attempt 3 of 22 failed (${said}); next`);
});
