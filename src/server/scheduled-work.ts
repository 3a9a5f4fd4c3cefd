import { randomUUID } from 'node:crypto';
import { mailFolderOf } from '../adapters/mailer-from-url.ts';
import { fold } from '../domain/reports/fold.ts';
import { sweep } from '../domain/submissions/outbox.ts';
import { eraseExpired } from '../domain/submissions/retention.ts';
import type { Runtime } from '../http/runtime.ts';
import { askForBuild } from './build-hook.ts';
import { runtimeOfCall } from './runtime-of-call.ts';
import { settingsFrom } from './settings.ts';

/** Seconds of work at a time: Netlify's scheduled functions have thirty. Erasing keeps to it wherever it runs. */
const USUAL_SECONDS = 25;

/** Staff hear once a day of what waits in quarantine: whether they have is asked once an hour. */
const TELL_MILLISECONDS = 60 * 60_000;

export interface ScheduledWork {
  /**
   * Sends what the outbox still holds, as fast as the mail service takes it, and tells staff of what waits in quarantine.
   * @param signal ends it before its seconds are over
   * @returns whether there is more to send at once
   */
  sweepOutbox: (seconds?: number, signal?: AbortSignal) => Promise<boolean>;
  /** Erases what has been kept long enough, with its mail where that lies in a folder of ours. */
  tidyStore: () => Promise<void>;
}

/**
 * What is done for a council without anyone asking.
 * @param runtimeNow what is served now
 * @param mailUrl where its mail goes
 */
export function scheduledWork(
  runtimeNow: () => Promise<Runtime>,
  mailUrl: () => string,
): ScheduledWork {
  let toldAt = -Infinity;

  return {
    sweepOutbox: async (seconds = USUAL_SECONDS, signal) => {
      const { delivering, now, log, staff, editing } = await runtimeNow();
      let isMoreDue = false;
      try {
        const until = new Date(now() + seconds * 1_000).toISOString();
        const swept = await sweep({
          ...delivering,
          until,
          ...(signal === undefined ? {} : { signal }),
        });
        isMoreDue = swept.isMoreDue;
      } catch (error) {
        log(`[outbox] the sweep stopped: ${error instanceof Error ? error.name : 'error'}`);
      }
      if (performance.now() - toldAt < TELL_MILLISECONDS) return isMoreDue;
      toldAt = performance.now();
      try {
        await staff.ofSetAside();
        await staff.ofDigest();
        await staff.ofReviews();
        await staff.ofDraftComments((await editing?.shown?.list()) ?? []);
      } catch (error) {
        log(`[staff] could not be emailed: ${error instanceof Error ? error.name : 'error'}`);
      }
      return isMoreDue;
    },

    tidyStore: async () => {
      const { site, calendar, store, now, log, staff } = await runtimeNow();
      const folder = mailFolderOf(mailUrl());
      try {
        const erased = await eraseExpired({
          store,
          now: () => new Date(now()).toISOString(),
          until: new Date(now() + USUAL_SECONDS * 1000).toISOString(),
          builtAt: site.builtAt,
          countFirst: (records) => {
            const at = new Date(now()).toISOString();
            const batch = `${at.slice(0, 10)}-${randomUUID()}`;
            return fold(records, { store, calendar, standards: site.standards, now: at, batch });
          },
          ...(folder === undefined
            ? {}
            : {
                eraseMail: async (reference: string) => {
                  const { eraseMail } = await import('../adapters/mail-folder.ts');
                  await eraseMail(folder, reference);
                },
              }),
        });
        if (erased.clockIsWrong) {
          log(
            `[retention] nothing is erased: the clock says ${new Date(now()).toISOString().slice(0, 10)}, which is far from the newest message or from the day of the build. If it is right: npm run submissions -- expire --the-clock-is-right`,
          );
          await staff.ofClock();
        }
        if (erased.submissions + erased.files > 0) {
          log(
            `[retention] erased ${String(erased.submissions)} messages, and the files of ${String(erased.files)}`,
          );
        }
      } catch (error) {
        log(`[retention] stopped: ${error instanceof Error ? error.name : 'error'}`);
      }
    },
  };
}

const ofProcess = scheduledWork(runtimeOfCall, () => settingsFrom(process.env).mailUrl);

/** On Netlify, where a process has one site. */
export const { sweepOutbox, tidyStore } = ofProcess;

/** On Netlify: asks for a build when a day has come on which a page changes. */
export async function askForDueBuild(): Promise<void> {
  const { site, store, now, log } = await runtimeOfCall();
  try {
    const url = process.env['BUILD_HOOK_URL'];
    await askForBuild({ url, site, store, now, name: randomUUID(), log });
  } catch (error) {
    log(
      `[release] not looked whether a build is due: ${error instanceof Error ? error.name : 'error'}`,
    );
  }
}
