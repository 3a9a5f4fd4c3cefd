import { fileURLToPath } from 'node:url';
import type { Mailer } from '../domain/submissions/ports.ts';

/** A MAIL_URL that cannot be used: what was found, and what to write. */
export class MailUrlError extends Error {
  override name = 'MailUrlError';
}

/**
 * The mailer that MAIL_URL asks for. Its library is loaded when the first message is sent.
 *
 * - `smtps://user:password@mail.example.gov.uk` or `smtp://…`: a mail server;
 * - `notify:`: GOV.UK Notify, with NOTIFY_API_KEY, NOTIFY_ACKNOWLEDGEMENT_TEMPLATE and NOTIFY_NOTIFICATION_TEMPLATE
 *   (`notify:https://…` is another address that answers as Notify does);
 * - `file:.data/mail`: a folder of `.eml` files.
 */
export async function mailerFromUrl(
  url: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Mailer> {
  if (/^smtps?:\/\/[^/]/.test(url) && URL.canParse(url)) {
    const { smtpMailer } = await import('./mail-smtp.ts');
    try {
      return smtpMailer(url);
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
      throw new MailUrlError(
        'MAIL_URL has a % in its user or its password that begins no escape. Write %25 for each % that is meant as one.',
      );
    }
  }
  if (url.startsWith('notify:')) {
    const { notifyMailer } = await import('./mail-notify.ts');
    const baseUrl = url.slice('notify:'.length);
    return notifyMailer({
      apiKey: needed(environment, 'NOTIFY_API_KEY'),
      ...(baseUrl === '' ? {} : { baseUrl }),
      templates: {
        acknowledgement: needed(environment, 'NOTIFY_ACKNOWLEDGEMENT_TEMPLATE'),
        notification: needed(environment, 'NOTIFY_NOTIFICATION_TEMPLATE'),
        // Only who replies from the staff desk needs it.
        reply: environment['NOTIFY_REPLY_TEMPLATE'],
      },
    });
  }
  const folder = mailFolderOf(url);
  if (folder !== undefined) {
    const { folderMailer } = await import('./mail-folder.ts');
    return folderMailer(folder);
  }
  throw new MailUrlError(
    'MAIL_URL begins with none of smtp://, smtps://, notify: and file:. Write, for example, smtps://user:password@mail.example.gov.uk, or file:.data/mail.',
  );
}

/**
 * The folder of `file:.data/mail` or `file:///srv/mail`; `undefined` for other mail.
 */
export function mailFolderOf(url: string): string | undefined {
  if (url.startsWith('file://')) return fileURLToPath(url);
  return url.startsWith('file:') && url.length > 5 ? url.slice(5) : undefined;
}

function needed(environment: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = environment[name];
  if (value === undefined || value === '') {
    throw new MailUrlError(`MAIL_URL is notify:, and ${name} is not set.`);
  }
  return value;
}
