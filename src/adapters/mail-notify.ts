import type { Mailer, MailMessage } from '../domain/submissions/ports.ts';
import { MailFailure } from '../domain/submissions/ports.ts';
import { beforeDeadline } from './mail-deadline.ts';

export interface NotifySettings {
  /** As GOV.UK Notify gives it: a name, the service's id and the secret, with hyphens between. */
  apiKey: string;
  /** Left out, Notify's own. */
  baseUrl?: string;
  /** Each kind of message has a template; `npm run submissions -- notify-templates` prints their texts. */
  templates: { acknowledgement: string; notification: string; reply?: string | undefined };
}

/** Whatever is asked again after less may have been taken already, and is then sent twice. */
const REQUEST_MILLISECONDS = 5 * 60_000;

/**
 * Mail by GOV.UK Notify. The template holds the layout, the message's `personalisation` the words; what a resident
 * wrote goes in `sanitise_content_for`, so that it can't bring links into a message from the council.
 * Notify sets the From and Reply-To addresses of its service, and sends no attachments.
 */
export function notifyMailer({ apiKey, baseUrl, templates }: NotifySettings): Mailer {
  return {
    async send(message) {
      const { kind } = message;
      if (kind === 'webhook') throw new MailFailure('not-a-message', true);
      const template = templates[kind];
      if (template === undefined) throw new MailFailure('no-template', true);
      const { NotifyClient } = await import('notifications-node-client');
      const client =
        baseUrl === undefined ? new NotifyClient(apiKey) : new NotifyClient(baseUrl, apiKey);
      const { council, resident } = message.personalisation;
      try {
        await beforeDeadline(
          client.sendEmail(template, message.to, {
            personalisation: { ...council, ...resident },
            reference: referenceOf(message),
            sanitiseContentFor: Object.keys(resident),
          }),
          REQUEST_MILLISECONDS,
        );
      } catch (error) {
        throw error instanceof MailFailure ? error : notifyFailure(error);
      }
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

/** 429, 5xx and a network that fails are tried again; any other 4xx says the same every time. */
function notifyFailure(error: unknown): MailFailure {
  const { code, response } = error as { code?: unknown; response?: { status?: unknown } };
  const status = response?.status;
  if (typeof status === 'number') {
    return new MailFailure(String(status), status >= 400 && status < 500 && status !== 429);
  }
  return new MailFailure(typeof code === 'string' ? code : 'could-not-be-sent', false);
}
