import { access } from 'node:fs/promises';
import { serveSite } from './serve-site.ts';
import { mailFolderOf } from '../adapters/mailer-from-url.ts';
import { submissionsFile } from '../adapters/open-store.ts';
import { hurryMail, runtime, sweepOutbox, tidyStore } from './runtime.ts';
import { settingsFrom, type Settings } from './settings.ts';

const FOLDER = 'dist';

/**
 * `npm run preview`, and the second half of `npm start`: serves what was built, and stops cleanly.
 * On Ctrl-C or SIGTERM requests under way finish, and so does what follows their replies.
 */
export async function serve(): Promise<void> {
  const settings = settingsFrom(process.env);
  await access(`${FOLDER}/index.html`).catch(() => {
    throw new Error('There is no built site yet. Run `npm run build` first, or `npm start`.');
  });
  const { site, store } = await runtime();
  const server = await serveSite({
    folder: FOLDER,
    host: settings.host,
    port: settings.port,
    trustedProxies: settings.trustedProxies,
    log: console.info,
  });
  const minute = setInterval(() => {
    void sweepOutbox();
  }, 60_000);
  const day = setInterval(
    () => {
      void tidyStore();
    },
    24 * 60 * 60_000,
  );
  void sweepOutbox().then(tidyStore);

  console.info(welcome(server.url, site.council.name, settings));

  const stop = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    clearInterval(minute);
    clearInterval(day);
    console.info('\nStopping: finishing what is under way.');
    hurryMail();
    void server
      .stop()
      .then(() => store.close())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
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
