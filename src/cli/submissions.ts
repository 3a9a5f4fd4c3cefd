import { openStore } from '../adapters/open-store.ts';
import { eraseMail } from '../adapters/mail-folder.ts';
import { mailFolderOf } from '../adapters/mailer-from-url.ts';
import { britishDay } from '../domain/calendar/british-day.ts';
import { settingsFrom } from '../server/settings.ts';
import { charterOf } from './charter-of.ts';
import { finish, outcomeOf } from './outcome.ts';
import { submissionsCommand } from './submissions-command.ts';

/** `npm run submissions`: the store is the site's own, as DATA_DIR (or STORE=blobs) says. */
const { dataFolder, mailUrl } = settingsFrom(process.env);
const mailFolder = mailFolderOf(mailUrl);
// A reader that has seen enough, such as head, has closed its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
// A misspelt DATA_DIR must not be answered with an empty database and "There are none."
const store = await openStore(dataFolder, process.env, { mustExist: true });
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
