import type { Mailer, MailMessage } from '../domain/submissions/ports.ts';
import { MailFailure } from '../domain/submissions/ports.ts';
import { askNotify, type NotifyAt } from './ask-notify.ts';

export interface NotifySettings extends NotifyAt {
  /** Each kind of message has a template; `npm run submissions -- notify-templates` prints their texts. */
  templates: { acknowledgement: string; notification: string; reply?: string | undefined };
}

/**
 * Mail by GOV.UK Notify. The template holds the layout, the message's `personalisation` the words; what a resident
 * wrote goes in `sanitise_content_for`, so that it can't bring links into a message from the council.
 * Notify sets the From and Reply-To addresses of its service, and sends no attachments.
 */
export function notifyMailer({ templates, ...at }: NotifySettings): Mailer {
  return {
    async send(message) {
      const { kind } = message;
      if (kind === 'webhook') throw new MailFailure('not-a-message', true);
      // Sent without them it would say that something is attached.
      if (message.attachments.length > 0) throw new MailFailure('no-attachments', true);
      const template = templates[kind];
      if (template === undefined) throw new MailFailure('no-template', true);
      const { council, resident } = message.personalisation;
      await askNotify(at, (client) =>
        client.sendEmail(template, message.to, {
          personalisation: { ...council, ...resident },
          reference: referenceOf(message),
          sanitiseContentFor: Object.keys(resident),
        }),
      );
    },
    async close() {
      // Nothing is held open.
    },
  };
}

/** Staff find the message in Notify by this: "K7RM3XDW.acknowledgement". */
function referenceOf({ messageId }: MailMessage): string {
  return messageId.replace(/^<|@.*$/g, '');
}
