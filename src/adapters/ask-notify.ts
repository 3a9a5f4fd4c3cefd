import type { NotifyClient } from 'notifications-node-client';
import { MailFailure } from '../domain/submissions/ports.ts';
import { beforeDeadline } from './mail-deadline.ts';

/** A key as GOV.UK Notify gives it, and where it is asked; left out, Notify's own address. */
export interface NotifyAt {
  /** A name, the service's id and the secret, with hyphens between. */
  apiKey: string;
  baseUrl?: string;
}

/** Whatever is asked again after less may have been taken already, and is then sent twice. */
const REQUEST_MILLISECONDS = 5 * 60_000;

/** Asks Notify to take one message. Its library is loaded by the first. @throws MailFailure */
export async function askNotify(
  { apiKey, baseUrl }: NotifyAt,
  ask: (client: NotifyClient) => Promise<unknown>,
): Promise<void> {
  const { NotifyClient: Client } = await import('notifications-node-client');
  const client = baseUrl === undefined ? new Client(apiKey) : new Client(baseUrl, apiKey);
  try {
    await beforeDeadline(ask(client), REQUEST_MILLISECONDS);
  } catch (error) {
    throw error instanceof MailFailure ? error : notifyFailure(error);
  }
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
