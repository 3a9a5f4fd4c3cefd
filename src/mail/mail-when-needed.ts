import type { Mailer, MailMessage } from '../domain/submissions/ports.ts';

/** Sends by a mailer that is opened for the first message, so that mail libraries are not loaded before; and again where that failed. */
export function mailWhenNeeded(
  open: () => Promise<Mailer>,
): (message: MailMessage) => Promise<void> {
  let opened: Promise<Mailer> | undefined;
  return async (message) => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    await (await opened).send(message);
  };
}
