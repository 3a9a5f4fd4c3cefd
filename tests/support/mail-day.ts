import { submissionsFile } from '../../src/adapters/store-at.ts';
import { mailerFromUrl } from '../../src/adapters/mailer-from-url.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { sweep } from '../../src/domain/submissions/outbox.ts';
import { deliverByMail } from '../../src/mail/deliver-by-mail.ts';
import { builtSite } from './built-site.ts';

export interface Swept {
  sent: number;
  failed: number;
  lines: string[];
}

/** Sweeps a site's outbox as its server would at another hour: the same store, the same mail, a clock put forward. */
export async function sweepAt(
  now: number,
  { dataFolder, mailUrl }: { dataFolder: string; mailUrl: string },
): Promise<Swept> {
  const store = sqliteStore(submissionsFile(dataFolder));
  const lines: string[] = [];
  const delivering = deliverByMail({
    site: await builtSite(),
    store,
    now: () => now,
    log: (line) => lines.push(line),
    mailer: () => mailerFromUrl(mailUrl, {}),
  });
  const { sent, failed } = await sweep({ ...delivering, most: 10_000, until: '9999' });
  await store.close();
  return { sent, failed, lines };
}
