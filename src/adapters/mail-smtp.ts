import type { SMTPTransportOptions } from 'nodemailer/lib/smtp-transport';
import type { Mailer } from '../domain/submissions/ports.ts';
import { MailFailure } from '../domain/submissions/ports.ts';
import { DEADLINE_MILLISECONDS } from './mail-deadline.ts';
import { nodemailerMessage } from './nodemailer-message.ts';

export interface SmtpTimes {
  /** To be connected. */
  connectMilliseconds: number;
  /** To hear anything more. */
  silenceMilliseconds: number;
}

/**
 * A server that has the whole message may take ten minutes to say so (RFC 5321, 4.5.3.2.6), and has then taken it: who
 * gives up before sends it a second time. One that is asked for an address may take five (greylisting, tarpits).
 */
const usualTimes: SmtpTimes = { connectMilliseconds: 10_000, silenceMilliseconds: 10 * 60_000 };

/**
 * Mail by SMTP: `smtps://user:password@host:465`, or `smtp://user:password@host:587` (TLS by STARTTLS).
 * A password never travels without TLS, but to this machine itself.
 */
export function smtpMailer(url: string, times: SmtpTimes = usualTimes): Mailer {
  const options = smtpOptions(url, times);
  return {
    async send(message) {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport(options);
      try {
        // What is given up is hung up as well: it must not be accepted after all.
        const signal = AbortSignal.timeout(DEADLINE_MILLISECONDS);
        await transport.sendMail({ ...nodemailerMessage(message), signal });
      } catch (error) {
        throw error instanceof MailFailure ? error : smtpFailure(error);
      } finally {
        transport.close();
      }
    },
    async close() {
      // Each message has a connection of its own.
    },
  };
}

/** What nodemailer is given: see `smtpMailer`. */
export function smtpOptions(url: string, times: SmtpTimes = usualTimes): SMTPTransportOptions {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === 'smtps:';
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const isHere = ['localhost', '127.0.0.1', '::1'].includes(host);
  return {
    host,
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    requireTLS: username !== '' && !isSecure && !isHere,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: times.connectMilliseconds,
    greetingTimeout: times.connectMilliseconds,
    socketTimeout: times.silenceMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * Only a 5xx to the addresses (EENVELOPE) or to the message (EMESSAGE) is final. The same number in answer to a greeting
 * or a password is about the council's own settings: someone will mend them.
 * The server's words are left out, because they often hold the address.
 */
function smtpFailure(error: unknown): MailFailure {
  const { code, responseCode, name } = error as {
    code?: unknown;
    responseCode?: unknown;
    name?: unknown;
  };
  if (name === 'AbortError' || name === 'TimeoutError') return new MailFailure('ETIMEDOUT', false);
  const isAboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (typeof responseCode === 'number') {
    return new MailFailure(String(responseCode), isAboutMessage && responseCode >= 500);
  }
  return new MailFailure(typeof code === 'string' ? code : 'could-not-be-sent', false);
}
