import { openStore } from '../adapters/open-store.ts';
import { eraseMail } from '../adapters/mail-folder.ts';
import { mailFolderOf } from '../adapters/mailer-from-url.ts';
import { councilAsked } from '../council/read/default-council.ts';
import { britishDay } from '../domain/calendar/british-day.ts';
import { settingsFrom } from '../server/settings.ts';
import { charterOf } from './charter-of.ts';
import { finish, outcomeOf } from './outcome.ts';
import { submissionsCommand } from './submissions-command.ts';

/** `npm run submissions`: the store is the site's own, as STORE_URL or DATA_DIR says, and in PostgreSQL the council's that COUNCIL names. */
const { store: at, mailUrl } = settingsFrom(process.env);
const mailFolder = mailFolderOf(mailUrl);
// A reader that has seen enough, such as head, has closed its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
// A misspelt name must not be answered with an empty database and "There are none."
const store = await openStore(at, { mustExist: true, scope: councilAsked() });
finish(
  await outcomeOf(() =>
    submissionsCommand(process.argv.slice(2), {
      store,
      now: () => new Date().toISOString(),
      timeZone: process.env['TIME_ZONE'] ?? 'Europe/London',
      write: (text) => {
        process.stdout.write(text);
      },
      eraseMail: async (reference) => {
        if (mailFolder !== undefined) await eraseMail(mailFolder, reference);
      },
      charterOf: (council) => charterOf(council, britishDay(new Date())),
    }),
  ),
);
await store.close();
