import { randomUUID } from 'node:crypto';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import { mailerFromUrl } from '../../src/adapters/mailer-from-url.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { calendarFrom } from '../../src/domain/calendar/calendar.ts';
import { eraseCase } from '../../src/domain/reports/erase-case.ts';
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
  const site = await builtSite();
  const { standards } = site;
  const counting = { store, standards, calendar: calendarFrom(site.calendar) };
  const delivering = deliverByMail({
    site,
    store,
    now: () => now,
    log: (line) => lines.push(line),
    mailer: () => mailerFromUrl(mailUrl, {}),
    erase: (record) => {
      const at = new Date(now).toISOString();
      return eraseCase(record, { ...counting, now: at, batch: randomUUID() });
    },
  });
  const { sent, failed } = await sweep({ ...delivering, most: 10_000, until: '9999' });
  await store.close();
  return { sent, failed, lines };
}
