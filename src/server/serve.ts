import { access } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { serveSite } from './serve-site.ts';
import { mailerFromUrl, mailFolderOf } from '../adapters/mailer-from-url.ts';
import { submissionsFile } from '../adapters/open-store.ts';
import { hurryMail } from './call-from.ts';
import { runtime } from './open-runtime.ts';
import { sweepOutbox, tidyStore } from './scheduled-work.ts';
import { settingsFrom, type Settings } from './settings.ts';

/** Where the build wrote the pages. */
const FOLDER = process.env['SITE_DIR'] ?? 'dist';
const SWEEP_MILLISECONDS = 5_000;

/**
 * `npm run preview`, and the second half of `npm start`: serves what was built, and stops cleanly.
 * On Ctrl-C or SIGTERM requests under way finish, and so does what follows their replies.
 */
export async function serve(): Promise<void> {
  const settings = settingsFrom(process.env);
  await access(`${FOLDER}/index.html`).catch(() => {
    throw new Error('There is no built site yet. Run `npm run build` first, or `npm start`.');
  });
  await checkMail(settings.mailUrl);
  const { site, store } = await runtime();
  checkCouncil(process.env['COUNCIL'] ?? '', site.council);
  // Said now, and not first to a resident. The pages can be read all the same, and the store may come back.
  await store.find('00000000').catch(() => {
    console.error(
      `[store] Nothing can be kept in DATA_DIR="${settings.dataFolder}": forms will answer that they cannot be taken. Name a folder that this user may write to.`,
    );
  });
  const server = await serveSite({
    folder: FOLDER,
    host: settings.host,
    port: settings.port,
    trustedProxies: settings.trustedProxies,
    log: console.info,
  });
  let sweeping = sweepOutbox().then(tidyStore);
  const minute = setInterval(() => {
    sweeping = sweepOutbox();
  }, 60_000);
  const day = setInterval(
    () => {
      sweeping = tidyStore();
    },
    24 * 60 * 60_000,
  );
  console.info(welcome(server.url, site.council.name, settings));

  const stop = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    clearInterval(minute);
    clearInterval(day);
    console.info('\nStopping: finishing what is under way.');
    hurryMail();
    void server
      .stop()
      // A sweep under way writes down what it has sent; one that takes too long is taken up by the next process.
      .then(() => Promise.race([sweeping, pause(SWEEP_MILLISECONDS)]))
      .then(() => store.close())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

/** What was built is what is served, whatever COUNCIL says now. */
function checkCouncil(asked: string, { id, name }: { id: string; name: string }): void {
  if (asked === '' || asked === id) return;
  throw new Error(
    `The site that is built is ${name}'s (COUNCIL=${id}), and COUNCIL is "${asked}". Build it again with COUNCIL=${asked} npm run build, or leave COUNCIL out.`,
  );
}

/** A MAIL_URL that cannot be used is said at once, and not message by message. */
async function checkMail(mailUrl: string): Promise<void> {
  const mailer = await mailerFromUrl(mailUrl, process.env);
  await mailer.close();
}

function welcome(url: string, council: string, { dataFolder, mailUrl }: Settings): string {
  const folder = mailFolderOf(mailUrl);
  return [
    '',
    `${council} is open at ${url}`,
    '',
    `  Open first     ${url}/                        the home page`,
    `                 ${url}/forms/general-enquiry/  a form, with the date it promises`,
    `                 ${url}/charter/                where that date comes from`,
    `  Submissions    ${submissionsFile(dataFolder)}   (npm run submissions -- list)`,
    // Not the whole address: it may hold a password.
    `  Mail           ${folder === undefined ? `sent by ${mailUrl.slice(0, mailUrl.indexOf(':'))}` : `${folder}   (.eml files that any mail program opens)`}`,
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}

if (import.meta.main) {
  serve().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}
