import type { MailMessage } from '../../src/domain/submissions/ports.ts';

export function aMessage(changes: Partial<MailMessage> = {}): MailMessage {
  return {
    kind: 'acknowledgement',
    messageId: '<K7RM3XDW.acknowledgement@council.example.gov.uk>',
    from: { name: 'Allerdale Borough Council', address: 'no-reply@council.example.gov.uk' },
    to: 'ada@example.org',
    subject: 'We’ve received your message: K7RM-3XDW',
    text: 'We aim to reply in full by Wednesday 25 November 2026.\n',
    html: '<p>We aim to reply in full by Wednesday 25 November 2026.</p>',
    language: 'en',
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: [],
    personalisation: {
      council: { reference: 'K7RM-3XDW' },
      resident: { answers: 'Click [here](https://evil.test)' },
    },
    ...changes,
  };
}
