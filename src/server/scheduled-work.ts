import { mailFolderOf } from '../adapters/mailer-from-url.ts';
import { sweep } from '../domain/submissions/outbox.ts';
import { eraseExpired } from '../domain/submissions/retention.ts';
import { runtime } from './open-runtime.ts';
import { settingsFrom } from './settings.ts';

/** Seconds a sweep may take: less than the minute to the next, and than Netlify's thirty. */
const SWEEP_SECONDS = 25;
const SWEEP_MOST = 500;

/** Tries what the outbox still holds. */
export async function sweepOutbox(): Promise<void> {
  const { delivering, now, log } = await runtime();
  try {
    await sweep({
      ...delivering,
      most: SWEEP_MOST,
      until: new Date(now() + SWEEP_SECONDS * 1000).toISOString(),
    });
  } catch (error) {
    log(`[outbox] the sweep stopped: ${error instanceof Error ? error.name : 'error'}`);
  }
}

/** Erases what has been kept long enough, with its mail where that lies in a folder of ours. */
export async function tidyStore(): Promise<void> {
  const { store, now, log } = await runtime();
  const folder = mailFolderOf(settingsFrom(process.env).mailUrl);
  try {
    const erased = await eraseExpired({
      store,
      now: () => new Date(now()).toISOString(),
      until: new Date(now() + SWEEP_SECONDS * 1000).toISOString(),
      ...(folder === undefined
        ? {}
        : {
            eraseMail: async (reference: string) => {
              const { eraseMail } = await import('../adapters/mail-folder.ts');
              await eraseMail(folder, reference);
            },
          }),
    });
    if (erased.submissions + erased.files > 0) {
      log(
        `[retention] erased ${String(erased.submissions)} messages, and the files of ${String(erased.files)}`,
      );
    }
  } catch (error) {
    log(`[retention] stopped: ${error instanceof Error ? error.name : 'error'}`);
  }
}
