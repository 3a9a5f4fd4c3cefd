import { mailFolderOf } from './mailer-from-url.ts';
import { smtpOptions } from './mail-smtp.ts';

/** Seconds for a mail server to greet, and to answer. */
const TIMES = { connectMilliseconds: 10_000, silenceMilliseconds: 15_000 };

/** A service's id and a secret, both UUIDs, after a name: what GOV.UK Notify gives as a key. */
const notifyKey =
  /^.+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is known of a mail service without sending a message; `code` is the service's own, never an address. */
export type Reached =
  | { by: 'folder'; folder: string }
  | { by: 'notify'; keyIsWell: boolean }
  | { by: 'smtp'; answers: true }
  | { by: 'smtp'; answers: false; code: string };

/**
 * Looks whether mail could be sent. A mail server is greeted (EHLO), TLS begun and the password shown, as before a
 * message, and then left. GOV.UK Notify has nothing that can be asked without sending: there the key's form is looked at.
 */
export async function reachMail(
  url: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Reached> {
  const folder = mailFolderOf(url);
  if (folder !== undefined) return { by: 'folder', folder };
  if (url.startsWith('notify:')) {
    return { by: 'notify', keyIsWell: notifyKey.test(environment['NOTIFY_API_KEY'] ?? '') };
  }
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(smtpOptions(url, TIMES));
  try {
    await transport.verify();
    return { by: 'smtp', answers: true };
  } catch (error) {
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
    const said = typeof responseCode === 'number' ? String(responseCode) : '';
    const own = typeof code === 'string' ? code : 'no answer';
    return { by: 'smtp', answers: false, code: [own, said].filter(Boolean).join(' ') };
  } finally {
    transport.close();
  }
}
