import { openStore } from '../adapters/open-store.ts';
import { eraseMail } from '../adapters/mail-folder.ts';
import { mailFolderOf } from '../adapters/mailer-from-url.ts';
import { councilAsked } from '../council/read/default-council.ts';
import { britishDay } from '../domain/calendar/british-day.ts';
import { settingsFrom } from '../server/settings.ts';
import { charterOf } from './charter-of.ts';
import { finish, outcomeOf } from './outcome.ts';
import { siteAsked } from './site-asked.ts';
import { submissionsCommand } from './submissions-command.ts';

// A reader that has seen enough, such as head, has closed its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

/** `npm run submissions`: the store is the site's own, as STORE_URL or DATA_DIR says; with SITES, or in PostgreSQL, the council's. */
finish(
  await outcomeOf(async () => {
    const { args, environment } = siteAsked(process.argv.slice(2), process.env);
    const { store: at, mailUrl } = settingsFrom(environment);
    const mailFolder = mailFolderOf(mailUrl);
    // A misspelt name must not be answered with an empty database and "There are none."
    const store = await openStore(at, { mustExist: true, scope: councilAsked(environment) });
    try {
      return await submissionsCommand(args, {
        store,
        now: () => new Date().toISOString(),
        timeZone: environment['TIME_ZONE'] ?? 'Europe/London',
        write: (text) => {
          process.stdout.write(text);
        },
        eraseMail: async (reference) => {
          if (mailFolder !== undefined) await eraseMail(mailFolder, reference);
        },
        charterOf: (council) => charterOf(council, britishDay(new Date())),
      });
    } finally {
      await store.close();
    }
  }),
);
